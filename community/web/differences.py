"""What an edit changed, word by word."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from community.web.moments import Clock

# How many pairs of equal pieces one page may look at: the time of a comparison grows with them, which is with
# the square of the length where a text repeats few words. Half a second.
PAIRS_A_PAGE = 1_000_000
UNCOMPARED = "Too long to mark what changed: read it beside the version below."


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a text: when it was written, its title and what the edit before it changed.

    `note` says so when the changes are not marked.
    """

    when: SafeString
    title: str
    body: SafeString
    note: str = ""


class Effort:
    """What is left of the pairs that one page may compare."""

    def __init__(self, pairs: int = PAIRS_A_PAGE) -> None:
        self.left = pairs

    def allows(self, old: list[str], new: list[str]) -> bool:
        """Whether these pieces may be compared; then their pairs are spent."""
        there = Counter(new)
        pairs = len(old) + len(new) + sum(number * there[piece] for piece, number in Counter(old).items())
        if pairs > self.left:
            return False
        self.left -= pairs
        return True


def history_of(content: Any, revisions: Iterable[Any]) -> list[Version]:
    """The states of a text, newest first, each compared with the one before."""
    clock = Clock()
    states = [(content.edited_at or content.created, getattr(content, "title", ""), content.body)]
    states += [(old.written_at, old.title, old.body) for old in revisions]
    effort = Effort()
    older: list[str | None] = [body for _, _, body in states[1:]]
    versions = []
    for (when, title, body), before in zip(states, [*older, None], strict=True):
        marked = conditional_escape(body) if before is None else compared(before, body, effort)
        plain = conditional_escape(body) if marked is None else marked
        versions.append(Version(clock.element(when), title, plain, UNCOMPARED if marked is None else ""))
    return versions


def compared(old: str, new: str, effort: Effort) -> SafeString | None:
    """The new text with what went as <del> and what came as <ins>, by words, else by lines; None beyond the effort."""
    for pieces in (_words, _lines):
        before, after = pieces(old), pieces(new)
        start = _shared(before, after)
        end = _shared(before[start:][::-1], after[start:][::-1])
        old_part, new_part = before[start : len(before) - end], after[start : len(after) - end]
        if effort.allows(old_part, new_part):
            head, tail = after[:start], after[len(after) - end :]
            return _kept(head) + _marked(old_part, new_part) + _kept(tail)
    return None


def _marked(before: list[str], after: list[str]) -> SafeString:
    parts: list[str] = []
    for tag, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(_kept(after[begin:stop]))
            continue
        if start < end:
            parts.append(format_html("<del>{}</del>", "".join(before[start:end])))
        if begin < stop:
            parts.append(format_html("<ins>{}</ins>", "".join(after[begin:stop])))
    return mark_safe("".join(parts))  # noqa: S308 - each part is escaped above


def _shared(one: list[str], other: list[str]) -> int:
    """How many pieces both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _kept(pieces: list[str]) -> SafeString:
    return conditional_escape("".join(pieces))


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\S+", text)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)
