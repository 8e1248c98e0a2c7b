"""Where the words, clauses and passages of a text stand: spans in code points that never part what is read as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

ZWJ = "\u200d"
BASE = r"[\u2190-\u2bff\U0001f000-\U0001faff]"
AFTER = r"[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
FLAG = r"[\U0001f1e6-\U0001f1ff]{2}"
PICTURES = re.compile(rf"(?:{FLAG}|{BASE}{AFTER}(?:{ZWJ}{BASE}{AFTER})*)+")
# A word between blanks, or three and more single characters with single blanks: a word that somebody spelled.
RUN = re.compile(r"(?P<spelled>(?<!\S)\S(?: \S){2,}(?!\S))|\S+")
# What parts two words without a blank: the folder reads "id-iot" as one, so a side must have three letters.
SEAM = re.compile(r"(?<=[^\W_]{3})[.,;:/\\~_—–…-]+(?=[^\W_]{3})|[<>]")
EDGE = frozenset(".,;:…—–-()[]{}<>\"'`“”‘’«»„‚*_~/\\")
BEHIND = EDGE | frozenset("!?")  # before a word a "!" may be its first letter
# Marks of direction and of width zero belong to no word: without its override the rest would be read backwards.
INVISIBLE = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x1e")
CLAUSE = re.compile(r"(?:[^.!?…;\n]|[.!?…;](?=\w))+[.!?…;\n]*|[.!?…;\n]+")
TURN = re.compile(r",\s+|\s+[–—-]\s+|\s+(?=(?:but|however|although|though|whereas)\b)", re.IGNORECASE)
SHORT = 3  # letters on both sides of a picture that make one word of them


class Span(NamedTuple):
    """A stretch of a text, in code points; `end` is behind it."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]


def extends(text: str, at: int) -> bool:
    """Say whether the character at `at` belongs to the one before it, for a reader."""
    char = text[at]
    if char < "\u0300":
        return False
    if unicodedata.category(char) in ("Mn", "Me", "Mc") or char == ZWJ:
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f" or "\u1160" <= char <= "\u11ff":
        return True
    return at > 0 and text[at - 1] == ZWJ


def whole(text: str, start: int, end: int) -> Span:
    """Widen a span until it begins and ends between characters as a reader sees them."""
    while 0 < start < len(text) and extends(text, start):
        start -= 1
    while end < len(text) and extends(text, end):
        end += 1
    return Span(start, end)


def words(text: str, within: Span | None = None) -> list[Span]:
    """Return the words, pictures and lone signs in their order; a spelled "i d i o t" is one word."""
    found: list[Span] = []
    for run in RUN.finditer(text, *(within or (0, len(text)))):
        pieces = [Span(*run.span())] if run["spelled"] else _pieces(text, Span(*run.span()))
        for piece in pieces:
            span = whole(text, *_trim(text, piece))
            tail = bool(found) and span.start == found[-1].end and set(span.of(text)) <= BEHIND
            if not found or (span.start >= found[-1].end and not tail):
                found.append(span)
    return found


def _pieces(text: str, run: Span) -> Iterator[Span]:
    """Part what stands between two blanks at pictures and seams."""
    at = run.start
    cuts = [cut for found in PICTURES.finditer(text, *run) if _apart(text, run, *found.span()) for cut in found.span()]
    for seam in SEAM.finditer(text, *run):
        cuts.append(seam.end())
    for cut in [*sorted(cuts), run.end]:
        if cut > at:
            yield Span(at, cut)
            at = cut


def _apart(text: str, run: Span, start: int, end: int) -> bool:
    """Say whether pictures stand beside words and not inside a short one, as in "id🙂iot"."""
    left, right = (sum(map(str.isalnum, text[a:b])) for a, b in ((run.start, start), (end, run.end)))
    return not (0 < left <= SHORT and 0 < right <= SHORT)


def _trim(text: str, piece: Span) -> Span:
    """Leave the signs around a word out; a piece that is all signs stays whole."""
    start, end = piece
    while start < end and (text[start] in EDGE or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1] in BEHIND or text[end - 1] in INVISIBLE):
        end -= 1
    return Span(start, end) if end > start else piece


def clauses(text: str, within: Span | None = None) -> list[Span]:
    """Return the clauses: cut at the ends of sentences and lines, at commas, dashes and words of contrast."""
    found: list[Span] = []
    for sentence in CLAUSE.finditer(text, *(within or (0, len(text)))):
        at = sentence.start()
        turns = [turn.end() for turn in TURN.finditer(text, *sentence.span())]
        for end in [*turns, sentence.end()]:
            piece = _strip(text, Span(at, end))
            if piece.end > piece.start:
                found.append(whole(text, *piece))
            at = end
    return found


def _strip(text: str, piece: Span) -> Span:
    start, end = piece
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def passages(spans: list[Span], size: int) -> list[Span]:
    """Pack neighbouring words into passages of at most `size` characters; a longer word is one of its own."""
    found: list[Span] = []
    for span in spans:
        if found and span.end - found[-1].start <= size:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def bundle(spans: list[Span], most: int) -> list[Span]:
    """Join neighbours evenly until there are at most `most`."""
    each = -(-len(spans) // most) if spans else 1
    return [Span(spans[at].start, spans[min(at + each, len(spans)) - 1].end) for at in range(0, len(spans), each)]


def without(text: str, gone: list[Span]) -> str:
    """Return the text without these spans, which may touch but not overlap, in any order."""
    kept, at = [], 0
    for span in sorted(gone):
        kept.append(text[at : span.start])
        at = max(at, span.end)
    return "".join([*kept, text[at:]])
