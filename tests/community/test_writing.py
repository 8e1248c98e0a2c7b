"""What members write, change and take back."""

import itertools
from typing import Any

import pytest

import moderation
from community import actions, reactions, signals
from community.models import DEPTH_LIMIT, Comment, Post, Revision
from moderation import Conflict, Forbidden, Invalid, ModerationError, NotFound

BAD_TEXTS = {
    "": "text_empty",
    " \n\t ": "text_empty",
    "[a]: https://example.org": "text_empty",
    "x" * 20_001: "text_too_long",
    "a\0b": "text_nul",
    "a\ud800b": "text_surrogate",
}


def refused(code: str, error: type[ModerationError] = ModerationError) -> Any:
    """Expect a refusal with this code."""
    return pytest.raises(error, check=lambda refusal: refusal.code == code)


def test_ann_posts_and_bob_answers(thread: Post, answer: Comment) -> None:
    thread.refresh_from_db()
    assert (thread.comment_count, thread.last_number) == (1, 1)
    assert thread.last_activity == answer.created
    assert (answer.number, answer.path, answer.depth) == (1, "000001", 0)
    assert answer.body_html == "<p>The small one is quiet.</p>\n"


def test_a_title_stands_on_one_line(ann: Any, lounge: Any) -> None:
    post = actions.write_post(author=ann, space=lounge, title="  Two\n lines ", body="x")
    assert post.title == "Two lines"


def test_answers_to_answers_make_a_tree_of_limited_depth(ann: Any, thread: Post) -> None:
    above = None
    for _ in range(DEPTH_LIMIT + 3):
        above = actions.write_comment(author=ann, post=thread, parent=above, body="And then?")
    comments = list(Comment.objects.order_by("number"))
    assert [comment.depth for comment in comments] == [0, 1, 2, 3, 4, 5, 5, 5, 5]
    assert all(child.parent_id == parent.pk for parent, child in itertools.pairwise(comments))
    assert all(child.path[:30] == comments[4].path for child in comments[5:])


@pytest.mark.parametrize(("text", "code"), BAD_TEXTS.items(), ids=range(len(BAD_TEXTS)))
def test_a_text_that_can_not_be_stored_is_refused_and_nothing_is_lost(
    ann: Any, thread: Post, answer: Comment, text: str, code: str
) -> None:
    with refused(code, Invalid):
        actions.write_comment(author=ann, post=thread, body=text)
    with refused(code, Invalid):
        actions.write_post(author=ann, space=thread.space, title="Fine", body=text)
    with refused(code, Invalid):
        actions.edit(content=thread, by=ann, version=1, body=text)
    thread.refresh_from_db()
    assert (thread.body, thread.comment_count, Post.objects.count()) == ("I look for a quiet one.", 1, 1)


def test_a_title_turns_the_writing_of_nothing_behind_it(ann: Any, lounge: Any) -> None:
    post = actions.write_post(author=ann, space=lounge, title="Beans \u202e\u2066or not", body="x")
    assert post.title == "Beans or not"


@pytest.mark.parametrize("title", ["\u202e\u202e", "\u0301" * 200, "\u200b", "ㅤ", "\u00ad"])
def test_a_title_that_shows_nothing_is_refused(ann: Any, lounge: Any, title: str) -> None:
    with refused("text_empty", Invalid):
        actions.write_post(author=ann, space=lounge, title=title, body="x")
    post = actions.write_post(author=ann, space=lounge, title="Beans 🫘", body="x")
    with refused("text_empty", Invalid):
        actions.edit(content=post, by=ann, version=1, title=title, body="y")
    assert list(Post.objects.values_list("title", "body")) == [("Beans 🫘", "x")]


def test_a_title_of_201_characters_is_refused(ann: Any, lounge: Any) -> None:
    with refused("text_too_long"):
        actions.write_post(author=ann, space=lounge, title="x" * 201, body="fine")
    assert not Post.objects.exists()


def test_unknown_threads_and_comments_are_not_found(ann: Any, thread: Post, answer: Comment, lounge: Any) -> None:
    other = actions.write_post(author=ann, space=lounge, title="Other", body="thread")
    with refused("unknown_thread", NotFound):
        actions.write_comment(author=ann, post=10**30, body="Hello?")
    with refused("unknown_comment", NotFound):
        actions.write_comment(author=ann, post=thread, parent=999, body="Hello?")
    with refused("unknown_comment", NotFound):
        actions.write_comment(author=ann, post=other, parent=answer, body="Wrong thread")
    assert list(Comment.objects.values_list("pk", flat=True)) == [answer.pk]


def test_a_locked_thread_takes_nothing_from_members_but_from_moderators(
    ann: Any, mia: Any, thread: Post, answer: Comment, bob: Any
) -> None:
    with refused("not_a_moderator", Forbidden):
        actions.lock_thread(post=thread, by=ann)
    actions.lock_thread(post=thread, by=mia)
    with refused("thread_locked", Forbidden):
        actions.write_comment(author=ann, post=thread, body="One more thing")
    with refused("thread_locked", Forbidden):
        actions.edit(content=answer, by=bob, version=1, body="Changed")
    actions.write_comment(author=mia, post=thread, body="Closed, because it is answered.")
    actions.lock_thread(post=thread, by=mia, locked=False)
    actions.write_comment(author=ann, post=thread, body="Thank you")
    assert Comment.objects.count() == 3


def test_eve_who_is_banned_writes_nothing(eve: Any, thread: Post) -> None:
    with refused("banned", Forbidden) as refusal:
        actions.write_comment(author=eve, post=thread, body="Hello again")
    assert "for good" in refusal.value.detail
    assert refusal.value.extra == {"until": None}


def test_a_mute_names_its_end(bob: Any, lea: Any, thread: Post) -> None:
    from datetime import timedelta

    from django.utils import timezone

    end = timezone.now() + timedelta(days=2)
    moderation.sanction(bob, "mute", by=lea, reason="spam", until=end)
    with refused("muted", Forbidden) as refusal:
        actions.write_comment(author=bob, post=thread, body="Buy this")
    assert f"{end:%-d %B %Y, %H:%M} UTC" in refusal.value.detail
    assert refusal.value.extra == {"until": end.isoformat()}


def test_ann_edits_her_post_and_the_old_words_are_kept_for_her(ann: Any, bob: Any, thread: Post) -> None:
    actions.edit(content=thread, by=ann, version=1, title="Which quiet grinder?", body="Under 200.")
    thread.refresh_from_db()
    assert (thread.title, thread.body, thread.version) == ("Which quiet grinder?", "Under 200.", 2)
    assert thread.body_html == "<p>Under 200.</p>\n"
    assert thread.edited_at is not None
    kept = Revision.objects.seen_by(ann).get()
    assert (kept.title, kept.body, kept.version) == ("Which grinder?", "I look for a quiet one.", 1)
    assert kept.written_at == thread.created
    assert not Revision.objects.seen_by(bob).exists()


def test_the_same_words_again_are_no_edit(ann: Any, thread: Post) -> None:
    actions.edit(content=thread, by=ann, version=1, body=thread.body)
    thread.refresh_from_db()
    assert (thread.version, thread.edited_at, Revision.objects.count()) == (1, None, 0)


def test_an_edit_of_a_text_that_changed_meanwhile_is_refused(ann: Any, thread: Post) -> None:
    actions.edit(content=thread, by=ann, version=1, body="Second")
    with refused("stale_version", Conflict) as refusal:
        actions.edit(content=thread, by=ann, version=1, body="Third")
    assert refusal.value.extra == {"version": 2}
    thread.refresh_from_db()
    assert thread.body == "Second"


def test_two_windows_that_both_read_version_one_do_not_overwrite_each_other(ann: Any, thread: Post) -> None:
    first, second = (actions.own(thread, ann) for _ in range(2))
    actions.rewrite(first, {"body": "From the first window"})
    with refused("stale_version", Conflict):
        actions.rewrite(second, {"body": "From the second window"})
    thread.refresh_from_db()
    assert thread.body == "From the first window"


def test_bob_changes_nothing_of_anns(ann: Any, bob: Any, thread: Post) -> None:
    with refused("not_yours", Forbidden):
        actions.edit(content=thread, by=bob, version=1, body="Mine now")
    with refused("not_yours", Forbidden):
        actions.delete_own(content=thread, by=bob)
    thread.refresh_from_db()
    assert thread.deleted_at is None


def test_a_deleted_comment_keeps_its_place_and_is_counted_no_more(
    ann: Any, bob: Any, thread: Post, answer: Comment
) -> None:
    below = actions.write_comment(author=ann, post=thread, parent=answer, body="How quiet?")
    actions.accept_answer(post=thread, comment=answer, by=ann)
    actions.delete_own(content=answer, by=bob)
    with refused("unknown_text", NotFound):
        actions.delete_own(content=answer, by=bob)
    thread.refresh_from_db()
    below.refresh_from_db()
    assert (thread.comment_count, thread.accepted, thread.accepted_at) == (1, None, None)
    assert below.parent_id == answer.pk
    with refused("unknown_text", NotFound):
        actions.write_comment(author=ann, post=thread, parent=answer, body="Hello?")


def test_what_waits_for_approval_is_counted_only_when_it_is_approved(ann: Any, bob: Any, mia: Any, gate: Any) -> None:
    post = actions.write_post(author=ann, space=gate, title="First", body="Post")
    assert not post.is_visible
    with refused("not_public", Forbidden):
        actions.write_comment(author=ann, post=post, body="Nobody can read this yet")
    with refused("unknown_text", NotFound):
        actions.write_comment(author=bob, post=post, body="I guessed the number")
    moderation.decide(post, "approve", by=mia)
    comment = actions.write_comment(author=bob, post=post, body="Welcome")
    post.refresh_from_db()
    assert (comment.is_visible, post.comment_count, post.last_number) == (False, 0, 1)
    assert post.last_activity < comment.created
    moderation.decide(comment, "approve", by=mia)
    post.refresh_from_db()
    assert (post.comment_count, post.last_activity) == (1, comment.created)


def test_removed_and_restored_comments_are_counted_right(mia: Any, bob: Any, thread: Post, answer: Comment) -> None:
    counts = []
    decision = moderation.decide(answer, "remove", by=mia, reason="spam")
    counts.append(Post.objects.get().comment_count)
    moderation.undo(decision.pk, by=mia)
    counts.append(Post.objects.get().comment_count)
    moderation.decide(answer, "hold", by=mia, reason="spam")
    moderation.decide(answer, "remove", by=mia, reason="spam")
    counts.append(Post.objects.get().comment_count)
    actions.delete_own(content=answer, by=bob)
    counts.append(Post.objects.get().comment_count)
    assert counts == [0, 1, 0, 0]


def test_the_asker_or_a_moderator_accepts_an_answer(
    ann: Any, bob: Any, mia: Any, thread: Post, answer: Comment
) -> None:
    with refused("not_yours", Forbidden):
        actions.accept_answer(post=thread, comment=answer, by=bob)
    actions.accept_answer(post=thread, comment=answer, by=ann)
    thread.refresh_from_db()
    assert thread.accepted == answer
    actions.accept_answer(post=thread, comment=None, by=mia)
    thread.refresh_from_db()
    assert (thread.accepted, thread.accepted_at) == (None, None)


def test_an_answer_of_another_thread_or_a_hidden_one_is_not_accepted(
    ann: Any, mia: Any, thread: Post, answer: Comment
) -> None:
    other = actions.write_post(author=ann, space=thread.space, title="Other", body="thread")
    with refused("not_in_thread", Invalid):
        actions.accept_answer(post=other, comment=answer, by=ann)
    moderation.decide(answer, "remove", by=mia, reason="spam")
    answer.refresh_from_db()
    with refused("unknown_text", NotFound):
        actions.accept_answer(post=thread, comment=answer, by=ann)


@pytest.mark.parametrize("title", ["", " \n ", "x" * 201, "a\0b", "a\ud800b"], ids=range(5))
def test_a_title_that_can_not_be_stored_is_refused(ann: Any, lounge: Any, title: str) -> None:
    with pytest.raises(Invalid):
        actions.write_post(author=ann, space=lounge, title=title, body="fine")
    assert not Post.objects.exists()


def test_every_change_is_announced_inside_its_transaction(ann: Any, bob: Any, lounge: Any) -> None:
    heard: list[tuple[str, str, list[int]]] = []
    for name in ("said", "edited", "deleted", "reacted", "accepted"):
        getattr(signals, name).connect(
            lambda sender, ids, name=name, **_: heard.append((name, sender.__name__, ids)),
            weak=False,
            dispatch_uid=name,
        )
    try:
        post = actions.write_post(author=ann, space=lounge, title="Hello", body="World")
        comment = actions.write_comment(author=bob, post=post, body="Hi")
        reactions.react(content=comment, by=ann, name="like")
        reactions.unreact(content=comment, by=ann, name="like")
        actions.accept_answer(post=post, comment=comment, by=ann)
        actions.accept_answer(post=post, comment=comment, by=ann)
        actions.edit(content=comment, by=bob, version=1, body="Hi!")
        actions.delete_own(content=comment, by=bob)
    finally:
        for name in ("said", "edited", "deleted", "reacted", "accepted"):
            getattr(signals, name).disconnect(dispatch_uid=name)
    assert heard == [
        ("said", "Post", [post.pk]),
        ("said", "Comment", [comment.pk]),
        ("reacted", "Comment", [comment.pk]),
        ("reacted", "Comment", [comment.pk]),
        ("accepted", "Post", [post.pk]),
        ("edited", "Comment", [comment.pk]),
        ("accepted", "Post", [post.pk]),
        ("deleted", "Comment", [comment.pk]),
    ]


INVISIBLE = {
    "zero width": "\u200b",
    "a filler": "\u3164 \u2800",
    "a link": "[](http://x.y)",
    "a link with a title": '[](http://x.y "a > b")',
    "a join": "\u2060\u00ad",
    "an entity": "&#8203;",
    "a rule": "---",
    "marks alone": "\ufe0f\u034f",
}


@pytest.mark.parametrize("body", INVISIBLE.values(), ids=INVISIBLE)
def test_a_text_of_which_nothing_shows_is_refused(ann: Any, bob: Any, thread: Post, body: str) -> None:
    with pytest.raises(Invalid) as refusal:
        actions.write_comment(author=bob, post=thread, body=body)
    assert refusal.value.code == "text_empty"


@pytest.mark.parametrize("body", ["?", "👍", "漢", "![](http://x.y)", "`.`", "<", "\u200bé"])
def test_a_single_sign_is_a_text(bob: Any, thread: Post, body: str) -> None:
    assert actions.write_comment(author=bob, post=thread, body=body).pk
