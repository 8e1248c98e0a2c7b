"""The pages that show scores as pictures: a trial's differences and the weeks' spread. Each has its table beside it."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from moderation import access, comparing, drift, refitting
from moderation.comparing import EFFECTS, Comparison, Gap, LabelGap
from moderation.drift import Week
from moderation.web.answers import desk, written
from moderation.web.words import excerpt

WIDTH, HEIGHT, LEFT, TOP, FOOT = 720, 240, 40, 12, 28
TOPS = (0.1, 0.2, 0.4, 1)  # where the scale of the weeks can end: most scores are low
EFFECT_WORDS = {"clear": "nothing", "queue": "queued", "hold": "held"}


@require_GET
@desk
def trial_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a scorer on trial differs from the one in force."""
    trial = access.trial_for(request.user, pk)
    label = asked(request)
    found = comparing.compare(trial, label)
    context = {
        "trial": trial,
        "label": label,
        "label_words": label.replace("_", " "),
        "labels": [(one.label, one.label.replace("_", " ")) for one in found.labels if one.label in drift.COUNTED],
        "texts": found.texts,
        "found": found,
        "gaps": [difference(gap) for gap in found.labels],
        "effects": effects(found),
        "agreement": agreement(found),
        "bars": bars(next((gap for gap in found.labels if gap.label == label), None)),
        "widest": [widest(gap) for gap in found.gaps],
    }
    return written(request, "moderation/trial.html", {**context, "desk": {}}, 200)


def asked(request: HttpRequest) -> str:
    """The label in the address, or toxicity."""
    label = request.GET.get("label", "")
    return label if label in drift.COUNTED else "toxicity"


def difference(gap: LabelGap) -> dict[str, Any]:
    """One label's line of the table."""
    return {
        "label": gap.label.replace("_", " "),
        "texts": f"{gap.texts:,}",
        "mean": f"{gap.mean_difference:.4f}",
        "correlation": "–" if gap.correlation is None else f"{gap.correlation:.3f}",
    }


def widest(gap: Gap) -> dict[str, Any]:
    """One text on which they differ."""
    return {
        "item": gap.item,
        "before": f"{gap.before:.2f}",
        "after": f"{gap.after:.2f}",
        "text": excerpt(gap.text, 220),
    }


def effects(found: Comparison) -> list[dict[str, Any]]:
    """The live rules' effects: a line for what they do now, a cell for what they would do."""
    return [
        {
            "now": EFFECT_WORDS[now],
            "cells": [(f"{found.effects.get((now, then), 0):,}", now == then, EFFECT_WORDS[then]) for then in EFFECTS],
        }
        for now in EFFECTS
    ]


def agreement(found: Comparison) -> list[dict[str, str]]:
    """Both scorers against the moderators; empty without decisions."""
    names = ("In force", "On trial")
    return [
        {
            "name": name,
            "auc": "–" if one.auc is None else f"{one.auc:.3f}",
            "precision": "–" if one.precision is None else f"{one.precision:.3f}",
            "at": f"{one.at:g}",
        }
        for name, one in zip(names, found.agreement or (), strict=False)
    ]


def bars(gap: LabelGap | None) -> list[dict[str, Any]]:
    """Pairs of bars by tenth of the score, on a scale of square roots, because most texts are harmless."""
    if gap is None:
        return []
    most = max((*gap.before, *gap.after, 1)) ** 0.5
    step, room = (WIDTH - LEFT) / len(gap.before), HEIGHT - TOP - FOOT
    pairs = []
    for number, (before, after) in enumerate(zip(gap.before, gap.after, strict=True)):
        heights = [room * count**0.5 / most for count in (before, after)]
        x = LEFT + number * step
        pairs.append(
            {
                "from": f"{number / 10:.1f}",
                "x": [round(x + step * 0.12, 1), round(x + step * 0.5, 1)],
                "middle": round(x + step / 2, 1),
                "width": round(step * 0.34, 1),
                "y": [round(TOP + room - height, 1) for height in heights],
                "height": [round(height, 1) for height in heights],
                "counts": [f"{before:,}", f"{after:,}"],
            }
        )
    return pairs


# Weeks ------------------------------------------------------------------------------------------------------


@require_GET
@desk
def drift_page(request: HttpRequest) -> HttpResponse:
    """How the scores of each week are spread."""
    access.lead(request.user)
    label = asked(request)
    found = drift.weeks(label)
    at = min(refitting.thresholds(label), default=0.5)
    context = {
        "label": label,
        "label_words": label.replace("_", " "),
        "labels": [(one, one.replace("_", " ")) for one in drift.COUNTED],
        "weeks": [line(week, at) for week in reversed(found)],
        "at": f"{at:g}",
        "chart": chart(drift.newest_versions(found), at),
        "said": sentence(drift.newest_drift(found)),
        "desk": {},
    }
    return written(request, "moderation/drift.html", context, 200)


def line(week: Week, at: float) -> dict[str, Any]:
    """One week's line of the table."""
    return {
        "week": week.monday.strftime("%-d %B %Y"),
        "version": f"{week.model} {week.version}",
        "texts": f"{week.texts:,}",
        "half": f"{week.quantile(0.5):.2f}",
        "tenth": f"{week.quantile(0.9):.2f}",
        "reach": f"{week.share_from(at):.1%}",
    }


def sentence(found: drift.Drift | None) -> dict[str, Any]:
    """What the newest comparison says, in words."""
    if found is None:
        return {"notable": False, "words": f"Two weeks of {drift.ENOUGH} texts by one version are needed to compare."}
    weeks = f"the week of {found.after.monday:%-d %B} with the week of {found.before.monday:%-d %B}"
    words = (
        f"Comparing {weeks}: the scores are spread differently (population stability index {found.index:.2f}, notable"
        f" above {drift.NOTABLE:g}). Either people talk differently, or something changed in what is scored."
        if found.notable
        else f"Comparing {weeks}: no notable drift (population stability index {found.index:.2f})."
    )
    return {"notable": found.notable, "words": words}


def chart(found: Sequence[Week], at: float) -> dict[str, Any]:
    """The three lines as points of an SVG, and where the version changed; empty for fewer than two weeks."""
    if len(found) < 2:
        return {}
    step = (WIDTH - LEFT - 16) / (len(found) - 1)
    xs = [round(LEFT + number * step, 1) for number in range(len(found))]
    values = {
        "half": [week.quantile(0.5) for week in found],
        "tenth": [week.quantile(0.9) for week in found],
        "reach": [week.share_from(at) for week in found],
    }
    changed = [
        {"x": x, "version": after.version}
        for x, before, after in zip(xs[1:], found, found[1:], strict=False)
        if (before.model, before.version) != (after.model, after.version)
    ]
    top = next(one for one in TOPS if one >= min(1, max(y for ys in values.values() for y in ys)))
    marks = [{"y": height(top * part / 4, top), "words": f"{top * part / 4:.3g}"} for part in range(5)]
    every = max(1, len(found) // 6)
    days = [{"x": xs[n], "words": f"{found[n].monday:%-d %b}"} for n in range(0, len(found), every)]
    lines = [
        {"name": name, "points": " ".join(f"{x},{height(y, top)}" for x, y in zip(xs, ys, strict=True))}
        for name, ys in values.items()
    ]
    return {"lines": lines, "changed": changed, "marks": marks, "days": days, "right": WIDTH - 16, "foot": HEIGHT - 8}


def height(value: float, top: float) -> float:
    """Where a value from 0 to `top` stands in the picture."""
    return round(TOP + (HEIGHT - TOP - FOOT) * (1 - value / top), 1)
