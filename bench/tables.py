"""How benchmarks print what they found."""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def show(title: str, columns: Mapping[str, Mapping[str, Any]]) -> None:
    """Print one row per figure and one column per set-up, then the same as one line of JSON."""
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    rows = [["", *columns], *([name, *(_word(figures.get(name)) for figures in columns.values())] for name in names)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    print(f"\n{title}")
    for row in rows:
        print("  ".join(_padded(row, widths)).rstrip())
    print(json.dumps({"title": title, **columns}), flush=True)


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [row[0].ljust(widths[0]), *(word.rjust(width) for word, width in zip(row[1:], widths[1:], strict=True))]


def _word(figure: Any) -> str:
    if figure is None:
        return "–"
    return f"{figure:,.3f}" if isinstance(figure, float) and abs(figure) < 10 else f"{figure:,.0f}"
