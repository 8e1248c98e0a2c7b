"""What people say of things they own, which a model of general mood does not hear: "never lets me down", "it broke".

Each cue of cues.txt shifts the odds of a clause; a negation shortly before a word turns it round.
"""

import re
from pathlib import Path

STRONG, WEAK, MOST = 2.6, 1.4, 4.0
WEIGHTS = {"++": STRONG, "+": WEAK, "-": -WEAK, "--": -STRONG}
FILE = Path(__file__).with_name("cues.txt")
NEGATION = re.compile(
    r"(?:\b(?:not|never|no|nothing|none|hardly|barely|without|zero|nor|cannot|cant|dont|doesnt|didnt|wont|isnt|wasnt"
    r"|havent|hasnt)|n't)(?:\s+[\w']+){0,3}\s*$"
)

Cues = tuple[tuple[float, re.Pattern[str]], ...]


def load(section: str) -> Cues:
    """The cues of one section of the file, those of one weight in one pattern of whole words."""
    found: dict[str, list[str]] = {}
    here = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = line.strip("[]")
        elif here == section and line and not line.startswith("#"):
            sign, words = line.split(" ", 1)
            found.setdefault(sign, []).append(words)
    return tuple(
        (WEIGHTS[sign], re.compile(rf"(?<![\w'])(?:{'|'.join(words)})(?![\w])")) for sign, words in found.items()
    )


PHRASES, WORDS = load("phrases"), load("words")


def shift(clause: str) -> tuple[float, float]:
    """How far the phrases and the words of a folded `clause` move its log-odds, in favour (+) or against (-)."""
    fixed, loose, rest = 0.0, 0.0, clause
    for weight, pattern in PHRASES:
        rest, hits = pattern.subn(" , ", rest)
        fixed += weight * min(hits, 1)
    for weight, pattern in WORDS:
        for found in pattern.finditer(rest):
            loose += -weight if NEGATION.search(rest[: found.start()].rsplit(",", 1)[-1]) else weight
    return fixed, loose
