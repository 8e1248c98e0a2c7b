"""A site's own decisions as examples, and the intercepts that were learnt from them.

Only what came before a moderator was decided, so the examples are a biased sample. A choice by the score alone does
not bend the odds at a score, and the intercept is fitted on those odds; a choice by members who reported a text does,
because they read it. What only a report brought before a moderator, where no rule would have, is therefore left out,
and so is what was removed for something that no scorer looks for (spam, private information).
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import islice
from typing import Any
from zlib import crc32

from django.db import IntegrityError, transaction
from django.db.models import F

from moderation import audit, rules, scorers, scoring, triage
from moderation.calibration import FOLDS, Example, Refit, refit, shifted
from moderation.errors import Conflict, Invalid, NotFound
from moderation.models import Calibration, Decision, Report, Rule, Score, Suggestion
from moderation.states import Action, Reason

MOST = 50_000  # newest decisions that are looked at
CHUNK = 500
Key = tuple[int, int]  # item, version of its text
ABUSE = frozenset({Reason.HARASSMENT, Reason.HATE, Reason.THREAT, Reason.SEXUAL})
# For which reasons a removal says that a label was right; all removals for ABUSE say so of toxicity.
MEANS = {
    "toxicity": ABUSE,
    "insult": frozenset({Reason.HARASSMENT}),
    "identity_attack": frozenset({Reason.HATE}),
    "threat": frozenset({Reason.THREAT}),
    "sexual_explicit": frozenset({Reason.SEXUAL}),
}


HUMAN = Decision.objects.filter(automated=False, action__in=[Action.APPROVE, Action.REMOVE], undone_by=None)


def examine(label: str = "toxicity", *, scorer: str = "", since: datetime | None = None, most: int = MOST) -> Refit:
    """Fit the intercept of a label for a scorer (by default the site's) and judge it; changes nothing.

    The newest `most` decisions and suggestions count. Invalid, with what is missing, where there are too few decisions.
    """
    if label not in MEANS:
        raise Invalid("unknown_label", f"label must be one of {', '.join(MEANS)}.")
    reader = scoring.scorer(scorer)
    found = [*_decided(label, reader, since, most), *_suggested(label, reader, since, most)]
    try:
        return refit(found, thresholds(label))
    except ValueError as error:
        raise Invalid("too_few_decisions", str(error)) from error


def thresholds(label: str) -> list[float]:
    """Where the live rules on that label begin."""
    return list(Rule.objects.filter(live=True, signal=label).values_list("at_least", flat=True).distinct())


def _decided(label: str, reader: Any, since: datetime | None, most: int) -> Iterator[Example]:
    """What moderators decided about texts that this model's version read; the last word counts."""
    rows = HUMAN.filter(created__gte=since) if since else HUMAN.all()
    last = _last_words(rows.order_by("-pk")[:most])
    reported = _reported({item for item, _ in last})
    said = _said(label, reader, {item for item, _ in last})
    for key, (action, reason) in last.items():
        abusive = _abusive(label, action, reason)
        value, caught = said.get(key, (None, False))
        if value is not None and abusive is not None and (caught or key not in reported):
            yield Example(value, abusive, crc32(f"{key[0]}:{key[1]}".encode()) % FOLDS)


def _last_words(rows: Any) -> dict[Key, tuple[str, str]]:
    """The newest action and reason by item and text version, from decisions that come newest first."""
    last: dict[Key, tuple[str, str]] = {}
    for item, version, action, reason in rows.values_list("item_id", "version", "action", "reason"):
        last.setdefault((item, version), (action, reason))
    return last


def decided(keys: Iterable[Key]) -> dict[Key, bool]:
    """Which of these texts moderators found abusive or not; texts without a decision that says so are absent."""
    wanted = set(keys)
    found: dict[Key, bool] = {}
    for items in _chunks({item for item, _ in wanted}):
        for key, (action, reason) in _last_words(HUMAN.filter(item__in=items).order_by("-pk")).items():
            if key in wanted and (abusive := _abusive("toxicity", action, reason)) is not None:
                found[key] = abusive
    return found


def _abusive(label: str, action: str, reason: str) -> bool | None:
    """What a decision says about a label; None where it says nothing."""
    if action == Action.APPROVE:
        return False
    return True if reason in MEANS[label] else None


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    ordered = sorted(keys)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def _reported(items: Iterable[int]) -> set[Key]:
    found: set[Key] = set()
    for keys in _chunks(items):
        found |= set(Report.objects.filter(item__in=keys).values_list("item_id", "version"))
    return found


def _said(label: str, reader: Any, items: Iterable[int]) -> dict[Key, tuple[float, bool]]:
    """What the model's version itself said, without the calibrations of the time, and whether a rule acts on it."""
    shifts = {str(pk): one for pk, one in Calibration.objects.filter(label=label).values_list("pk", "shift")}
    found: dict[Key, tuple[float, bool]] = {}
    norms = rules.live()
    for keys in _chunks(items):
        rows = Score.objects.filter(item__in=keys, model=reader.model, model_version__startswith=reader.version)
        for score in rows.filter(shadow=False).annotate(language=F("item__language")).order_by("created"):
            base, _, calibrations = score.model_version.partition("/c")
            if base == reader.version and (value := score.labels.get(label)) is not None:
                shift = sum(shifts.get(one, 0.0) for one in calibrations.split("+"))
                language = score.language or scoring.site_language()
                caught = triage.judge(score.labels, norms, language=language).effect != triage.CLEAR
                found[score.item_id, score.version] = shifted(value, -shift) if shift else value, caught
    return found


def _suggested(label: str, reader: Any, since: datetime | None, most: int) -> Iterator[Example]:
    """What clients' moderators thought of texts (suggestscore) in languages that the scorer reads, read by it now."""
    rows = Suggestion.objects.filter(created__gte=since) if since else Suggestion.objects.all()
    if languages := getattr(reader, "languages", ()):
        rows = rows.filter(language__in=["", *languages])
    newest = rows.order_by("-pk").values_list("pk", "text", "labels")[:most].iterator(CHUNK)
    told = ((pk, text, labels[label]) for pk, text, labels in newest if label in labels)
    while batch := list(islice(told, CHUNK)):
        read = reader.score([text for _, text, _ in batch])
        scorers.check_scores(read, len(batch))
        for (pk, _, value), row in zip(batch, read, strict=True):
            if label in row:
                yield Example(row[label], value >= 0.5, pk % FOLDS)


# Putting it in force ----------------------------------------------------------------------------------------


def put_in_force(label: str, found: Refit, *, scorer: str = "", by: Any = None) -> Calibration:
    """Add the fitted intercept from now on to what the scorer says; each process goes by it within seconds.

    Conflict when somebody else puts one in force at the same moment.
    """
    reader = scoring.scorer(scorer)
    try:
        return _put_in_force({"model": reader.model, "model_version": reader.version, "label": label}, found, by)
    except IntegrityError:
        raise Conflict("calibrated_meanwhile", "Somebody put another intercept in force at this moment.") from None


def _put_in_force(of: dict[str, str], found: Refit, by: Any) -> Calibration:
    with transaction.atomic():
        Calibration.objects.filter(**of, live=True).update(live=False)
        row = Calibration.objects.create(
            **of,
            shift=round(found.fit.shift, 4),
            decisions=found.examples,
            before=asdict(found.before),
            after=asdict(found.after),
            author=by,
        )
        facts = {**of, "shift": row.shift, "decisions": row.decisions}
        audit.append([audit.Act("calibration", audit.person(by), f"calibration:{row.pk}", facts)])
        transaction.on_commit(scoring.in_force.forget)
    return row


def undo(label: str, *, scorer: str = "", by: Any = None) -> Calibration:
    """Let the scorer speak for itself again; Invalid where no calibration of the label is in force."""
    reader = scoring.scorer(scorer)
    rows = Calibration.objects.filter(model=reader.model, model_version=reader.version, label=label, live=True)
    row = rows.first()
    if row is None:
        raise Invalid("not_calibrated", f"No calibration of {label} is in force for {reader.model} {reader.version}.")
    return take_back(row.pk, by=by)


def take_back(pk: int, *, by: Any = None) -> Calibration:
    """Take a calibration out of force; Conflict where it is out already."""
    with transaction.atomic():
        row = Calibration.objects.select_for_update().filter(pk=pk).first()
        if row is None:
            raise NotFound("unknown_calibration", "There is no such calibration.")
        if not Calibration.objects.filter(pk=pk, live=True).update(live=False):
            raise Conflict("ended", "This calibration is not in force any more.")
        facts = {"label": row.label, "shift": row.shift}
        audit.append([audit.Act("calibration_undone", audit.person(by), f"calibration:{row.pk}", facts)])
        transaction.on_commit(scoring.in_force.forget)
    return row
