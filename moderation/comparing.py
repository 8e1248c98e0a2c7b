"""Where a scorer on trial differs from the one in force: on the same texts, by label, by rule and by people's word."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from django.db.models import F

from moderation import contents, refitting, rules, scoring, triage
from moderation.models import Item, Score, Shadow
from moderation.scorers import LABELS
from moderation.triage import CLEAR, HOLD, QUEUE, Norm

PAIRS = 10_000
SHOWN = 50
BINS = 10
EFFECTS = (CLEAR, QUEUE, HOLD)
Labels = dict[str, float]
Key = tuple[int, int]  # item, version of its text


@dataclass(frozen=True)
class LabelGap:
    """One label on the texts that both read: mean absolute difference, correlation, and each scorer's spread."""

    label: str
    texts: int
    mean_difference: float
    correlation: float | None
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True)
class Agreement:
    """How one scorer's toxicity agrees with what moderators decided; `auc` and `precision` None without both kinds."""

    auc: float | None
    precision: float | None
    at: float


@dataclass(frozen=True)
class Gap:
    """One text on which the two differ."""

    item: int
    before: float
    after: float
    text: str = ""


@dataclass(frozen=True)
class Comparison:
    """All of it. `effects` counts texts by (what the live rules do now, what they would do)."""

    texts: int = 0
    labels: list[LabelGap] = field(default_factory=list)
    effects: Mapping[tuple[str, str], int] = field(default_factory=dict)
    decided: int = 0
    removed: int = 0
    agreement: tuple[Agreement, Agreement] | None = None
    gaps: list[Gap] = field(default_factory=list)

    @property
    def newly(self) -> int:
        """How many texts would newly be queued or held, or be held instead of queued."""
        return sum(n for (now, then), n in self.effects.items() if triage.STRENGTH[then] > triage.STRENGTH[now])

    @property
    def no_longer(self) -> int:
        """How many would no longer be, or be queued instead of held."""
        return sum(n for (now, then), n in self.effects.items() if triage.STRENGTH[then] < triage.STRENGTH[now])


def compare(trial: Shadow, label: str = "toxicity") -> Comparison:
    """Compare on the newest PAIRS texts that both have read; `label` orders the list of differences."""
    after = _on_trial(trial)
    before, languages = _in_force(after)
    keys = [key for key in after if key in before]
    if not keys:
        return Comparison()
    norms = rules.live()
    effects = Counter(
        (_effect(before[key], norms, languages[key]), _effect(after[key], norms, languages[key])) for key in keys
    )
    decided = refitting.decided(keys)
    return Comparison(
        len(keys),
        [gap for one in LABELS if (gap := _label_gap(one, [(before[key], after[key]) for key in keys]))],
        effects,
        len(decided),
        sum(decided.values()),
        _agreements(before, after, decided, norms),
        _widest(before, after, keys, label),
    )


def _on_trial(trial: Shadow) -> dict[Key, Labels]:
    rows = Score.objects.filter(shadow=True, model=trial.model, model_version=trial.model_version).order_by("-pk")
    return {(row.item_id, row.version): row.labels for row in rows[:PAIRS]}


def _in_force(keys: Mapping[Key, object]) -> tuple[dict[Key, Labels], dict[Key, str]]:
    """The newest score in force of each of these texts, and the language that rules go by."""
    found: dict[Key, Labels] = {}
    languages: dict[Key, str] = {}
    items = sorted({item for item, _ in keys})
    for start in range(0, len(items), 2000):
        rows = Score.objects.filter(item__in=items[start : start + 2000], shadow=False).annotate(
            language=F("item__language")
        )
        for row in rows.order_by("created", "pk"):
            if (key := (row.item_id, row.version)) in keys:
                found[key], languages[key] = row.labels, row.language or scoring.site_language()
    return found, languages


def _effect(labels: Labels, norms: Sequence[Norm], language: str) -> str:
    return triage.judge(labels, norms, language=language).effect


def _label_gap(label: str, pairs: Sequence[tuple[Labels, Labels]]) -> LabelGap | None:
    both = np.array([(a[label], b[label]) for a, b in pairs if label in a and label in b])
    if not len(both):
        return None
    before, after = both[:, 0], both[:, 1]
    moves = len(both) > 1 and before.std() > 0 and after.std() > 0
    related = float(np.corrcoef(before, after)[0, 1]) if moves else None
    low = -1.0 if label == "compound" else 0.0
    return LabelGap(
        label, len(both), float(np.abs(after - before).mean()), related, _spread(before, low), _spread(after, low)
    )


def _spread(values: npt.NDArray[np.float64], low: float) -> tuple[int, ...]:
    return tuple(int(count) for count in np.histogram(values, BINS, (low, 1.0))[0])


def _agreements(
    before: dict[Key, Labels], after: dict[Key, Labels], decided: Mapping[Key, bool], norms: Sequence[Norm]
) -> tuple[Agreement, Agreement] | None:
    """Both scorers against the decisions, at the lowest live threshold on toxicity."""
    at = min((norm.at_least for norm in norms if norm.signal == "toxicity"), default=0.5)
    known = [key for key in decided if "toxicity" in before[key] and "toxicity" in after[key]]
    if not known:
        return None
    truth = [decided[key] for key in known]
    first, second = (_agreement([of[key]["toxicity"] for key in known], truth, at) for of in (before, after))
    return first, second


def _agreement(scores: Sequence[float], truth: Sequence[bool], at: float) -> Agreement:
    reached = [yes for score, yes in zip(scores, truth, strict=True) if score >= at]
    return Agreement(auc(scores, truth), sum(reached) / len(reached) if reached else None, at)


def auc(scores: Sequence[float], truth: Sequence[bool]) -> float | None:
    """The chance that a removed text scores higher than an approved one (Mann and Whitney); ties count half."""
    values, yes = np.asarray(scores, dtype=float), np.asarray(truth, dtype=bool)
    positives, negatives = int(yes.sum()), int((~yes).sum())
    if not positives or not negatives:
        return None
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[yes].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def _widest(before: dict[Key, Labels], after: dict[Key, Labels], keys: Sequence[Key], label: str) -> list[Gap]:
    both = [key for key in keys if label in before[key] and label in after[key]]
    both.sort(key=lambda key: -abs(after[key][label] - before[key][label]))
    shown = both[:SHOWN]
    items = Item.objects.in_bulk([item for item, _ in shown])
    texts = contents.present([item for item in items.values() if not item.withdrawn])
    return [Gap(key[0], before[key][label], after[key][label], texts.get(key[0], "")) for key in shown]


def words(found: Comparison) -> Iterator[str]:
    """The comparison as lines for a terminal."""
    if not found.texts:
        yield "No text has been read by both yet: the workers read for a trial when nothing else is due."
        return
    yield f"{found.texts} texts read by both."
    yield f"{'label':18}{'mean difference':>16}{'correlation':>13}"
    for gap in found.labels:
        related = "–" if gap.correlation is None else f"{gap.correlation:.3f}"
        yield f"{gap.label:18}{gap.mean_difference:16.4f}{related:>13}"
    yield f"The live rules would newly act on {found.newly} texts, and no longer on {found.no_longer}."
    for now in (CLEAR, QUEUE, HOLD):
        yield f"  {now:6}" + "".join(
            f"{then:>8} {found.effects.get((now, then), 0):6}" for then in (CLEAR, QUEUE, HOLD)
        )
    if found.agreement:
        for name, one in zip(("in force", "on trial"), found.agreement, strict=True):
            area = "–" if one.auc is None else f"{one.auc:.3f}"
            hit = "–" if one.precision is None else f"{one.precision:.3f}"
            yield f"{name}: AUC {area}, precision at {one.at:g}: {hit}"
        yield f"on {found.decided} decisions, {found.removed} of them removals"
