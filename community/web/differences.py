"""What an edit changed, word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from community.web.moments import Clock

# Beyond that many words the comparison goes by lines, because its time grows with the square of their number.
WORDS_COMPARED = 1_500


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a text: when it was written, its title and what the edit before it changed."""

    when: SafeString
    title: str
    body: SafeString


def history_of(content: Any, revisions: Iterable[Any]) -> list[Version]:
    """The states of a text, newest first, each compared with the one before."""
    clock = Clock()
    states = [(content.edited_at or content.created, getattr(content, "title", ""), content.body)]
    states += [(old.written_at, old.title, old.body) for old in revisions]
    older = [body for _, _, body in states[1:]]
    shown = [compared(old, body) for (_, _, body), old in zip(states, older, strict=False)]
    shown.append(conditional_escape(states[-1][2]))
    return [Version(clock.element(when), title, body) for (when, title, _), body in zip(states, shown, strict=True)]


def compared(old: str, new: str) -> SafeString:
    """The new text with what went as <del> and what came as <ins>."""
    before, after = _pieces(old, new)
    parts: list[str] = []
    for tag, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(conditional_escape("".join(after[begin:stop])))
            continue
        if start < end:
            parts.append(format_html("<del>{}</del>", "".join(before[start:end])))
        if begin < stop:
            parts.append(format_html("<ins>{}</ins>", "".join(after[begin:stop])))
    return mark_safe("".join(parts))  # noqa: S308 - each part is escaped above


def _pieces(old: str, new: str) -> tuple[list[str], list[str]]:
    words = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    if max(len(words[0]), len(words[1])) <= WORDS_COMPARED:
        return words
    return old.splitlines(keepends=True), new.splitlines(keepends=True)
