"""What moderation decided about one's own texts, why, and how to contest it."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

import moderation
from community.models import Comment, Post
from community.web.answers import UNACCEPTABLE, attempt, members_only
from community.web.cards import lead
from community.web.forms import AppealForm
from community.web.moments import Clock
from community.web.writing import me
from moderation import NotFound

STATEMENTS_SHOWN = 50


@require_safe
@members_only
def notices(request: HttpRequest) -> HttpResponse:
    """One's statements of reasons, newest first."""
    return render(request, "community/notices.html", {"statements": _statements(request)})


@require_POST
@members_only
def appeal(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Contest a decision about one's own text."""
    statement = moderation.statements_for(me(request)).filter(decision_id=decision_id).first()
    if statement is None:
        raise NotFound("unknown_decision", "There is no such decision about a text of yours.")
    form = AppealForm(request.POST)
    sent = attempt(form, lambda: moderation.appeal(decision_id, by=me(request), text=form.cleaned_data["text"]))
    if sent is not None:
        messages.success(request, "Your appeal is sent. Another moderator will answer it.", extra_tags=request.path)
        return redirect("community:notices")
    context = {"statements": _statements(request, {decision_id: form})}
    return render(request, "community/notices.html", context, status=UNACCEPTABLE)


def _statements(request: HttpRequest, forms: dict[int, AppealForm] | None = None) -> list[dict[str, Any]]:
    """The statements with what the page prints: at most five queries, however many they are."""
    rows = moderation.statements_for(me(request)).select_related("decision__item", "withdrawn_by")
    statements = list(rows.prefetch_related("decision__appeals")[:STATEMENTS_SHOWN])
    texts, clock = _texts(statements), Clock()
    return [
        {
            "statement": statement,
            "decision_id": statement.decision_id,
            "when": clock.element(statement.created),
            "about": texts.get(_key(statement)),
            "until": clock.day(statement.appeal_until),
            "withdrawn": statement.withdrawn_by and clock.element(statement.withdrawn_by.created),
            "appeal": (own := _own_appeal(statement, me(request).pk)),
            "appeal_when": own and clock.element(own.created),
            "open": statement.appeal_until > clock.now and not statement.withdrawn_by_id,
            "form": (forms or {}).get(statement.decision_id) or AppealForm(auto_id=f"a{statement.decision_id}_%s"),
        }
        for statement in statements
    ]


def _own_appeal(statement: Any, member_id: int) -> Any:
    """The member's appeal; a reporter may have contested the same decision, which is not theirs to read."""
    appeals = statement.decision.appeals.all()
    return next((row for row in appeals if row.appellant_id == member_id), None)


def _key(statement: Any) -> tuple[str, str]:
    item = statement.decision.item
    return item.kind, item.object_id


def _texts(statements: Iterable[Any]) -> dict[tuple[str, str], dict[str, str]]:
    """What the statements are about, by kind and id: two queries for all of them."""
    keys = [_key(statement) for statement in statements]
    texts = {}
    for model in (Post, Comment):
        kind = model._meta.label_lower
        ids = [pk for label, pk in keys if label.lower() == kind]
        for content in model._default_manager.filter(pk__in=ids):
            title = content.title if isinstance(content, Post) else ""
            href = "" if content.deleted_at else content.get_absolute_url()
            about = {
                "title": title,
                "lead": lead(content.body_html),
                "href": href,
                "kind": model._meta.model_name or "",
            }
            texts[next(key for key in keys if key[0].lower() == kind and key[1] == str(content.pk))] = about
    return texts
