"""Members' signs under texts, and their reports."""

from typing import Any

import pytest

import moderation
from community import reactions
from community.models import Comment, Post
from tests.community.test_writing import refused


def test_a_sign_is_put_once_and_taken_back_once(ann: Any, answer: Comment) -> None:
    changes = [
        reactions.react(content=answer, by=ann, name="thanks"),
        reactions.react(content=answer, by=ann, name="thanks"),
        reactions.react(content=answer, by=ann, name="love"),
        reactions.unreact(content=answer, by=ann, name="thanks"),
        reactions.unreact(content=answer, by=ann, name="thanks"),
    ]
    answer.refresh_from_db()
    assert (changes, answer.reaction_count) == ([True, False, True, True, False], 1)


def test_toggling_puts_and_takes_back(bob: Any, thread: Post) -> None:
    assert [reactions.toggle(content=thread, by=bob, name="like") for _ in range(3)] == [True, False, True]
    thread.refresh_from_db()
    assert thread.reaction_count == 1


def test_unknown_signs_and_signs_to_oneself_are_refused(ann: Any, bob: Any, thread: Post) -> None:
    with refused("unknown_reaction"):
        reactions.react(content=thread, by=bob, name="poop")
    with refused("own_text"):
        reactions.react(content=thread, by=ann, name="like")
    thread.refresh_from_db()
    assert thread.reaction_count == 0


def test_eve_who_is_banned_puts_no_sign(eve: Any, thread: Post) -> None:
    with refused("banned"):
        reactions.react(content=thread, by=eve, name="like")
    thread.refresh_from_db()
    assert thread.reaction_count == 0


@pytest.mark.parametrize("hidden", ["thread", "answer"])
def test_nobody_signs_or_reports_what_is_hidden(
    ann: Any, mia: Any, person: Any, thread: Post, answer: Comment, hidden: str
) -> None:
    cid = person("cid")
    moderation.decide({"thread": thread, "answer": answer}[hidden], "remove", by=mia, reason="spam")
    fresh = Comment.objects.get(pk=answer.pk)
    with refused("unknown_text"):
        reactions.react(content=fresh, by=cid, name="like")
    with refused("unknown_text"):
        reactions.report(content=fresh, by=cid, reason="spam")
    fresh.refresh_from_db()
    assert fresh.reaction_count == 0
    assert moderation.reported_by(cid, Comment, [fresh.pk]) == set()


def test_bob_reports_anns_thread_once(bob: Any, thread: Post) -> None:
    reactions.report(content=thread, by=bob, reason="spam", note="An advertisement")
    assert moderation.reported_by(bob, Post, [thread.pk]) == {thread.pk}
    with refused("already_reported"):
        reactions.report(content=thread, by=bob, reason="spam")
