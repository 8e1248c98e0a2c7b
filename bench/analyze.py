"""How fast analyze answers over gunicorn: p95 <= 100 ms at 50 requests/s, and <= 800 ms with a heavy scorer at 2/s.

Requests leave at a steady rate whatever the answers do (open loop), so that waiting is counted and not hidden.
`--onnx PACKAGE` names an exported package (bench.detoxify makes one of full size); a scoring process serves it.
"""

import argparse
import http.client
import json
import os
import random
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from bench.site import Site
from bench.tables import show

SETUPS = {"embedded": (50.0, 0.100), "onnx": (2.0, 0.800)}
SAID = "the lid of my new grinder is loud and you are right about it thank you what an idiot would buy this again"
WORDS = tuple(SAID.split(" "))


def main(arguments: list[str] | None = None) -> int:
    """Measure; 1 when an answer was none or p95 missed its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.analyze", description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--onnx", default=os.environ.get("MODERATION_ONNX", ""), help="folder of an exported package")
    options = parser.parse_args(arguments)
    setups = ["embedded", *(["onnx"] if options.onnx else [])]
    found = {name: measure(name, options) for name in setups}
    show("analyze: seconds from sending to the whole answer, open loop, gunicorn with 2 workers of 4 threads", found)
    if not options.onnx:
        print("onnx is left out: name a package with --onnx or MODERATION_ONNX.", file=sys.stderr)
    return 0 if all(row["failed"] == 0 and row["p95 s"] <= row["target s"] for row in found.values()) else 1


def measure(name: str, options: argparse.Namespace) -> dict[str, Any]:
    """Open a site with this scorer, warm it up, send for some seconds."""
    rate, target = SETUPS[name]
    with tempfile.TemporaryDirectory() as folder, site(name, Path(folder), options.onnx) as (url, key):
        fire(url, key, 20, min(rate, 10.0))
        answers = fire(url, key, round(options.seconds * rate), rate)
    times = np.array([seconds for seconds, _ in answers])
    return {
        "requests": len(answers),
        "requests/s": rate,
        "failed": sum(not good for _, good in answers),
        "p50 s": float(np.percentile(times, 50)),
        "p95 s": float(np.percentile(times, 95)),
        "p99 s": float(np.percentile(times, 99)),
        "target s": target,
    }


@contextmanager
def site(name: str, folder: Path, package: str) -> Iterator[tuple[tuple[str, int], str]]:
    """A running site (its address) and a key; with a heavy scorer also its process, and no fallback."""
    heavy = name != "embedded"
    more = {"MODERATION_SCORER": name, "MODERATION_HEAVY_FALLBACK": "refuse", "LOG_LEVEL": "ERROR"}
    if heavy:
        more |= {"MODERATION_ONNX": package, "MODERATION_SCORING_URL": f"unix:{folder}/scorer"}
    found = Site(folder, **more)
    port = free_port()
    try:
        found.run("manage.py", "migrate", "-v", "0")
        key = found.run("manage.py", "moderation_key", "create", "bench", "--per-minute", "1000000").strip()
        if heavy:
            found.start("manage.py", "scoring_process", "--scorer", name, "--bind", f"unix:{folder}/scorer")
            found.wait(lambda: (folder / "scorer").exists(), 120)
        words = ("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4", "--worker-class", "gthread")
        found.start("-m", "gunicorn", "config.wsgi", *words)
        found.wait(lambda: answers_at(port), 60)
        yield ("127.0.0.1", port), key
    finally:
        found.end()


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers_at(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def fire(address: tuple[str, int], key: str, number: int, rate: float) -> list[tuple[float, bool]]:
    """Send `number` requests at a steady rate; (seconds from the moment it was due, whether it was scored) of each."""
    links, dice = threading.local(), random.Random(7)
    bodies = [body(dice) for _ in range(number)]
    begun = time.monotonic() + 0.2

    def send(place: int) -> tuple[float, bool]:
        due = begun + place / rate
        time.sleep(max(0.0, due - time.monotonic()))
        if not hasattr(links, "link"):
            links.link = http.client.HTTPConnection(*address, timeout=30)
        good = scored(links.link, key, bodies[place])
        return time.monotonic() - due, good

    with ThreadPoolExecutor(32) as clients:
        return list(clients.map(send, range(number)))


def scored(link: http.client.HTTPConnection, key: str, sent: bytes) -> bool:
    """Whether one request was answered with a score."""
    try:
        link.request("POST", f"/v1alpha1/comments:analyze?key={key}", sent, {"Content-Type": "application/json"})
        answer = link.getresponse()
        said = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        link.close()
        return False
    return answer.status == 200 and "TOXICITY" in said["attributeScores"]


def body(dice: random.Random) -> bytes:
    """A comment of 5 to 60 words, with Coral's attributes."""
    text = " ".join(dice.choices(WORDS, k=dice.randint(5, 60)))
    wanted: dict[str, Any] = {name: {} for name in ("TOXICITY", "SEVERE_TOXICITY")}
    asked = {"comment": {"text": text}, "requestedAttributes": wanted, "languages": ["en"], "doNotStore": True}
    return json.dumps(asked).encode()


if __name__ == "__main__":
    sys.exit(main())
