"""What members do with texts of others: react, report, accept an answer; and moderators lock a thread."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from community import actions, feed, reactions
from community.models import Comment, Post
from community.web import markup
from community.web.answers import UNACCEPTABLE, asks_part, attempt, line, members_only, part_or_page, sent
from community.web.cards import Card, Reader, signs
from community.web.forms import ReportForm
from community.web.writing import me, read_or_send
from moderation import Invalid, NotFound

THANKS = "Thank you. The moderators will look at it."


@read_or_send
@members_only
def react(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Choose a sign to put under a text, or to take back."""
    content = feed.text(kind, pk, request.user)
    if request.method == "POST":
        reactions.toggle(content=content, by=me(request), name=request.POST.get("name", ""))
        if not asks_part(request):
            return redirect(content)
    card = _card(request, kind, pk)
    card.signs = signs(feed.signs_of(request.user, kind, pk))
    card.given = any(sign.mine for sign in card.signs)
    if request.method == "POST":
        return HttpResponse(markup.react(card))
    template = "parts/react_menu" if asks_part(request) else "react"
    return render(request, f"community/{template}.html", {"card": card})


def _card(request: HttpRequest, kind: str, pk: int) -> Card:
    reader = Reader(request.user)
    if kind == "post":
        return reader.opening(feed.thread(pk, request.user))
    row = feed.row_of(pk, request.user)
    return reader.comment(row, feed.thread(row["post_id"], request.user))


@read_or_send
@members_only
def report(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Tell the moderators about a text."""
    content = feed.text(kind, pk, request.user)
    if content.author_id == me(request).pk:
        raise Invalid("own_text", "This is your own text: you can edit or delete it.")
    form = ReportForm(sent(request))
    if request.method == "POST":
        told = attempt(form, lambda: reactions.report(content=content, by=me(request), **form.cleaned_data))
        if told is not None and asks_part(request):
            return line(request, THANKS)
        if told is not None:
            messages.success(request, THANKS)
            return redirect(content)
    context = {"form": form, "content": content, "kind": kind}
    return part_or_page(request, "report", context, UNACCEPTABLE if form.errors else 200)


@require_POST
@members_only
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark the comment that answered one's post, or take the mark back."""
    comment = feed.text("comment", pk, request.user)
    if not isinstance(comment, Comment):
        raise NotFound("unknown_comment", "There is no such comment.")
    taken_back = comment.post.accepted_id == comment.pk
    actions.accept_answer(post=comment.post, comment=None if taken_back else comment, by=me(request))
    messages.success(request, "No longer the accepted answer." if taken_back else "Marked as the accepted answer.")
    return redirect(comment)


@require_POST
@members_only
def lock(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a thread to answers, or open it again."""
    post = feed.text("post", pk, request.user)
    if not isinstance(post, Post):
        raise NotFound("unknown_thread", "There is no such thread.")
    actions.lock_thread(post=post, by=me(request), locked=not post.locked)
    messages.success(request, "The thread is open again." if post.locked else "The thread is locked.")
    return redirect(post)
