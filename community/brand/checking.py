"""How well the desk reads: a sample of the site's own texts that a human read too, and the confusion matrix of both.

The sample is drawn evenly from what we call positive, neutral, negative and without a target, so that rare classes
are seen; each row of the matrix is an honest estimate, and the whole is weighted by how common each class is. What
counts is our present reading of a text, so the matrix shows at once what a change of the names does.
"""

import hashlib
import random
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet

import moderation
from community.brand import beta
from community.brand.events import MODELS
from community.brand.models import Check, Contribution

OURS = ("positive", "neutral", "negative", "")
THEIRS = tuple(Check.Says.values)
LIKELY = (0.025, 0.975)
NEWEST = 2_000  # answers that the matrix counts


@dataclass(frozen=True)
class Question:
    """A text to read, before our reading of it is shown: nobody should copy it."""

    kind: str
    object_id: int
    text: str
    content: Any


@dataclass(frozen=True)
class Line:
    """What humans said of the texts that we call `ours`, in the order of THEIRS, and the share that agree."""

    ours: str
    counts: tuple[int, ...]
    agreed: int
    low: float
    high: float

    @property
    def total(self) -> int:
        """How many were read."""
        return sum(self.counts)


@dataclass(frozen=True)
class Matrix:
    """The lines, how many texts they stand on, and the agreement weighted by how common each class is."""

    lines: tuple[Line, ...]
    total: int
    agreement: float | None


def question(chance: random.Random) -> Question | None:
    """A text that nobody has checked, of a class drawn by lot; None when all are checked or there are none."""
    for label in chance.sample(OURS, len(OURS)):
        rows = unchecked().filter(label=label)
        keys = rows.order_by("pk").values_list("pk", flat=True)
        first, last = keys.first(), keys.last()
        at = chance.randint(first, last) if first is not None and last is not None else 0
        row = rows.filter(pk__gte=at).order_by("pk").first()
        content = MODELS[row.kind].objects.filter(pk=row.object_id).first() if row else None
        if row and content:
            return Question(row.kind, row.object_id, text_of(content), content)
    return None


def unchecked() -> QuerySet[Contribution]:
    """The readings of public texts that no human has checked."""
    checked = Check.objects.filter(kind=OuterRef("kind"), object_id=OuterRef("object_id"))
    return Contribution.objects.filter(~Exists(checked), removed=False)


def answer(*, kind: str, object_id: int, says: str, by: Any) -> Check:
    """Keep what a human says of a text; a second answer replaces the first.

    Raises Invalid says_unknown, and NotFound unknown_text for a text that the desk does not read.
    """
    if says not in THEIRS:
        raise moderation.Invalid("says_unknown", f"Say one of: {', '.join(THEIRS)}.")
    known = Contribution.objects.filter(kind=kind, object_id=object_id, removed=False).exists()
    content = MODELS[kind].objects.filter(pk=object_id).first() if known else None
    if content is None:
        raise moderation.NotFound("unknown_text", "This text is not read for the brand any more.")
    told = {"says": says, "by": by, "digest": digest(text_of(content))}
    return Check.objects.update_or_create(kind=kind, object_id=object_id, defaults=told)[0]


def text_of(content: Any) -> str:
    """What a reader of the content reads."""
    return "\n".join(filter(None, (getattr(content, "title", ""), content.body)))


def digest(text: str) -> str:
    """The fingerprint of a text: an answer counts only while the text is what was read."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def matrix() -> Matrix:
    """The newest answers against our present readings; four queries however many there are."""
    pairs = list(compared(list(Check.objects.order_by("-pk")[:NEWEST])))
    lines = tuple(line(ours, [says for mine, says in pairs if mine == ours]) for ours in OURS)
    common = dict(Contribution.objects.filter(removed=False).order_by().values_list("label").annotate(Count("pk")))
    known = [(common.get(row.ours, 0), row.agreed / row.total) for row in lines if row.total]
    weight = sum(count for count, _ in known)
    return Matrix(lines, len(pairs), sum(count * share for count, share in known) / weight if weight else None)


def compared(checks: list[Check]) -> list[tuple[str, str]]:
    """Our label and the human's for each answered text that still says what was read."""
    found: list[tuple[str, str]] = []
    for kind, model in MODELS.items():
        said = {check.object_id: check for check in checks if check.kind == kind}
        labels = dict(
            Contribution.objects.filter(kind=kind, object_id__in=said, removed=False).values_list("object_id", "label")
        )
        for content in model.objects.filter(pk__in=labels) if labels else ():
            if said[content.pk].digest == digest(text_of(content)):
                found.append((labels[content.pk], said[content.pk].says))
    return found


def line(ours: str, said: list[str]) -> Line:
    """One line with the 95 % interval of its agreement (Jeffreys: Beta(k + 1/2, n - k + 1/2))."""
    agreed = said.count(ours or Check.Says.NONE)
    low, high = (beta.quantile(at, agreed + 0.5, len(said) - agreed + 0.5) for at in LIKELY)
    return Line(ours, tuple(said.count(name) for name in THEIRS), agreed, low, high)
