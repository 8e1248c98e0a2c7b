"""What the moderation API takes and gives: one serializer a shape, so that the documentation can not drift."""

import logging
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from moderation import explanations, queue
from moderation.api.fields import Named
from moderation.numbers import GREATEST_COUNT, GREATEST_ROW
from moderation.registry import REGISTRY
from moderation.scorers import LABELS, ScorerError
from moderation.scorers.explaining import CARRIED, EXPLAINED, NOTHING, SPREAD
from moderation.states import BY_HUMANS, Action, AppealOutcome, Reason, Review, Visibility

log = logging.getLogger(__name__)
VERDICTS = (CARRIED, SPREAD, NOTHING)


class QueueQuery(serializers.Serializer[Any]):
    """Which part of the queue."""

    show = serializers.ChoiceField(queue.FILTERS, default="all", help_text="Only a part of what waits.")
    kind = serializers.CharField(default="", allow_blank=True, help_text="Only this kind, like `shop.review`.")
    after = serializers.CharField(default="", allow_blank=True, help_text="The cursor from `next`.")
    limit = serializers.IntegerField(default=50, min_value=1, max_value=100)

    def validate_kind(self, kind: str) -> str:
        """A kind that is moderated here."""
        if kind and kind not in REGISTRY:
            raise serializers.ValidationError(f"Write one of {', '.join(REGISTRY)}.")
        return kind


class NextIn(serializers.Serializer[Any]):
    """Which item to claim next."""

    show = serializers.ChoiceField(queue.FILTERS, default="all")
    kind = serializers.CharField(default="", allow_blank=True)
    skip = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=GREATEST_ROW),
        default=list,
        max_length=200,
        help_text="Items passed over.",
    )

    validate_kind = QueueQuery.validate_kind


class DecideIn(serializers.Serializer[Any]):
    """A decision about the item as it was seen."""

    action = serializers.ChoiceField([str(action) for action in BY_HUMANS])
    reason = serializers.ChoiceField(
        Reason.choices, default="", allow_blank=True, help_text="Needed to remove and to hold: the author is told it."
    )
    note = serializers.CharField(default="", allow_blank=True, max_length=1000)
    version = serializers.IntegerField(
        min_value=1, max_value=GREATEST_COUNT, help_text="The version of the text that was read."
    )
    turn = serializers.IntegerField(
        min_value=0, max_value=GREATEST_COUNT, help_text="The turn of the item that was seen."
    )


class Listed(serializers.Serializer[Any]):
    """An item as a line of the queue."""

    id = serializers.IntegerField(source="item.pk")
    kind = serializers.CharField(source="item.kind")
    object_id = serializers.CharField(source="item.object_id")
    author = Named(source="item.author")
    place = serializers.CharField(source="item.place")
    title = serializers.CharField()
    excerpt = serializers.CharField()
    created = serializers.DateTimeField(source="item.created")
    opened_at = serializers.DateTimeField(source="item.opened_at", allow_null=True)
    review = serializers.ChoiceField(Review.choices, source="item.review")
    visibility = serializers.ChoiceField(Visibility.choices, source="item.visibility")
    language = serializers.CharField(source="item.language", help_text="ISO 639-1; empty where it can not be told.")
    not_scored = serializers.BooleanField(
        source="item.not_scored", help_text="No scorer here reads its language: it has no scores, which is not a 0."
    )
    worst = serializers.FloatField(source="item.toxicity", allow_null=True, help_text="The worst label, 0..1.")
    rule = Named(source="item.rule")
    open_reports = serializers.IntegerField(source="item.open_reports")
    priority = serializers.FloatField(source="item.priority", help_text="log2; the greater, the more urgent.")
    claimed_by = Named(source="item.claimed_by")
    claimed_until = serializers.DateTimeField(source="item.claimed_until", allow_null=True)
    version = serializers.IntegerField(source="item.version")
    turn = serializers.IntegerField(source="item.turn")


class QueueOut(serializers.Serializer[Any]):
    """A page of the queue, most urgent first."""

    waiting = serializers.CharField(help_text="How many items wait in all, like `37` or `999+`.")
    next = serializers.URLField(allow_null=True, help_text="The address of the next page.")
    results = Listed(many=True)


class TermOut(serializers.Serializer[Any]):
    """A factor of the priority."""

    name = serializers.CharField()
    factor = serializers.FloatField()
    words = serializers.CharField()


class DecisionOut(serializers.Serializer[Any]):
    """An act on an item, by a human or by a rule."""

    id = serializers.IntegerField(source="pk")
    item = serializers.IntegerField(source="item_id")
    action = serializers.ChoiceField(Action.choices)
    actor = Named()
    automated = serializers.BooleanField()
    rule = Named()
    reason = serializers.ChoiceField(Reason.choices, allow_blank=True)
    note = serializers.CharField()
    version = serializers.IntegerField()
    turn = serializers.IntegerField()
    review = serializers.ChoiceField(Review.choices, source="review_after")
    visibility = serializers.ChoiceField(Visibility.choices, source="visibility_after")
    undoes = serializers.IntegerField(source="undoes_id", allow_null=True)
    created = serializers.DateTimeField()


class ReportOut(serializers.Serializer[Any]):
    """A report, and how often its author was right before."""

    id = serializers.IntegerField(source="report.pk")
    reason = serializers.ChoiceField(Reason.choices, source="report.reason")
    note = serializers.CharField(source="report.note")
    reporter = Named(source="report.reporter")
    weight = serializers.FloatField(source="report.weight")
    version = serializers.IntegerField(source="report.version")
    created = serializers.DateTimeField(source="report.created")
    agreed = serializers.BooleanField(source="report.agreed", allow_null=True, help_text="null while unanswered.")
    reporter_agreed = serializers.IntegerField(source="agreed")
    reporter_answered = serializers.IntegerField(source="answered")


class TextAbove(serializers.Serializer[Any]):
    """A text that the item answers."""

    kind = serializers.CharField(source="_meta.label_lower")
    id = serializers.CharField(source="pk")
    text = serializers.SerializerMethodField()

    def get_text(self, content: Any) -> str:
        """The text as moderation reads it."""
        registration = REGISTRY.get(content._meta.label_lower)
        return registration.text_of(content) if registration else str(content)


class HistoryOut(serializers.Serializer[Any]):
    """What the author did before."""

    items = serializers.IntegerField()
    removed = serializers.IntegerField()
    held = serializers.IntegerField()
    last = DecisionOut(many=True)


class DriverOut(serializers.Serializer[Any]):
    """A part of the text that drove its score."""

    start = serializers.IntegerField(help_text="In code points of `text`.")
    end = serializers.IntegerField(help_text="Behind its last code point.")
    text = serializers.CharField(trim_whitespace=False)
    weight = serializers.FloatField(help_text="In log-odds: what the text loses without it, and what it says alone.")
    strength = serializers.IntegerField(help_text="1 to 3, beside the strongest.")


class ReasonsOut(serializers.Serializer[Any]):
    """Which words and clauses drove one label of a text."""

    label = serializers.CharField(source="explanation.label")  # type: ignore[assignment]
    score = serializers.FloatField(source="explanation.score", help_text="By the scorer that explains.")
    without = serializers.FloatField(source="explanation.without", help_text="The score without the named words.")
    verdict = serializers.ChoiceField(
        VERDICTS,
        source="explanation.verdict",
        help_text="`carried`: without the first `named` words the score is half or less; `spread`: even without all "
        "of them it is not; `nothing`: the score is low, or no part drives it.",
    )
    named = serializers.IntegerField(source="explanation.named")
    words = DriverOut(many=True, source="explanation.words")
    clauses = DriverOut(many=True, source="explanation.clauses")
    read = serializers.IntegerField(source="explanation.read", help_text="How many code points were searched.")
    scorer = serializers.CharField(help_text="Who explains.")
    model = serializers.CharField(source="explanation.model")
    version = serializers.CharField(source="explanation.version")
    instead = serializers.CharField(
        allow_blank=True, help_text="The scorer in force, where it is too heavy to explain in a web process."
    )


class ItemQuery(serializers.Serializer[Any]):
    """What to tell of an item besides."""

    explain = serializers.ChoiceField(
        EXPLAINED, default="", allow_blank=True, help_text="The label to explain; by default the one of its rule."
    )


class CaseOut(Listed):
    """Everything about one item."""

    excerpt = None  # type: ignore[assignment]
    open_reports = None  # type: ignore[assignment]
    text = serializers.CharField()
    url = serializers.CharField(help_text="Where the text stands on the site.")
    thread = TextAbove(many=True, source="context")
    scores = serializers.DictField(
        source="score.labels", child=serializers.FloatField(), default=dict, help_text=f"Of {', '.join(LABELS)}."
    )
    model = serializers.CharField(source="score.model", default="")
    model_version = serializers.CharField(source="score.model_version", default="")
    explanation = TermOut(many=True, help_text="The priority, factor by factor.")
    score_explanation = serializers.SerializerMethodField(
        help_text="What drove the score; null for a text without one, or when the scorer failed."
    )
    reports = ReportOut(many=True)
    decisions = DecisionOut(many=True)
    history = HistoryOut()
    allowed = serializers.ListField(child=serializers.CharField(), source="item.allowed")

    @extend_schema_field(ReasonsOut(allow_null=True))
    def get_score_explanation(self, case: queue.Case) -> Any:
        """The reasons of the label asked for; the item must be readable even when the scorer is not."""
        try:
            told = explanations.explain_item(case.item, case.score, case.text, self.context.get("explain", ""))
        except ScorerError as error:
            log.warning("The score of item %s could not be explained: %s", case.item.pk, error)
            return None
        return ReasonsOut(told).data if told else None


class AuditOut(serializers.Serializer[Any]):
    """One link of the audit record; its digest binds it to the one before it."""

    seq = serializers.IntegerField()
    at = serializers.DateTimeField()
    verb = serializers.CharField()
    actor = serializers.CharField(help_text="`member:5`, `rule:3` or `nobody`.")
    facts = serializers.DictField()
    text = serializers.CharField(source="text.body", default="")
    digest = serializers.CharField()


class AppealsQuery(serializers.Serializer[Any]):
    """Which part of the open appeals."""

    after = serializers.IntegerField(
        default=0, min_value=0, max_value=GREATEST_ROW, help_text="The cursor from `next`."
    )
    limit = serializers.IntegerField(default=50, min_value=1, max_value=100)


class AppealOut(serializers.Serializer[Any]):
    """An appeal, the decision that it contests and the text that was judged."""

    id = serializers.IntegerField(source="appeal.pk")
    appellant = Named(source="appeal.appellant")
    says = serializers.CharField(source="appeal.text")
    created = serializers.DateTimeField(source="appeal.created")
    decision = DecisionOut(source="appeal.decision")
    author = Named(source="appeal.decision.item.author")
    text = serializers.CharField(
        allow_null=True, help_text="What was judged, whatever stands there now; null when nobody kept it."
    )
    reason = serializers.ChoiceField(Reason.choices, source="statement.reason", default="")
    explanation = serializers.CharField(source="statement.explanation", default="", help_text="What the author reads.")
    answerable = serializers.BooleanField(help_text="Whether you may answer: not who decided, wrote it or appealed.")
    outcome = serializers.ChoiceField(AppealOutcome.choices, source="appeal.outcome", allow_blank=True)
    answer = serializers.CharField(source="appeal.answer")
    answered_by = Named(source="appeal.decided_by")
    answered_at = serializers.DateTimeField(source="appeal.decided_at", allow_null=True)


class AppealsOut(serializers.Serializer[Any]):
    """A page of the open appeals, oldest first."""

    next = serializers.URLField(allow_null=True, help_text="The address of the next page.")
    results = AppealOut(many=True)


class AppealAnswerIn(serializers.Serializer[Any]):
    """The answer to an appeal."""

    outcome = serializers.ChoiceField(AppealOutcome.choices)
    answer = serializers.CharField(max_length=5000, help_text="The appellant reads it.")
