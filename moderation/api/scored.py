"""Texts in, scores out, for programs with a key; nothing is stored."""

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from moderation import doors, explanations, keys, scoring
from moderation.api.keyed import ScoringKey
from moderation.api.serializers import ReasonsOut
from moderation.scorers import LABELS, TOXICITY_LABELS, ScorerError
from moderation.scorers.explaining import FLOOR
from moderation.scorers.language import detect
from moderation.scoring import Reading
from moderation.texts import LIMIT

MOST, MOST_EXPLAINED = 100, 10
WITHIN = 10.0  # seconds that a scoring process has for all texts
Results = list[dict[str, Any]]


@extend_schema_field({"type": "string"})
class AnyText(serializers.Field[Any, Any, Any, Any]):
    """Whatever stands in the place of a text: what is wrong with it is said in the same place of the answer."""

    def to_internal_value(self, data: Any) -> Any:
        """As it came."""
        return data


class ScoreIn(serializers.Serializer[Any]):
    """What to score."""

    texts = serializers.ListField(
        child=AnyText(allow_null=True),
        min_length=1,
        max_length=MOST,
        help_text=f"1 to {MOST} texts of at most {LIMIT:,} characters.",
    )
    language = serializers.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*\Z",
        max_length=35,
        default="",
        allow_blank=True,
        help_text="Of all the texts, ISO 639-1; without it each is looked at for itself.",
    )
    explain = serializers.BooleanField(
        default=False, help_text=f"Say which words drove the highest toxic label; for at most {MOST_EXPLAINED} texts."
    )
    scorer = serializers.CharField(
        default="", allow_blank=True, max_length=40, help_text="A configured scorer; by default the one in force."
    )

    def validate_scorer(self, name: str) -> str:
        """A scorer that the site has."""
        if name and name not in scoring.names():
            raise serializers.ValidationError(f"Write one of {', '.join(scoring.names())}.")
        return name

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Explaining takes long."""
        if attrs["explain"] and len(attrs["texts"]) > MOST_EXPLAINED:
            raise serializers.ValidationError({"explain": f"At most {MOST_EXPLAINED} texts can be explained at once."})
        return attrs


class WrongOut(serializers.Serializer[Any]):
    """Why one text has no scores."""

    code = serializers.CharField(help_text="`not_text`, `text_empty`, `text_too_long` or `not_scored`.")
    message = serializers.CharField()


class ScoredOut(serializers.Serializer[Any]):
    """What is said of one text."""

    labels = serializers.DictField(
        child=serializers.FloatField(), help_text=f"Of {', '.join(LABELS)}; empty where there is an error."
    )
    language = serializers.CharField(allow_blank=True, help_text="ISO 639-1; empty where it can not be told.")
    scorer = serializers.CharField(allow_blank=True, help_text="Who scored it: after a failure another than was asked.")
    model = serializers.CharField(allow_blank=True)
    version = serializers.CharField(allow_blank=True, help_text="Ends in /c… where the site's calibration counts.")
    error = WrongOut(allow_null=True)
    explanation = ReasonsOut(allow_null=True)


class ScoreOut(serializers.Serializer[Any]):
    """One result a text, in their order."""

    results = ScoredOut(many=True)


class Score(APIView):
    """The scorers over HTTP."""

    authentication_classes = (ScoringKey,)
    permission_classes = ()

    @extend_schema(operation_id="score", request=ScoreIn, responses=ScoreOut)
    def post(self, request: Request) -> Response:
        """Score 1 to 100 texts; a bad one has an error in its place. 429 `quota_used_up`, 503 `scorer_unavailable`."""
        asked = ScoreIn(data=request.data)
        asked.is_valid(raise_exception=True)
        key: Any = request.auth  # the row that ScoringKey found
        keys.charge(key, len(asked.validated_data["texts"]))
        return Response(ScoreOut({"results": results(**asked.validated_data)}).data)


def results(texts: list[Any], language: str, explain: bool, scorer: str) -> Results:
    """What is said of each text, in order. Raises Unavailable."""
    reads, found = doors.languages(scorer), [nothing(detect(text) if isinstance(text, str) else "") for text in texts]
    for text, result in zip(texts, found, strict=True):
        result["language"] = language.lower().partition("-")[0] or result["language"]
        result["error"] = wrong(text) or unread(result["language"], reads)
    good = [place for place, result in enumerate(found) if result["error"] is None]
    told = [found[place]["language"] for place in good]
    said = doors.read([texts[place] for place in good], told, scorer, WITHIN)
    for place, reading in zip(good, said, strict=True):
        found[place] |= {name: getattr(reading, name) for name in ("labels", "scorer", "model", "version")}
        if not reading.labels:  # another scorer had to answer, and it reads fewer languages
            found[place]["error"] = not_scored(reading.language, doors.languages(reading.scorer))
        found[place]["explanation"] = reasons(texts[place], reading) if explain else None
    return found


def nothing(language: str) -> dict[str, Any]:
    """The result before anything is known."""
    blank: dict[str, Any] = {"labels": {}, "scorer": "", "model": "", "version": "", "error": None, "explanation": None}
    return {**blank, "language": language}


def wrong(text: Any) -> dict[str, str] | None:
    """Why this is no text to score."""
    if not isinstance(text, str):
        return {"code": "not_text", "message": f"A text must be a string, not {type(text).__name__}."}
    if not text.strip():
        return {"code": "text_empty", "message": "The text is empty."}
    if len(text) > LIMIT:
        return {"code": "text_too_long", "message": f"The text has {len(text):,} characters; at most {LIMIT:,} fit."}
    return None


def unread(language: str, reads: tuple[str, ...]) -> dict[str, str] | None:
    """Why a text of this language has no scores: a number for it would be made up."""
    return None if doors.reads(language, reads) else not_scored(language, reads)


def not_scored(language: str, reads: tuple[str, ...]) -> dict[str, str]:
    """The error of a text in a language that nobody reads."""
    name = language or scoring.site_language()
    return {"code": "not_scored", "message": f"The scorer does not read {name!r}; it reads {', '.join(reads)}."}


def reasons(text: str, reading: Reading) -> explanations.Told | None:
    """What drove the highest toxic label; None where none is high enough, or the scorer can not explain."""
    toxic = {label: value for label, value in reading.labels.items() if label in TOXICITY_LABELS}
    label = max(toxic, key=lambda one: toxic[one], default="")
    if not label or toxic[label] < FLOOR:
        return None
    try:
        return explanations.explain_text(text, label=label, language=reading.language, name=reading.scorer)
    except ScorerError:
        return None
