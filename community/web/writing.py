"""The pages on which members write: a thread, an answer, a change, a deletion, their profile."""

from typing import Any, cast
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community import actions, feed, markdown
from community.models import BODY_LIMIT, Comment, Member, Post, Space
from community.web import markup
from community.web.answers import UNACCEPTABLE, asks_part, attempt, members_only, part_or_page, sent
from community.web.cards import Reader
from community.web.differences import history_of
from community.web.forms import EditForm, ProfileForm, ReplyForm, ThreadForm
from community.web.reading import dress
from moderation import Invalid

WAITS = "Waiting for review: the moderators read it before others do."
read_or_send = require_http_methods(["GET", "HEAD", "POST"])


def me(request: HttpRequest) -> Member:
    """The member who asks; only in views for members."""
    return cast(Member, request.user)


@read_or_send
@members_only
def compose(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Begin a thread."""
    spaces = feed.spaces()
    form = ThreadForm(sent(request), spaces=spaces, initial={"space": slug})
    if request.method == "POST" and (post := attempt(form, lambda: _write_post(request, form.cleaned_data))):
        messages.success(request, _said("Your thread is posted.", post), extra_tags=request.path)
        return redirect(post)
    return render(request, "community/compose.html", {"form": form, "slug": slug}, status=_code(form))


def _write_post(request: HttpRequest, words: dict[str, Any]) -> Post:
    space = Space.objects.get(slug=words["space"])
    return actions.write_post(author=me(request), space=space, title=words["title"], body=words["body"])


def _said(words: str, text: Post | Comment) -> str:
    """The confirmation; it says so when others do not see the text yet."""
    return WAITS if text.waits_for_approval else words


def _code(form: Any) -> int:
    return UNACCEPTABLE if form.errors else 200


@read_or_send
@members_only
def reply(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Answer a post or a comment, on its own page or, with htmx, right below it."""
    above = feed.text(kind, pk, request.user)
    post = above if isinstance(above, Post) else above.post
    form = ReplyForm(sent(request))
    if request.method == "POST":
        said = attempt(form, lambda: _write_comment(request, above, form.cleaned_data["body"]))
        if said is not None:
            return _arrived(request, said) if asks_part(request) else _went(request, said)
    context = {"form": form, "above": above, "post": post, "kind": kind, "slot": _slot(above)}
    return part_or_page(request, "reply", context, _code(form))


def _write_comment(request: HttpRequest, above: Post | Comment, body: str) -> Comment:
    if isinstance(above, Post):
        return actions.write_comment(author=me(request), post=above, body=body)
    return actions.write_comment(author=me(request), post=above.post_id, parent=above, body=body)


def _slot(above: Post | Comment) -> str:
    return f"reply-c{above.number}" if isinstance(above, Comment) else "reply-end"


def _went(request: HttpRequest, said: Comment) -> HttpResponse:
    messages.success(request, _said("Your reply is posted.", said), extra_tags=request.path)
    return redirect(said)


def _arrived(request: HttpRequest, said: Comment) -> HttpResponse:
    """The new comment where the tree of the open page has it; the page with it when that is another one."""
    row = feed.row_of(said.pk, request.user)
    before = feed.row_before(said.post_id, row["path"], request.user)
    until = request.POST.get("until", "")
    if until and before and before["path"] > until:
        messages.success(request, _said("Your reply is posted.", said), extra_tags=request.path)
        response = HttpResponse()
        response["HX-Redirect"] = said.get_absolute_url()
        return response
    post = feed.thread(said.post_id, request.user)
    card = Reader(request.user).comment(row, post)
    dress([card], request.user, said.post_id)
    context = {
        "comments": markup.items([card], member=True, arrived=True),
        "post": post,
        "slot": _slot(said.parent) if said.parent else "reply-end",
        "words": _said("Your reply is posted.", said),
        "done": request.path,
        "form": ReplyForm(),
    }
    response = render(request, "community/parts/arrived.html", context)
    response["HX-Retarget"] = f"#c{before['number']}" if before else "#comments"
    response["HX-Reswap"] = "afterend" if before else "beforeend"
    return response


@read_or_send
@members_only
def edit(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Change one's own text."""
    content = actions.own(feed.text(kind, pk, request.user), me(request))
    now = {"title": getattr(content, "title", ""), "body": content.body, "version": content.version}
    form = EditForm(sent(request), titled=kind == "post", initial=now)
    if request.method == "POST":
        changed = attempt(form, lambda: actions.edit(content=content, by=me(request), **form.cleaned_data))
        if changed is not None:
            messages.success(request, "Your changes are saved.", extra_tags=request.path)
            return redirect(changed)
    # Whoever sends the form again has read the newer text, because the page shows it.
    stale = form.is_bound and form["version"].value() != str(content.version)
    context = {"form": form, "content": content, "kind": kind, "stale": stale}
    return render(request, "community/edit.html", context, status=_code(form))


@read_or_send
@members_only
def delete(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Take one's own text back, after a question."""
    content = actions.own(feed.own_text(kind, pk, me(request)), me(request))
    if request.method == "POST":
        actions.delete_own(content=content, by=me(request))
        messages.success(request, "Your text is deleted.")
        return redirect(_after(content))
    return part_or_page(request, "delete", {"content": content, "kind": kind})


def _after(deleted: Post | Comment) -> Post | Space:
    """Where the member goes on: to the thread, or to its space when the thread is gone."""
    if isinstance(deleted, Comment) and deleted.post.is_public:
        return deleted.post
    return deleted.post.space if isinstance(deleted, Comment) else deleted.space


@require_safe
@members_only
def history(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """What one's own text said before."""
    content = actions.own(feed.text(kind, pk, request.user), me(request))
    versions = history_of(content, feed.revisions(content, request.user))
    return render(request, "community/history.html", {"content": content, "versions": versions, "kind": kind})


@require_POST
@members_only
def preview(request: HttpRequest) -> HttpResponse:
    """How a text will look, or why nobody could post it."""
    words = request.POST.get("body", "")[:BODY_LIMIT]
    try:
        return HttpResponse(markdown.render(words) if words.strip() else "")
    except Invalid as refusal:
        return HttpResponse(format_html("<p>{}</p>", refusal.detail))


def _save_profile(request: HttpRequest, form: ProfileForm) -> bool:
    """Store the profile; Forbidden for other words by a member who may not write."""
    if {"name", "bio"} & set(form.changed_data):
        actions.check_may_write(me(request))
    form.instance.save(update_fields=list(form.cleaned_data))
    return True


@read_or_send
@members_only
def profile(request: HttpRequest) -> HttpResponse:
    """Change what one's profile says."""
    form = ProfileForm(sent(request), instance=Member.objects.get(pk=me(request).pk))
    if request.method == "POST" and attempt(form, lambda: _save_profile(request, form)):
        messages.success(request, "Your profile is saved.")
        return redirect(reverse("community:member", args=[me(request).username]))
    context = {"form": form, "zones": sorted(available_timezones())}
    return render(request, "community/profile.html", context, status=_code(form))
