"""How much a report counts: by how often its author was right before."""

from typing import Any

from django.db.models import Count, Q

from moderation.models import Report


def accuracy_of(reporters: list[Any]) -> dict[Any, tuple[int, int]]:
    """For each reporter's key: (reports a decision agreed with, reports answered). One query."""
    rows = (
        Report.objects.filter(reporter__in=reporters, agreed__isnull=False)
        .values("reporter")
        .annotate(agreed_count=Count("id", filter=Q(agreed=True)), answered=Count("id"))
    )
    return {row["reporter"]: (row["agreed_count"], row["answered"]) for row in rows}


def weight_of(reporter: Any) -> float:
    """0..2, 1 for somebody new: twice the share of right reports, with one right and one wrong added (Laplace)."""
    if reporter is None or reporter.pk is None:
        return 0.5
    agreed, answered = accuracy_of([reporter.pk]).get(reporter.pk, (0, 0))
    return 2 * (agreed + 1) / (answered + 2)
