"""Members who do things at the same moment. On PostgreSQL these are real races; SQLite lets one writer in at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

import moderation
from community import actions, reactions
from community.models import Comment, Post, Reaction, Revision
from moderation import Conflict, ModerationError
from moderation.models import Item, Rule

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 4


def at_once(*tasks: Callable[[], Any]) -> list[Any]:
    """What each task returned or refused; any other error is raised."""
    barrier = Barrier(len(tasks))

    def run(task: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return task()
        except ModerationError as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def test_replies_at_one_moment_get_different_numbers_and_are_all_counted(person: Any, thread: Post) -> None:
    people = [person(f"member{number}") for number in range(PEOPLE)]

    def chat(member: Any) -> Callable[[], None]:
        def talk() -> None:
            for number in range(15):
                actions.write_comment(author=member, post=thread.pk, body=f"Line {number}")

        return talk

    at_once(*(chat(member) for member in people))
    numbers = list(Comment.objects.order_by("number").values_list("number", flat=True))
    thread.refresh_from_db()
    assert numbers == list(range(1, PEOPLE * 15 + 1))
    assert (thread.last_number, thread.comment_count) == (PEOPLE * 15, PEOPLE * 15)


def test_of_two_edits_at_one_moment_one_wins_and_the_other_is_told(ann: Any, thread: Post) -> None:
    for version in range(1, 11):
        words = [f"{version} from window {window}" for window in range(2)]
        found = at_once(*(partial(actions.edit, content=thread, by=ann, version=version, body=body) for body in words))
        lost = [answer for answer in found if isinstance(answer, Conflict)]
        assert [refusal.code for refusal in lost] == ["stale_version"]
        assert Post.objects.get().version == version + 1
    assert Revision.objects.count() == 10


def test_a_sign_put_twice_at_one_moment_is_there_once(person: Any, thread: Post) -> None:
    bob = person("bob")
    for _ in range(10):
        put = at_once(*(lambda: reactions.react(content=thread, by=bob, name="like") for _ in range(2)))
        assert sorted(put) == [False, True]
        gone = at_once(*(lambda: reactions.unreact(content=thread, by=bob, name="like") for _ in range(2)))
        assert sorted(gone) == [False, True]
    thread.refresh_from_db()
    assert thread.reaction_count == Reaction.objects.count() == 0


def test_authors_and_moderators_at_one_moment_neither_block_each_other_nor_miscount(
    ann: Any, bob: Any, mia: Any, thread: Post
) -> None:
    for _ in range(12):
        comment = actions.write_comment(author=bob, post=thread, body="Hello")
        found = at_once(
            partial(actions.edit, content=comment, by=bob, version=1, body="Changed"),
            partial(moderation.decide, comment, "remove", by=mia, reason="spam"),
            partial(actions.delete_own, content=comment, by=bob),
            partial(actions.write_comment, author=ann, post=thread.pk, body="Meanwhile"),
            partial(reactions.toggle, content=comment, by=ann, name="like"),
        )
        assert isinstance(found[3], Comment)
    public = Comment.objects.public().count()
    thread.refresh_from_db()
    assert thread.comment_count == public == Comment.objects.filter(counted=True).count()


def test_a_comment_deleted_twice_at_one_moment_is_subtracted_once(bob: Any, thread: Post) -> None:
    for _ in range(10):
        comment = actions.write_comment(author=bob, post=thread, body="Hello")
        at_once(*[partial(actions.delete_own, content=comment, by=bob)] * 2)
        thread.refresh_from_db()
        assert thread.comment_count == 0


def test_an_import_goes_on_while_members_write_and_moderators_decide(
    tmp_path: Any, ann: Any, mia: Any, thread: Post
) -> None:
    import json

    from community.importing import import_lines

    said = {"kind": "comment", "post": "p1", "author": "m1", "at": "2025-02-01T11:00:00Z", "text": "Text"}
    liked = {"kind": "reaction", "author": "m2", "at": "2025-02-01T12:00:00Z", "name": "like"}
    lines = [
        {"kind": "space", "id": "s1", "name": "Grinders"},
        {"kind": "member", "id": "m1", "name": "Cid", "joined": "2025-01-01T08:00:00Z"},
        {"kind": "member", "id": "m2", "name": "Dee", "joined": "2025-01-01T08:00:00Z"},
        {**said, "kind": "post", "id": "p1", "space": "s1", "title": "x"},
        *(said | {"id": f"c{number}"} for number in range(300)),
        *(liked | {"target": f"c{number}"} for number in range(300)),
    ]
    raw = [(number, json.dumps(line).encode()) for number, line in enumerate(lines, 1)]
    import_lines(raw[:14], tell=print)

    def decide() -> None:
        for comment in Comment.objects.filter(external_id__in=[f"c{n}" for n in range(10)]):
            moderation.decide(comment, "remove", by=mia, reason="spam")

    def write() -> None:
        post = Post.objects.get(external_id="p1")
        for number in range(20):
            actions.write_comment(author=ann, post=post.pk, body=f"{number}")

    told: list[str] = []
    outcome, *_ = at_once(lambda: import_lines(raw, tell=lambda number, why: told.append(why), size=40), decide, write)
    post = Post.objects.get(external_id="p1")
    assert (told, outcome.lines) == ([], len(lines))
    assert post.last_number == post.comments.count() == 320
    assert post.comment_count == post.comments.public().count() == 310


def test_reports_at_one_moment_add_up(person: Any, thread: Post) -> None:
    Rule.objects.filter(slug="reported").update(at_least=PEOPLE - 0.5)
    people = [person(f"member{number}") for number in range(PEOPLE)]
    at_once(*(partial(moderation.report, thread, by=member, reason="spam") for member in people))
    assert Item.objects.get(kind="community.post").review == "open", "the last report saw the weight of all"
