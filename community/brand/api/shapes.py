"""What the API answers, for its readers and for OpenAPI."""

from typing import Any

from rest_framework import serializers


class AdvocateShape(serializers.Serializer[Any]):
    """One member of the ranking. `rank`, `index` and the interval are null while the evidence is too thin."""

    rank = serializers.IntegerField(allow_null=True)
    username = serializers.CharField()
    external_id = serializers.CharField(allow_null=True)
    name = serializers.CharField()
    index = serializers.FloatField(allow_null=True)
    low = serializers.FloatField(allow_null=True)
    high = serializers.FloatField(allow_null=True)
    texts = serializers.IntegerField(help_text="Counted texts that take a side about the brand.")
    weeks = serializers.IntegerField(help_text="Weeks with brand talk.")
    since = serializers.DateField(allow_null=True)
    evidence = serializers.CharField(
        help_text='"enough", or why not: "not enough evidence: 2 of 4", "held for a look: …".'
    )


class RankingShape(serializers.Serializer[Any]):
    """The ranking as of a week."""

    week = serializers.DateField(allow_null=True, help_text="The Monday of the week everything is decayed to.")
    advocates = AdvocateShape(many=True)


class FactorShape(serializers.Serializer[Any]):
    """A factor: its value, the median of the ranked members, and what the difference does to log(index)."""

    key = serializers.CharField()
    name = serializers.CharField()
    value = serializers.FloatField()
    median = serializers.FloatField()
    log = serializers.FloatField()
    effect = serializers.CharField()


class EvidenceShape(serializers.Serializer[Any]):
    """A text that speaks for the member."""

    url = serializers.CharField()
    at = serializers.DateTimeField()
    clause = serializers.CharField()
    target = serializers.CharField()
    stance = serializers.CharField()


class StepShape(serializers.Serializer[Any]):
    """What would raise the index, and by how much."""

    words = serializers.CharField()
    gain = serializers.FloatField()


class WeekShape(serializers.Serializer[Any]):
    """The brand talk of one week."""

    week = serializers.DateField()
    positive = serializers.IntegerField()
    neutral = serializers.IntegerField()
    negative = serializers.IntegerField()


class ExplainedShape(AdvocateShape):
    """One member with the reasons."""

    factors = FactorShape(many=True)
    texts_shown = EvidenceShape(many=True)
    steps = StepShape(many=True)
    talk = WeekShape(many=True)
