"""Every write of a text by a member: one function each, atomic, refused with a stable code.

What a member may not see is NotFound, as if it did not exist. Lock order, so that no two transactions wait
for each other: moderation's item, then the text, then its thread.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

import moderation
from community import markdown, names, signals
from community.models import BODY_LIMIT, STEP, TITLE_LIMIT, Comment, Content, Member, Post, Revision, Space
from moderation import Conflict, Forbidden, Invalid, NotFound, check_text

DEEPEST = Comment._meta.get_field("path").max_length or 0


def check_may_write(member: Member) -> None:
    """Raise Forbidden `banned` or `muted`, naming the end, when the member may not write now."""
    if getattr(member, "banned", True) and (ban := moderation.banned(member)):
        raise shut_out(ban)
    if mute := moderation.muted(member):
        raise Forbidden("muted", f"You can read, but not write, {_until(mute)}.", until=_moment(mute))


def shut_out(ban: Any) -> Forbidden:
    """The refusal of a banned member, with the end of the ban."""
    return Forbidden("banned", f"Your account is suspended {_until(ban)}.", until=_moment(ban))


def _until(sanction: Any) -> str:
    return f"until {sanction.until:%-d %B %Y, %H:%M} UTC" if sanction.until else "for good"


def _moment(sanction: Any) -> str | None:
    return sanction.until.isoformat() if sanction.until else None


def may_moderate(member: Member) -> bool:
    """Whether the member is a moderator."""
    return member.has_perm("moderation.review_item")


def check_title(title: object) -> str:
    """The title on one line, without what turns the direction of the words after it; Invalid when nothing shows."""
    line = " ".join(names.without_turns(check_text(title, limit=TITLE_LIMIT, what="The title")).split())
    if not names.shows(line):
        raise Invalid("text_empty", "The title would show nothing: write some words.")
    return line


def check_body(body: object) -> str:
    """The text, or Invalid."""
    return check_text(body, limit=BODY_LIMIT)


def html_of(body: str) -> str:
    """The text as it is shown, or Invalid when nothing of it would be, as of links without words."""
    html = markdown.render(body)
    if not names.shows(markdown.words_of(html)):
        raise Invalid("text_empty", "Nothing of this text would be shown: write some words.")
    return html


# Writing ---------------------------------------------------------------------------------------------------


@transaction.atomic
def write_post(*, author: Member, space: Space, title: str, body: str) -> Post:
    """Open a thread."""
    check_may_write(author)
    title, body = check_title(title), check_body(body)
    now = timezone.now()
    post = Post(
        author=author,
        space=space,
        title=title,
        body=body,
        body_html=html_of(body),
        created=now,
        last_activity=now,
    )
    post.save(force_insert=True)
    signals.said.send(sender=Post, ids=[post.pk])
    return post


@transaction.atomic
def write_comment(*, author: Member, post: Post | int, body: str, parent: Comment | int | None = None) -> Comment:
    """Answer in a thread, to the post itself or to the comment `parent`, at the same cost in any thread.

    Raises Forbidden `thread_locked`, NotFound for what the author may not see or nobody can answer any more.
    """
    check_may_write(author)
    body = check_body(body)
    thread, above = _locked_thread(_pk(post), _pk(parent))
    check_reachable(thread, author)
    check_open(thread, author)
    if above is not None:
        check_reachable(above, author)
    comment = Comment(
        author=author,
        post=thread,
        parent=above,
        number=thread.last_number + 1,
        path=path_of(thread.last_number + 1, above.path if above else ""),
        body=body,
        body_html=html_of(body),
        counted=not thread.space.premoderated,
    )
    comment.save(force_insert=True)
    _grow(thread, comment)
    signals.said.send(sender=Comment, ids=[comment.pk])
    return comment


def _pk(row: Any) -> Any:
    return getattr(row, "pk", row)


def _locked_thread(post_id: int, parent_id: int | None) -> tuple[Post, Comment | None]:
    """The thread with its lock, which serialises its numbers, and the comment to answer; one query."""
    if parent_id is None:
        threads = Post.objects.select_related("space").defer("body", "body_html")
        threads = threads.select_for_update(of=("self",), no_key=True)
        if thread := threads.filter(pk=post_id).first():
            return thread, None
        raise NotFound("unknown_thread", "There is no such thread.")
    comments = Comment.objects.select_related("post__space").defer("body", "body_html", "post__body", "post__body_html")
    comments = comments.select_for_update(of=("post",), no_key=True)
    if above := comments.filter(pk=parent_id, post_id=post_id).first():
        return above.post, above
    raise NotFound("unknown_comment", "The comment that you answer is not in this thread.")


def path_of(number: int, above: str) -> str:
    """The place in the tree of a comment that answers the one at `above`; too deep ones go beside it."""
    return above[: DEEPEST - STEP] + f"{number:0{STEP}x}"


def _grow(thread: Post, comment: Comment) -> None:
    """Move the thread's counters by one comment; what waits for approval moves only the numbering."""
    changes: dict[str, Any] = {"last_number": F("last_number") + 1}
    if comment.counted:
        changes |= {"comment_count": F("comment_count") + 1, "last_activity": comment.created}
    Post.objects.filter(pk=thread.pk).update(**changes)
    if comment.counted != comment.is_public:
        Comment.objects.filter(pk=comment.pk).recount()


def check_reachable(content: Content, member: Member) -> None:
    """Raise unless everybody may see the text: nobody answers, signs or reports what is hidden."""
    if content.is_public and (not isinstance(content, Comment) or content.post.is_public):
        return
    if content.author_id == member.pk and content.deleted_at is None and not content.is_visible:
        raise Forbidden("not_public", "This text is not public now, so nobody can answer it.")
    raise NotFound("unknown_text", "There is no such text.")


def check_open(thread: Post, member: Member) -> None:
    """Raise Forbidden `thread_locked` for others than moderators in a locked thread."""
    if thread.locked and not may_moderate(member):
        raise Forbidden("thread_locked", "This thread is locked: it can be read, but not answered or changed.")


# Changing one's own ----------------------------------------------------------------------------------------


@transaction.atomic
def edit(*, content: Content, by: Member, version: int, body: str, title: str | None = None) -> Any:
    """Replace one's own text, of which `version` was seen, and keep the old one; returns the row.

    Raises Conflict `stale_version` when somebody (another window) was first; then nothing is changed.
    """
    check_may_write(by)
    fresh = own(content, by)
    check_open(fresh if isinstance(fresh, Post) else fresh.post, by)
    body = check_body(body)
    words = (
        {"body": body} if title is None or isinstance(fresh, Comment) else {"body": body, "title": check_title(title)}
    )
    if fresh.version != version:
        raise stale(fresh.version)
    return rewrite(fresh, words, edited_at=timezone.now())


def own(content: Content, member: Member) -> Any:
    """The row as it is now, if it is the member's own; NotFound or Forbidden `not_yours` else."""
    rows = type(content)._default_manager.select_related("space" if isinstance(content, Post) else "post__space")
    fresh = rows.filter(pk=content.pk, deleted_at=None).first()
    if fresh is None or (fresh.author_id != member.pk and not fresh.is_visible):
        raise NotFound("unknown_text", "There is no such text.")
    if fresh.author_id != member.pk:
        raise Forbidden("not_yours", "Only its author can change this text.")
    return fresh


def stale(now: int) -> Conflict:
    """The refusal of a change to a text that is not the one that was seen."""
    return Conflict("stale_version", "The text was changed meanwhile: read it again, then change it.", version=now)


def rewrite(content: Any, words: dict[str, str], **changes: Any) -> Any:
    """Give a text other words (`body`, `title`) and keep the old ones; the same words change nothing."""
    if all(getattr(content, name) == word for name, word in words.items()):
        return content
    _keep_revision(content)
    changes |= words | {"body_html": html_of(words["body"]), "version": content.version + 1}
    for name, value in changes.items():
        setattr(content, name, value)
    content.save(update_fields=list(changes))
    signals.edited.send(sender=type(content), ids=[content.pk])
    return content


def _keep_revision(content: Any) -> None:
    """Keep the present words. That each version is replaced once decides between two edits at one moment."""
    try:
        with transaction.atomic():
            Revision.objects.create(
                **{content._meta.model_name: content},
                title=getattr(content, "title", ""),
                body=content.body,
                version=content.version,
                written_at=content.edited_at or content.created,
            )
    except IntegrityError as error:
        raise stale(content.version + 1) from error


@transaction.atomic
def delete_own(*, content: Content, by: Member) -> None:
    """Take one's own text back. Its row stays, so that the answers below keep their place; twice is once."""
    fresh = own(content, by)
    fresh.deleted_at = timezone.now()
    fresh.save(update_fields=["deleted_at"])
    if isinstance(fresh, Comment):
        Comment.objects.filter(pk=fresh.pk).recount()
        if Post.objects.filter(accepted=fresh).update(accepted=None, accepted_at=None):
            signals.accepted.send(sender=Post, ids=[fresh.post_id])
    signals.deleted.send(sender=type(fresh), ids=[fresh.pk])


# Threads ---------------------------------------------------------------------------------------------------


@transaction.atomic
def accept_answer(*, post: Post, comment: Comment | None, by: Member) -> None:
    """The asker (or a moderator) marks the comment that answered the post; None takes the mark back."""
    check_may_write(by)
    check_reachable(post, by)
    if post.author_id != by.pk and not may_moderate(by):
        raise Forbidden("not_yours", "Only who opened the thread can accept an answer.")
    if comment is not None:
        if comment.post_id != post.pk:
            raise Invalid("not_in_thread", "The answer must be a comment of this thread.")
        check_reachable(comment, by)
    changed = Post.objects.filter(pk=post.pk).exclude(accepted=comment)
    if changed.update(accepted=comment, accepted_at=timezone.now() if comment else None):
        signals.accepted.send(sender=Post, ids=[post.pk])


@transaction.atomic
def lock_thread(*, post: Post, by: Member, locked: bool = True) -> None:
    """A moderator ends (or opens again) a discussion."""
    if not may_moderate(by):
        raise Forbidden("not_a_moderator", "Only moderators can lock a thread.")
    Post.objects.filter(pk=post.pk).update(locked=locked)
