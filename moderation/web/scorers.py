"""The pages of the scorers, for leads: what there is, who reads where, what is on trial and what is read again."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from moderation import access, choosing, rescoring, scoring, shadows
from moderation.errors import Conflict, Invalid, ModerationError
from moderation.models import Calibration, Rescore, ScorerChoice, Shadow
from moderation.scorers import LABELS
from moderation.web.answers import SeeOther, desk, written
from moderation.web.words import ago, span

SHOWN = 20
DONE = {
    "chosen": "From now on new texts are read so. Stored ones keep their scores until they are read again.",
    "trial": "On trial: it reads when nothing else is due.",
    "taken": "In service for the site. What it said on trial stays a trial's.",
    "dropped": "Dropped: it reads nothing more.",
    "rescore": "The workers read the stored texts again, when nothing newer waits.",
    "stopped": "Stopped: what was due already is still read.",
}


@require_GET
@desk
def scorers_page(request: HttpRequest) -> HttpResponse:
    """What is configured, in force, on trial and being read again."""
    return page(request)


@require_POST
@desk
def choose(request: HttpRequest) -> HttpResponse:
    """Put a scorer in force for the site or a place."""
    lead, form = access.lead(request.user), request.POST
    try:
        choosing.choose(place=form.get("place", ""), scorer=form.get("scorer", ""), by=lead)
    except Invalid as refusal:
        return page(request, trouble=refusal)
    return back("chosen")


@require_POST
@desk
def begin_trial(request: HttpRequest) -> HttpResponse:
    """Put a scorer on trial."""
    lead, form = access.lead(request.user), request.POST
    try:
        shadows.begin(form.get("scorer", ""), share=share(form.get("share", "")), stored=shadows.SAMPLE, by=lead)
    except (Conflict, Invalid) as refusal:
        return page(request, trouble=refusal)
    return back("trial")


def share(text: str) -> float:
    """The per cent typed, as a share; Invalid where it is none."""
    try:
        return float(text) / 100
    except ValueError:
        raise Invalid("not_a_number", "Share: write a number of per cent, like 25.") from None


@require_POST
@desk
def end_trial(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the scorer into service, or drop it."""
    trial, outcome = access.trial_for(request.user, pk), request.POST.get("outcome", "")
    try:
        shadows.end(trial.pk, outcome, by=request.user)
    except (Conflict, Invalid) as refusal:
        return page(request, trouble=refusal)
    return back(outcome)


@require_POST
@desk
def rescore(request: HttpRequest) -> HttpResponse:
    """Have the stored texts read again."""
    lead, place = access.lead(request.user), request.POST.get("place", "")
    try:
        rescoring.begin(place=place, by=lead)
    except (Conflict, Invalid) as refusal:
        return page(request, trouble=refusal)
    return back("rescore")


@require_POST
@desk
def stop_rescore(request: HttpRequest, pk: int) -> HttpResponse:
    """End a rescoring early."""
    lead = access.lead(request.user)
    try:
        rescoring.stop(pk, by=lead)
    except Conflict as refusal:
        return page(request, trouble=refusal)
    return back("stopped")


def back(done: str) -> HttpResponse:
    """To the page, which says what was done."""
    return SeeOther(f"{reverse('moderation:scorers')}?done={done}")


def page(request: HttpRequest, *, trouble: ModerationError | None = None) -> HttpResponse:
    """The page; `trouble` is why something was refused."""
    access.lead(request.user)
    now, by_place = timezone.now(), scoring.by_place()
    trials = Shadow.objects.select_related("author").order_by("-pk")[:SHOWN]
    context = {
        "scorers": [entry(one, by_place) for one in choosing.offered()],
        "site": by_place[""],
        "places": choosing.places(),
        "choices": [choice(row, now) for row in ScorerChoice.objects.select_related("author").order_by("place")],
        "trials": [trial(row, now) for row in trials],
        "rescores": [run(row, now) for row in Rescore.objects.select_related("author").order_by("-pk")[:5]],
        "calibrations": [
            calibration(row, now) for row in Calibration.objects.filter(live=True).order_by("-pk")[:SHOWN]
        ],
        "said": DONE.get(request.GET.get("done", ""), ""),
        "desk": {"trouble": trouble and {"title": trouble.title, "words": trouble.detail}},
    }
    return written(request, "moderation/scorers.html", context, trouble.status_code if trouble else 200)


def entry(one: choosing.Offered, by_place: dict[str, str]) -> dict[str, Any]:
    """One configured scorer as the template prints it."""
    where = ["the site" if place == "" else place for place, name in by_place.items() if name == one.name]
    return {
        "name": one.name,
        "backend": one.backend,
        "version": one.version,
        "languages": ", ".join(one.languages),
        "labels": len(LABELS) if one.loaded else "",
        "heavy": one.heavy,
        "where": ", ".join(where[:6]) + (" …" if len(where) > 6 else ""),
        "trouble": one.trouble,
    }


def choice(row: ScorerChoice, now: datetime) -> dict[str, Any]:
    """One choice as the template prints it."""
    return {
        "place": row.place,
        "scorer": row.scorer,
        "gone": row.scorer not in scoring.names(),
        "since": ago(row.created, now) + (f" by {row.author}" if row.author else ""),
    }


def trial(row: Shadow, now: datetime) -> dict[str, Any]:
    """One trial as the template prints it."""
    return {
        "pk": row.pk,
        "scorer": row.scorer,
        "share": f"{row.share:.0%}",
        "since": ago(row.begun, now) + (f" by {row.author}" if row.author else ""),
        "trouble": row.trouble,
        "open": row.ended is None,
        "outcome": row.get_outcome_display() if row.ended else "",
    }


def run(row: Rescore, now: datetime) -> dict[str, Any]:
    """One rescoring as the template prints it."""
    at = rescoring.progress(row)
    return {
        "pk": row.pk,
        "scorer": row.scorer,
        "place": row.place or "the site",
        "done": f"{at.done:,}",
        "total": f"{row.total:,}" if row.total else "…",
        "share": round(at.share * 100),
        "pace": f"{at.per_second:,.0f}",
        "left": span(at.left) if at.left else "",
        "open": row.ended is None,
        "state": "Stopped" if row.stopped else "Done",
        "since": ago(row.begun, now) + (f" by {row.author}" if row.author else ""),
    }


MEASURES = (("Log loss", "log_loss"), ("Brier score", "brier"), ("Calibration error", "calibration_error"))


def calibration(row: Calibration, now: datetime) -> dict[str, Any]:
    """One calibration in force, with its table of before and after."""
    lines = [(name, rounded(row.before[key]), rounded(row.after[key])) for name, key in MEASURES if key in row.before]
    for at, before in row.before.get("at", {}).items():
        for place, name in enumerate(("Precision", "Recall")):
            lines.append((f"{name} at {at}", rounded(before[place]), rounded(row.after["at"][at][place])))
    return {
        "label": row.label.replace("_", " "),
        "model": f"{row.model} {row.model_version}",
        "shift": f"{row.shift:+.2f}",
        "decisions": f"{row.decisions:,}",
        "since": ago(row.created, now),
        "lines": lines,
    }


def rounded(measure: float | None) -> str:
    """A measure to three places; a dash where nothing could be measured."""
    return "–" if measure is None else f"{measure:.3f}"
