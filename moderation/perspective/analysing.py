"""The answer to analyze: scores by attribute, with their places in the comment."""

from typing import Any, NamedTuple

from django.conf import settings

from moderation import doors
from moderation.perspective import attributes, pieces, refusals
from moderation.perspective.asking import Analysis
from moderation.perspective.attributes import Wanted
from moderation.perspective.pieces import Piece
from moderation.scorers.language import detect
from moderation.scoring import Reading

ENGLISH = "en"


class Spoken(NamedTuple):
    """The languages of a comment: those that count, and those that were detected."""

    languages: list[str]
    detected: list[str]

    @property
    def read_as(self) -> str:
        """The language in which the comment is read: of several that the client names, the one that was detected."""
        named = [plain(code) for code in self.languages]
        return next((code for code in self.detected if code in named), named[0])


def setting(name: str, default: str) -> str:
    """A site's own wish about this service: LANGUAGE and UNSUPPORTED of MODERATION["PERSPECTIVE"]."""
    return str(settings.MODERATION.get("PERSPECTIVE", {}).get(name, default))


def answer(asked: Analysis) -> dict[str, Any]:
    """The body of the answer; raises Refusal, or Unavailable when no scorer may answer."""
    spoken = languages_of(asked)
    wanted = asked.wanted if asked.wanted and _reads_all(asked, spoken) else []
    body = {
        "attributeScores": scored(asked, wanted, spoken) if wanted else {},
        "languages": spoken.languages,
        "detectedLanguages": spoken.detected,
    }
    return body | ({"clientToken": asked.token} if asked.token else {})


def languages_of(asked: Analysis) -> Spoken:
    """The client's word for it; else what is detected, and for what can not be told the site's default."""
    found = detect(asked.comment.seen.text)
    if asked.languages:
        return Spoken(asked.languages, [found or asked.languages[0]])
    code = found or setting("LANGUAGE", "en")
    if not code:
        raise refusals.of_comment("Unable to detect language", "LANGUAGE_DETECTION_FAILED")
    return Spoken([code], [code])


def _reads_all(asked: Analysis, spoken: Spoken) -> bool:
    """Whether the scorer reads every language; raises the refusal for the first attribute unless it may be dropped."""
    read = doors.languages()
    odd = [code for code in spoken.languages if not doors.reads(plain(code), read)]
    if odd and not asked.drop:
        raise refusals.language(asked.wanted[0].name, odd, requested=bool(asked.languages))
    return not odd


def plain(code: str) -> str:
    """A language's code without its region: `de` of `DE-at`."""
    return code.lower().partition("-")[0]


def scored(asked: Analysis, wanted: list[Wanted], spoken: Spoken) -> dict[str, Any]:
    """The scores of each attribute; those below their threshold are left out."""
    read = asked.comment.seen
    stretches = pieces.sentences(read) if asked.spans else []
    texts = [read.text, *(piece.text for piece in stretches if len(stretches) > 1)]
    summary, *parts = doors.read(texts, [spoken.read_as] * len(texts))
    if len(stretches) > 1:
        places = list(zip(pieces.in_units(asked.comment.sent, read, stretches), parts, strict=True))
    else:
        places = [(Piece(read.text, 0, pieces.units(asked.comment.sent)), summary)]
    known = [one for one in wanted if _has(summary, one, asked)]
    return {
        one.name: {
            "spanScores": [
                {"begin": piece.begin, "end": piece.end, "score": score(reading, one)} for piece, reading in places
            ],
            "summaryScore": score(summary, one),
        }
        for one in known
        if summary.labels[one.label] >= one.threshold
    }


def _has(reading: Reading, one: Wanted, asked: Analysis) -> bool:
    """Whether whoever read the comment knows the label: the models differ in their labels, and the languages do."""
    if one.label in reading.labels:
        return True
    if asked.drop:
        return False
    if reading.language != ENGLISH:
        raise refusals.language(one.name, [reading.language], requested=bool(asked.languages))
    raise attributes.unknown(one.name)


def score(reading: Reading, one: Wanted) -> dict[str, Any]:
    """One score in Perspective's shape."""
    return {"value": reading.labels[one.label], "type": "PROBABILITY"}
