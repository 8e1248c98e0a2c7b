"""The pages of the scorers, for leads: what there is, who reads where, what is on trial and what is read again."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from moderation import access, choosing, refitting, rescoring, scoring, shadows
from moderation.errors import Conflict, Invalid, ModerationError
from moderation.models import Calibration, Rescore, ScorerChoice, Shadow
from moderation.scorers import LABELS
from moderation.web.answers import SeeOther, desk, written
from moderation.web.words import ago, language_words, span

SHOWN = 20
DONE = {
    "chosen": "From now on new texts are read so. Stored ones keep their scores until they are read again.",
    "trial": "On trial: it reads when nothing else is due.",
    "taken": "In service for the site. What it said on trial stays a trial's.",
    "dropped": "Dropped: it reads nothing more.",
    "rescore": "The workers read the stored texts again, when nothing newer waits.",
    "stopped": "Stopped: what was due already is still read.",
    "fitted": "In force for new texts. Read the stored ones again to have the same measure for all.",
    "unfitted": "Taken back: the scorer speaks for itself again.",
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
    lead, place = access.lead(request.user), request.POST.get("place", "")
    was = choosing.own(place)
    try:
        choosing.choose(place=place, scorer=request.POST.get("scorer", ""), by=lead)
    except Invalid as refusal:
        return page(request, trouble=refusal)
    return back("chosen", place=place, was=was)


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
    trial, outcome, was = access.trial_for(request.user, pk), request.POST.get("outcome", ""), choosing.own("")
    try:
        shadows.end(trial.pk, outcome, by=request.user)
    except (Conflict, Invalid) as refusal:
        return page(request, trouble=refusal)
    return back(outcome, was=was)


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


def back(done: str, **more: str) -> HttpResponse:
    """To the page, which says what was done, and offers the way back to the scorer that `was` chosen before."""
    return SeeOther(f"{reverse('moderation:scorers')}?{urlencode({'done': done, **more})}")


def way_back(request: HttpRequest) -> dict[str, str] | None:
    """What undoes the choice that brought the browser here; an empty name leaves it to the settings."""
    asked = request.GET
    if asked.get("done") not in {"chosen", "taken"} or "was" not in asked:
        return None
    return {"place": asked.get("place", ""), "scorer": asked["was"]}


def page(request: HttpRequest, *, trouble: ModerationError | None = None) -> HttpResponse:
    """The page; `trouble` is why something was refused."""
    access.lead(request.user)
    now, by_place = timezone.now(), scoring.by_place()
    trials = list(Shadow.objects.select_related("author").order_by("-pk")[:SHOWN])
    offered = list(choosing.offered())
    tried = {row.scorer for row in trials if row.ended is None} | {by_place[""]}
    context = {
        "scorers": [entry(one, by_place) for one in offered],
        "untried": [one.name for one in offered if one.name not in tried],
        "elsewhere": {place: name for place, name in by_place.items() if place and name != by_place[""]},
        "site": by_place[""],
        "places": choosing.places(),
        "choices": [choice(row, now) for row in ScorerChoice.objects.select_related("author").order_by("place")],
        "trials": [trial(row, now) for row in trials],
        "rescores": [run(row, now) for row in Rescore.objects.select_related("author").order_by("-pk")[:5]],
        "calibrations": [
            calibration(row, now) for row in Calibration.objects.filter(live=True).order_by("-pk")[:SHOWN]
        ],
        "way_back": way_back(request),
        "labels": [(label, label.replace("_", " ")) for label in refitting.MEANS],
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
        "languages": ", ".join(language_words(code) for code in one.languages),
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
    return {
        "pk": row.pk,
        "label": row.label.replace("_", " "),
        "model": f"{row.model} {row.model_version}",
        "shift": f"{row.shift:+.2f}",
        "decisions": f"{row.decisions:,}",
        "since": ago(row.created, now),
        "lines": qualities(row.before, row.after),
    }


def qualities(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The table of before and after: the measures of the whole, then precision and recall at each threshold."""
    lines = [(name, rounded(before[key]), rounded(after[key])) for name, key in MEASURES if key in before]
    for at, pair in before.get("at", {}).items():
        for place, name in enumerate(("Precision", "Recall")):
            lines.append((f"{name} at {at}", rounded(pair[place]), rounded(after["at"][at][place])))
    return lines


def rounded(measure: float | None) -> str:
    """A measure to three places; a dash where nothing could be measured."""
    return "–" if measure is None else f"{measure:.3f}"
