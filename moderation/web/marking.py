"""The text with the words marked that drove its score, and the sentence that says so. Pure but for the scorer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from moderation import explanations, queue
from moderation.explanations import Line
from moderation.scorers import ScorerError
from moderation.scorers.explaining import CARRIED, EXPLAINED, NOTHING, Driver, Peak
from moderation.web.words import LABEL_WORDS, excerpt, figure

STRENGTHS = {1: "drives the score a little", 2: "drives the score", 3: "drives the score most"}
LEAD = 14  # characters of a line before the word that it is about
SHOWN = 3  # causes that the sentence quotes
LONGEST = 60  # characters of a cause that it quotes
LOW = 0.1


@dataclass(frozen=True)
class Piece:
    """A stretch of the text; `strength` is 0 for what drives nothing."""

    text: str
    strength: int = 0

    @property
    def words(self) -> str:
        """The strength in words."""
        return STRENGTHS.get(self.strength, "")


def marked(case: queue.Case, asked: str) -> dict[str, Any]:
    """The label that is explained, the sentence and the drivers; without a score there is nothing to explain.

    A scorer that fails must not take the page with it: the moderator decides by reading.
    """
    try:
        told = explanations.explain_item(case.item, case.score, case.text, asked)
    except ScorerError as error:
        return {"because": f"The score could not be explained: {error}", "explained": "", "drivers": ()}
    if told is None or case.score is None:
        return {"because": "", "explained": "", "drivers": ()}
    label = told.explanation.label
    because = sentence(told, case.score.labels[label])
    return {"because": because, "explained": label, "drivers": told.explanation.words}


def sentence(told: explanations.Told, score: float) -> str:
    """`Toxicity .91 because of “idiot” and “moron”; without them .12`, and who says so if not the scorer in force."""
    found = told.explanation
    name = LABEL_WORDS[found.label]
    causes = list({cause.text.casefold(): quoted(cause.text) for cause in reversed(found.causes)}.values())[::-1]
    more = f" and {len(causes) - SHOWN} more" if len(causes) > SHOWN else ""
    shown = f"{listed(causes[:SHOWN])}{more}" if not more else f"{', '.join(causes[:SHOWN])}{more}"
    by = f" Explained by the {told.scorer} scorer, which gives it {figure(found.score)}." if told.instead else ""
    if found.verdict == CARRIED:
        rest = f"; without {'it' if len(causes) == 1 else 'them'} {figure(found.without)}"
        return f"{name} {figure(score)} because of {shown}{rest}.{by}"
    if found.verdict == NOTHING:
        why = "there is little to explain" if found.score < LOW else "no word or clause drives it"
        return f"{name} {figure(score)}: {why}.{by}"
    most = f", most in {shown}" if causes else ""
    return f"{name} {figure(score)}: it is spread over the whole text{most}.{by}"


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def quoted(text: str) -> str:
    """A cause in quotation marks, on one line and not too long; marks of direction stay inside."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + '…'}”"


def pieces(text: str, drivers: Iterable[Driver], start: int = 0) -> list[Piece]:
    """`text`, which begins at `start` of what was explained, cut at its drivers; joined, the pieces are the text."""
    found, at = [], 0
    for driver in sorted(drivers):
        begin, end = max(driver.start - start, at), min(driver.end - start, len(text))
        if begin < end:
            found += [Piece(text[at:begin]), Piece(text[begin:end], driver.strength)]
            at = end
    return [piece for piece in [*found, Piece(text[at:])] if piece.text]


# The list --------------------------------------------------------------------------------------------------


def beginnings(rows: Sequence[queue.Row]) -> list[list[Piece]]:
    """For each line of the queue the text around the word that drove its rule's label, or else its beginning."""
    signals = [row.item.rule.signal if row.item.rule else "" for row in rows]
    asked = [place for place, row in enumerate(rows) if row.item.toxicity]
    wanted = [
        Line(rows[at].excerpt, signals[at] if signals[at] in EXPLAINED else "toxicity", rows[at].item.language)
        for at in asked
    ]
    try:
        peaks = explanations.peaks(wanted)
    except ScorerError:  # the item's own page says it; the list shows how the texts begin
        peaks = [None] * len(asked)
    found = dict(zip(asked, peaks, strict=True))
    return [around(row.excerpt, found.get(place)) for place, row in enumerate(rows)]


def around(text: str, peak: Peak | None) -> list[Piece]:
    """One line of a text with its strongest word marked, and no more before it than leaves it in sight."""
    if peak is None:
        return [Piece(excerpt(text) or "(the text is gone)")]
    begin, end = peak.word
    start = 0 if begin <= LEAD else text.find(" ", begin - LEAD, begin) + 1 or begin
    before, after = " ".join(text[start:begin].split()), excerpt(text[end:])
    lead = f"{'… ' if start else ''}{before}{' ' if text[begin - 1 : begin].isspace() else ''}"
    gap = " " if text[end : end + 1].isspace() else ""
    return [piece for piece in (Piece(lead), Piece(text[begin:end], 3), Piece(gap + after)) if piece.text]
