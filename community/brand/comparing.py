"""Which side a comparison takes: "A is better than B" praises A, whoever B is."""

import re

from community.brand.naming import OURS, THEIRS

BETTER = (
    r"(?:better|superior|nicer|faster|quieter|sturdier|cheaper|easier|stronger|lighter|smoother|more \w+|ahead of"
    r"|beats?|outperforms?|outlasts?|blows?|preferred|prefer|over|rather than|instead of)"
)
WORSE = r"(?:worse|inferior|slower|louder|weaker|behind|less \w+|more expensive|pricier|more fragile)"
NOT = r"\b(?:not|isn't|no|never|aren't|wasn't|hardly)\b"
SWITCH = r"(?:switch\w*|mov(?:e|ed|ing)|chang\w+|upgrad\w+|went|came|coming|going|convert\w*)"
SURE = 3.0
DROP = r"(?:ditch|dump|replac|swapp|left|sold)\w*"


def lean(marked: str) -> float | None:
    """The shift in favour of ours that a marked clause's comparison with a rival makes; None when it makes none."""
    if OURS not in marked or THEIRS not in marked:
        return None
    for first, second, sign in ((OURS, THEIRS, SURE), (THEIRS, OURS, -SURE)):
        if any(re.search(way, marked) for way in ways(first, second)):
            return sign
        found = re.search(rf"{first}(.{{0,60}})\b(?:(?P<up>{BETTER})|(?P<down>{WORSE}))\b.{{0,40}}{second}", marked)
        if found:
            turned = bool(found["down"]) ^ bool(re.search(NOT, found[1]))
            return -sign if turned else sign
    return None


def ways(first: str, second: str) -> tuple[str, ...]:
    """The patterns of going over to `first` from `second`."""
    return (
        rf"{SWITCH}\b.{{0,40}}\bfrom\b.{{0,30}}{second}.{{0,40}}\bto\b.{{0,30}}{first}",
        rf"{SWITCH}\b.{{0,20}}\bto\b.{{0,30}}{first}.{{0,30}}\bfrom\b.{{0,30}}{second}",
        rf"{DROP}.{{0,30}}{second}.{{0,30}}\b(?:for|with|by)\b.{{0,30}}{first}",
    )
