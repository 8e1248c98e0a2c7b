"""A scorer that no web process may load: it ends with an error wherever nobody said that this is the place for it."""

import os
import time
from collections.abc import Sequence


class Heavy:
    """Says .42 of everything; a text with "slow" takes .3 s, one with "bad" fails."""

    model, version, quantisation = "heavy", "7", "none"
    languages: tuple[str, ...] = ("en", "fr")
    heavy = True

    def __init__(self) -> None:
        if os.environ.get("HEAVY_IS_WELCOME") != "1":
            raise RuntimeError("the heavy scorer was loaded where it must not be")

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return one {label: probability} a text, in their order."""
        time.sleep(0.3 * any("slow" in text for text in texts))
        if any("bad" in text for text in texts):
            raise ValueError("this text breaks it")
        return [{"toxicity": 0.42} for _ in texts]
