"""Reactions, accepted answers and reports of an import."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q

import moderation
from community import signals
from community.importing.lines import BadLine, Line
from community.importing.texts import find, ids_of, rows_of
from community.models import Comment, Member, Post, Reaction
from moderation import ModerationError

Written = list[tuple[Line, str | BadLine]]


def write(lines: Sequence[Line]) -> Written:
    """Write a batch of reactions and accepted answers."""
    reactions = [line for line in lines if line.kind == "reaction"]
    return _write_reactions(reactions) + _write_accepts([line for line in lines if line.kind == "accept"])


def _target(line: Line, posts: dict[str, Any], comments: dict[str, Any]) -> tuple[str, Any]:
    """("post" or "comment", what these say for the line's target)."""
    key = line.facts["target"]
    found = [(name, rows[key]) for name, rows in (("post", posts), ("comment", comments)) if key in rows]
    if len(found) > 1:
        raise BadLine(f"target {key!r} is the id of a post and of a comment")
    if not found:
        raise BadLine(f"target {key!r} is not known")
    return found[0]


def _write_reactions(lines: Sequence[Line]) -> Written:
    targets = [line.facts["target"] for line in lines]
    posts, comments = ids_of(Post, targets), ids_of(Comment, targets)
    authors = ids_of(Member, (line.facts["author"] for line in lines))
    there = _signs_there(posts, comments, authors)
    written: Written = []
    fresh: list[Reaction] = []
    for line in lines:
        try:
            kind, target = _target(line, posts, comments)
            member = find(authors, line.facts["author"], "author")
        except BadLine as why:
            written.append((line, why))
            continue
        sign = Reaction(member_id=member, name=line.facts["name"], created=line.facts["at"], **{f"{kind}_id": target})
        known = (member, sign.post_id, sign.comment_id, sign.name) in there
        written.append((line, "unchanged" if known else "created"))
        fresh += [] if known else [sign]
    Reaction.objects.bulk_create(fresh)
    _count(Post, Counter(sign.post_id for sign in fresh if sign.post_id))
    _count(Comment, Counter(sign.comment_id for sign in fresh if sign.comment_id))
    return written


def _signs_there(posts: dict[str, int], comments: dict[str, int], authors: dict[str, int]) -> set[tuple[Any, ...]]:
    """The signs of these members under these texts: (member, post, comment, name)."""
    rows = Reaction.objects.filter(
        Q(post__in=posts.values()) | Q(comment__in=comments.values()), member__in=authors.values()
    )
    return set(rows.values_list("member_id", "post_id", "comment_id", "name"))


def _count(model: Any, more: Counter[Any]) -> None:
    """Add to the counters of reactions: one UPDATE for all texts that got the same number."""
    for number in sorted(set(more.values())):
        ids = [pk for pk, count in more.items() if count == number]
        model.objects.filter(pk__in=ids).update(reaction_count=F("reaction_count") + number)
    if more:
        signals.reacted.send(sender=model, ids=sorted(more))


def _write_accepts(lines: Sequence[Line]) -> Written:
    posts = rows_of(Post, (line.facts["post"] for line in lines))
    comments = rows_of(Comment, (line.facts["comment"] for line in lines))
    written: Written = []
    for line in sorted(lines, key=lambda line: line.number):
        try:
            post = find(posts, line.facts["post"], "post")
            written.append((line, _accept(post, find(comments, line.facts["comment"], "comment"), line)))
        except BadLine as why:
            written.append((line, why))
    return written


def _accept(post: Post, comment: Comment, line: Line) -> str:
    """Mark the answer, unless the post has a mark of the same time or a later one."""
    if comment.post_id != post.pk:
        raise BadLine(f"comment {comment.external_id!r} stands in another post")
    if post.accepted_at and post.accepted_at >= line.facts["at"]:
        return "unchanged"
    result = "updated" if post.accepted_id else "created"
    Post.objects.filter(pk=post.pk).update(accepted=comment, accepted_at=line.facts["at"])
    signals.accepted.send(sender=Post, ids=[post.pk])
    return result


def write_reports(lines: Sequence[Line]) -> Written:
    """Write a batch of reports; the rules judge each as if it came in now, but it keeps its time."""
    targets = [line.facts["target"] for line in lines]
    posts, comments = rows_of(Post, targets), rows_of(Comment, targets)
    members = Member.objects.filter(external_id__in={line.facts["author"] for line in lines})
    authors = {member.external_id: member for member in members}
    written: Written = []
    for line in lines:
        try:
            member = find(authors, line.facts["author"], "author")
            _, target = _target(line, posts, comments)
            reason, note = line.facts["reason"]
            new = moderation.report_by_import(target, by=member, reason=reason, note=note, at=line.facts["at"])
            written.append((line, "created" if new else "unchanged"))
        except BadLine as why:
            written.append((line, why))
        except ModerationError as refusal:
            written.append((line, BadLine(refusal.detail)))
    return written
