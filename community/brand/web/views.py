"""The pages of the brand desk, and the one page on which every member decides about being profiled."""

from functools import wraps
from typing import Any, ParamSpec

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from community.brand import explaining, profiling, ranking
from community.brand.advocates import refresh
from community.brand.models import Brand, Choice
from community.brand.web import charts
from community.web.answers import View, members_only
from community.web.cards import Reader
from community.web.moments import Clock
from moderation import NotFound

P = ParamSpec("P")
LIST_LIMIT, THIN_LIMIT = 100, 30


def may_see_desk(member: Any) -> bool:
    """Whether the member works at the brand desk."""
    return bool(member.is_authenticated and member.has_perm("brand.view_desk"))


def desk(view: View[P]) -> View[P]:
    """A page for brand managers; to all other members it does not exist."""

    @wraps(view)
    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not may_see_desk(request.user):
            raise NotFound("unknown_page", "This page does not exist, or it is for brand managers.")
        return view(request, *args, **kwargs)

    return members_only(asked)


@require_safe
@desk
def advocates(request: HttpRequest) -> HttpResponse:
    """The ranking as a report."""
    now, reader = ranking.desk(), Reader(request.user)
    rows = [shown(row, reader) for row in ranking.ranked(LIST_LIMIT)]
    thin = [shown(row, reader) for row in ranking.thin(THIN_LIMIT)]
    context = {
        "rows": rows,
        "thin": thin,
        "held": [shown(row, reader) for row in ranking.held(THIN_LIMIT)],
        "brands": list(Brand.objects.all()),
        "week": ranking.monday(now.week) if now.reviewed_at else None,
        "limit": LIST_LIMIT,
        "behind": ranking.behind(),
    }
    return render(request, "brand/advocates.html", context)


def shown(row: ranking.Row, reader: Reader) -> dict[str, Any]:
    """A row of the ranking with its face and its range."""
    member = row.member
    return {
        "rank": row.rank,
        "member": member,
        "face": reader.named(member.pk, member.username, member.name, False),
        "standing": row.standing,
        "range": charts.interval(row.standing),
        "since": row.since,
        "thinness": ranking.thinness(row.standing),
        "doubt": ranking.doubt(row.standing),
    }


@require_POST
@desk
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in now what waits, for a site without beat; what does not fit into five seconds stays for the next time."""
    refresh(seconds=5)
    return redirect("brand:advocates")


@require_safe
@desk
def advocate(request: HttpRequest, username: str) -> HttpResponse:
    """One member: the factors, the evidence, the weeks, and what would raise the index."""
    row, now = ranking.one(username), ranking.desk()
    clock = Clock()
    proof = [
        {"row": found.row, "content": found.content, "at": clock.element(found.row.at)}
        for found in explaining.evidence(row.member.pk)
    ]
    context = shown(row, Reader(request.user)) | {
        "bars": charts.bars(explaining.factors(row.standing, now.medians)),
        "proof": proof,
        "spark": charts.sparkline(ranking.weeks_of(row.member.pk, now.week)),
        "steps": explaining.steps(row.standing, now.mean),
    }
    return render(request, "brand/advocate.html", context)


@require_safe
@members_only
def profile(request: HttpRequest) -> HttpResponse:
    """What the community reckons about its members for the brand, and the member's own choice about it."""
    out = Choice.objects.filter(member=request.user.pk).exists()
    return render(request, "brand/choice.html", {"out": out})


@require_POST
@members_only
def choose(request: HttpRequest) -> HttpResponse:
    """Leave the profiles, or come back into them."""
    member: Any = request.user
    if request.POST.get("choice") == "out":
        profiling.opt_out(member)
        messages.success(request, "You are left out. What was reckoned about you is erased within a minute.")
    else:
        profiling.opt_in(member)
        messages.success(request, "You are included again.")
    return redirect("brand:choice")
