"""Scorers that go wrong on purpose. What they do is told by the texts and by variables of the environment."""

import math
import os
import re
import signal
import time
from collections.abc import Sequence
from pathlib import Path

CALM = {"toxicity": 0.01, "negative": 0.1, "neutral": 0.6, "positive": 0.3, "compound": 0.2}


class Calm:
    """Finds nothing anywhere; FAULT_PAUSE makes each text cost so many seconds."""

    model = "calm"
    version = "1"
    quantisation = "none"

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """The same answer for every text."""
        time.sleep(float(os.environ.get("FAULT_PAUSE", "0")) * len(texts))
        return [dict(CALM) for _ in texts]


class Second(Calm):
    """Another model that finds nothing anywhere."""

    model = "second"


class Alarmed(Calm):
    """Finds that everything should be looked at."""

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """The same answer for every text."""
        return [CALM | {"toxicity": 0.7} for _ in texts]


class Poisoned(Calm):
    """Goes wrong at texts that say how."""

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Do what the worst of the texts says."""
        words = {word for text in texts for word in text.split() if word.endswith("-me")}
        if "crash-me" in words:
            os.kill(os.getpid(), signal.SIGSEGV)
        if "grip-me" in words:  # hangs in C and never lets go of Python's lock
            re.match(r"(a+)+$", "a" * 60 + "b")
        if "raise-me" in words:
            raise RuntimeError("this text is too much for me")
        rows = super().score(texts)
        if "nan-me" in words:
            rows[-1] = {"toxicity": math.nan}
        return rows[1:] if "short-me" in words else rows


class Broken(Calm):
    """Goes wrong at every text, the way that the file FAULT_FILE says, until that file is gone."""

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Crash or raise."""
        file = Path(os.environ["FAULT_FILE"])
        how = file.read_text() if file.exists() else ""
        if how == "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        if how == "raise":
            raise RuntimeError("no memory for any text")
        return super().score(texts)
