"""The page that fits a scorer to the site's decisions: the table first, then in force or not, and back again."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from moderation import access, refitting, scoring
from moderation.calibration import Refit
from moderation.errors import Conflict, Invalid, ModerationError
from moderation.web.answers import desk, written
from moderation.web.scorers import back, page, qualities

MOST = 5_000  # newest decisions that a page looks at; the command takes all


@require_GET
@desk
def fit_page(request: HttpRequest) -> HttpResponse:
    """What a fitted intercept would change; nothing is changed."""
    access.lead(request.user)
    label = request.GET.get("label", "toxicity")
    try:
        found, trouble = examined(label), None
    except Invalid as refusal:
        found, trouble = None, refusal
    context: dict[str, Any] = {
        "label": label,
        "label_words": label.replace("_", " "),
        "labels": [(one, one.replace("_", " ")) for one in refitting.MEANS],
        "scorer": scoring.chosen(),
        "found": found,
        "shift": found and f"{found.fit.shift:+.2f} ± {found.fit.error:.2f}",
        "lines": qualities(asdict(found.before), asdict(found.after)) if found else [],
        "lacking": trouble and trouble.detail,
        "desk": {},
    }
    return written(request, "moderation/fit.html", context, trouble.status_code if trouble else 200)


@require_POST
@desk
def fit(request: HttpRequest) -> HttpResponse:
    """Put the intercept in force."""
    lead, label = access.lead(request.user), request.POST.get("label", "")
    try:
        found = examined(label)
        if not found.helps:
            raise Conflict("would_not_help", "It would not help: the decisions agree with the scores as they are.")
        refitting.put_in_force(label, found, by=lead)
    except (Conflict, Invalid) as refusal:
        return page(request, trouble=refusal)
    return back("fitted")


@require_POST
@desk
def unfit(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a calibration back."""
    lead = access.lead(request.user)
    try:
        refitting.take_back(pk, by=lead)
    except ModerationError as refusal:
        return page(request, trouble=refusal)
    return back("unfitted")


def examined(label: str) -> Refit:
    """The fit for the site's scorer; Invalid where that is heavy, because a page never loads such a model."""
    name = scoring.chosen()
    if scoring.heavy(str(scoring.specs()[name]["backend"])):
        words = f"{name} is too heavy for a page. On the machine that scores, use manage.py moderation_refit."
        raise Invalid("heavy_scorer", words)
    return refitting.examine(label, most=MOST)
