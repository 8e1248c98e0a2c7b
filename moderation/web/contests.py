"""The page of appeals: what was judged, what was said against it, and a form for who may answer."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from moderation import access, appeals
from moderation.appeals import Contest
from moderation.errors import Conflict, Forbidden, Invalid, ModerationError
from moderation.models import Appeal, Decision
from moderation.registry import REGISTRY
from moderation.states import AppealOutcome
from moderation.web.answers import SeeOther, desk, written
from moderation.web.shown import why_not
from moderation.web.trip import whole
from moderation.web.words import DONE, ago, reason_words

SHOWN = 50


@require_GET
@desk
def appeals_page(request: HttpRequest) -> HttpResponse:
    """The open appeals, oldest first."""
    return page(request)


@require_POST
@desk
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Uphold or overturn, and back to the others."""
    access.appeals_for(request.user)
    outcome, words = request.POST.get("outcome", ""), request.POST.get("answer", "")
    try:
        row = appeals.answer_appeal(pk, outcome, by=request.user, answer=words)
    except (Conflict, Forbidden, Invalid) as refusal:
        return page(request, trouble=refusal, typed={pk: words})
    return SeeOther(f"{reverse('moderation:appeals')}?done={row.pk}")


def page(
    request: HttpRequest, *, trouble: ModerationError | None = None, typed: dict[int, str] | None = None
) -> HttpResponse:
    """The appeals; `typed` keeps an answer that was refused in its form."""
    now, typed = timezone.now(), typed or {}
    after = whole(request.GET, "after") if "after" in request.GET else 0
    found = appeals.waiting(request.user, after=after, limit=SHOWN + 1)
    rows = found[:SHOWN]
    context = {
        "appeals": [entry(one, typed.get(one.appeal.pk, ""), after, now) for one in rows],
        "more_url": f"?after={rows[-1].appeal.pk}" if len(found) > SHOWN else "",
        "page_size": SHOWN,
        "said": just_answered(request),
        "desk": {"trouble": trouble and {"title": trouble.title, "words": why_not(trouble, now)}},
    }
    return written(request, "moderation/appeals.html", context, trouble.status_code if trouble else 200)


def just_answered(request: HttpRequest) -> str:
    """What this moderator just answered (`done` in the address), in words."""
    key = request.GET.get("done", "")
    if not (key.isascii() and key.isdigit()) or len(key) > 18:
        return ""
    row = Appeal.objects.filter(pk=key, decided_by=request.user.pk).select_related("appellant").first()
    if row is None:
        return ""
    done = "Upheld" if row.outcome == AppealOutcome.UPHELD else "Overturned"
    return f"{done}. {row.appellant or 'Somebody'} reads your answer."


def entry(contest: Contest, typed: str, after: int, now: datetime) -> dict[str, Any]:
    """One appeal as the template prints it."""
    row, decision = contest.appeal, contest.appeal.decision
    item, created = decision.item, timezone.localtime(row.created)
    registration = REGISTRY.get(item.kind)
    kind = str(registration.model._meta.verbose_name).capitalize() if registration else item.kind
    return {
        "pk": row.pk,
        "heading": f"{kind} by {item.author or 'somebody'}",
        "item_url": reverse("moderation:item", args=[item.pk]),
        "place": item.place,
        "iso": created.isoformat(),
        "age": ago(row.created, now),
        "text": contest.text,
        "decided": decided(decision, now),
        "reason": reason_words(contest.statement.reason if contest.statement else decision.reason),
        "explanation": contest.statement.explanation if contest.statement else decision.note,
        "appellant": str(row.appellant or "Somebody"),
        "says": row.text,
        "answerable": contest.answerable,
        "answer_url": reverse("moderation:answer", args=[row.pk]) + (f"?after={after}" if after else ""),
        "typed": typed,
    }


def decided(decision: Decision, now: datetime) -> str:
    """`Removed by Mia 3 d ago`, or what a rule did."""
    who = decision.actor or (f"rule ‘{decision.rule.name}’" if decision.rule else "a former moderator")
    return f"{DONE[decision.action]} by {who} {ago(decision.created, now)}"
