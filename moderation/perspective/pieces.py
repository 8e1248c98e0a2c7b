"""The text that is scored, its sentences, and where they stand in the comment as it was sent.

Places are counted in UTF-16 code units, as JavaScript and Java count, with the end exclusive.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

MOST = 32  # sentences that are scored apart; of a longer text, neighbours are taken together
STOPS = ".!?…。！？؟۔"
# The looks behind keep a run of signs from being tried from each of its places: that took a second for 20,000 dots.
END = re.compile(rf"(?<![{STOPS}])[{STOPS}]++[\"'”’»)\]]*+(?:\s+|$)|(?<=[。！？])(?![{STOPS}])|\n++")
# As browsers read them: a number needs no semicolon, and may have zeros before it.
ENTITY = re.compile(r"&(?:#0{0,200}\d{1,7};?|#[xX]0{0,200}[0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)")
# What a browser shows must not be hidden from the scorer: `<!-->` is a whole comment, `--!>` the end of one.
NOTE = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
SILENT = {name: re.compile(rf"</{name}(?=[\s/>])[^>]*+(?:>|\Z)", re.IGNORECASE) for name in ("script", "style")}
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s"),
    *("small", "span", "strike", "strong", "sub", "sup", "u", "wbr"),
}


class Piece(NamedTuple):
    """A stretch of the comment: its text, and its place in what was sent."""

    text: str
    begin: int
    end: int


class Seen(NamedTuple):
    """What a reader of the comment sees, and where each of its characters begins in what was sent.

    `starts` has one entry more than `text` has characters; None where both are the same.
    """

    text: str
    starts: list[int] | None


def seen(sent: str, html: bool) -> Seen:
    """The comment as it is read; of HTML, the text without its tags."""
    if not html or not ("<" in sent or "&" in sent):
        return Seen(sent, None)
    letters, starts = [], []
    for text, start, width in _stripped(sent):
        letters.append(text)
        starts += [start + (place if width == len(text) else 0) for place in range(len(text))]
    return Seen("".join(letters), [*starts, len(sent)])


def _stripped(sent: str) -> Iterator[tuple[str, int, int]]:
    """The stretches of HTML that are read: (text, where it began, how long it was there)."""
    at = 0
    while at < len(sent):
        opened = sent.find("<", at)
        opened = len(sent) if opened < 0 else opened
        yield from _unescaped(sent, at, opened)
        if opened == len(sent):
            return
        at = _behind(sent, opened)
        if at == opened:  # a "<" that opens nothing is a character
            yield "<", opened, 1
            at += 1
        elif not _inline(sent, opened):
            yield " ", opened, 1


def _unescaped(sent: str, begin: int, end: int) -> Iterator[tuple[str, int, int]]:
    at = begin
    for entity in ENTITY.finditer(sent, begin, end):
        yield sent[at : entity.start()], at, entity.start() - at
        yield unescape(entity[0]), entity.start(), len(entity[0])
        at = entity.end()
    yield sent[at:end], at, end - at


def _behind(sent: str, opened: int) -> int:
    """Where the markup that opens here is over; the same place when it is none."""
    if note := NOTE.match(sent, opened):
        return note.end()
    name = NAME.match(sent, opened)
    if name is None and not sent.startswith(("<!", "<?"), opened):
        return opened
    behind = _after(sent, ">", opened)
    if name and name[1].lower() in SILENT and sent[opened + 1] != "/":
        closed = SILENT[name[1].lower()].search(sent, behind)
        return closed.end() if closed else len(sent)
    return behind


def _after(sent: str, mark: str, at: int) -> int:
    found = sent.find(mark, at)
    return len(sent) if found < 0 else found + len(mark)


def _inline(sent: str, opened: int) -> bool:
    name = NAME.match(sent, opened)
    return bool(name and name[1].lower() in INLINE)


def whole(read: Seen) -> Piece:
    """The whole comment as one piece."""
    return _placed(read, [(0, len(read.text))])[0]


def sentences(read: Seen) -> list[Piece]:
    """The sentences, at most MOST; the whole where there is but one."""
    bounds, at = [], 0
    for end in END.finditer(read.text):
        if read.text[at : end.end()].strip():
            bounds.append((at, end.end()))
            at = end.end()
    if read.text[at:].strip():
        bounds.append((at, len(read.text)))
    step = -(-len(bounds) // MOST) or 1
    joined = [
        (bounds[place][0], bounds[min(place + step, len(bounds)) - 1][1]) for place in range(0, len(bounds), step)
    ]
    return _placed(read, [_trimmed(read.text, *pair) for pair in joined]) if len(joined) > 1 else [whole(read)]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    stretch = text[begin:end]
    return begin + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _placed(read: Seen, bounds: list[tuple[int, int]]) -> list[Piece]:
    return [Piece(read.text[begin:end], begin, end) for begin, end in bounds]


def in_units(sent: str, read: Seen, pieces: list[Piece]) -> list[Piece]:
    """The pieces with their places in the comment as it was sent, in UTF-16 code units; one walk for all."""
    found, at, units = [], 0, 0

    def unit(place: int) -> int:
        nonlocal at, units
        if place < at:
            at = units = 0
        units += len(sent[at:place].encode("utf-16-le", "surrogatepass")) // 2
        at = place
        return units

    for text, begin, end in pieces:
        first, behind = (begin, end) if read.starts is None else (read.starts[begin], _end_in(read.starts, end, sent))
        found.append(Piece(text, unit(first), unit(behind)))
    return found


def _end_in(starts: list[int], end: int, sent: str) -> int:
    """Where the last character of a piece is over in what was sent: an entity is longer than what it says."""
    last = starts[end - 1]
    entity = ENTITY.match(sent, last)
    return entity.end() if entity else last + 1


def units(sent: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(sent.encode("utf-16-le", "surrogatepass")) // 2
