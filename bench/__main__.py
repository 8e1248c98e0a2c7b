"""`python -m bench` runs every benchmark, one after the other; `python -m bench NAME …` only those."""

import importlib
import pkgutil
import sys

import bench

NOT_BENCHMARKS = {"__main__", "site", "tables"}


def names() -> list[str]:
    """The modules of this folder that measure something."""
    return sorted(module.name for module in pkgutil.iter_modules(bench.__path__) if module.name not in NOT_BENCHMARKS)


def main(chosen: list[str]) -> int:
    """Run the chosen benchmarks; 0 when each of them held what it asserts."""
    if unknown := set(chosen) - set(names()):
        print(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names())}.", file=sys.stderr)
        return 2
    failed = []
    for name in chosen or names():
        module = importlib.import_module(f"bench.{name}")
        print(f"== {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        if module.main([]):
            failed.append(name)
    if failed:
        print(f"Did not hold: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
