"""The community over HTTP: what programs of members can do, and what they are told when they can not."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import moderation
from community import actions, reactions
from community.api import shapes
from community.models import BODY_LIMIT, Comment, Member, Post, Reaction, Space
from community.signals import said

BAD_BODIES = {
    '""': "text_empty",
    '"  \\n "': "text_empty",
    json.dumps("x" * (BODY_LIMIT + 1)): "text_too_long",
    '"a\\u0000b"': "text_nul",
    '"a\\ud800b"': "text_surrogate",
}


def statements(queries: CaptureQueriesContext) -> list[str]:
    """The queries without the marks of transactions."""
    marks = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [query["sql"] for query in queries.captured_queries if not query["sql"].startswith(marks)]


def test_ann_posts_bob_answers_and_everybody_reads_it(ask: Any, ann: Any, bob: Any, lounge: Any) -> None:
    status, post = ask("post", "posts/", ann, {"space": "lounge", "title": "Hello", "body": "A *word*."})
    assert (status, post["standing"], post["html"]) == (201, "public", "<p>A <em>word</em>.</p>\n")
    status, first = ask("post", f"posts/{post['id']}/comments/", bob, {"body": "Hi"})
    status, second = ask("post", f"posts/{post['id']}/comments/", ann, {"body": "Ho", "parent": first["id"]})
    assert (status, second["parent"], second["number"], second["author"]["name"]) == (201, first["id"], 2, "Ann")
    status, page = ask("get", f"posts/{post['id']}/comments/")
    assert [row["body"] for row in page["results"]] == ["Hi", "Ho"]
    status, page = ask("get", "posts/")
    assert (status, page["next"], page["results"][0]["comment_count"]) == (200, None, 2)


def test_every_answer_has_the_shape_of_its_documentation(ask: Any, ann: Any, thread: Post, answer: Comment) -> None:
    found = {
        shapes.PostOut: ask("get", f"posts/{thread.pk}/")[1],
        shapes.CommentOut: ask("get", f"comments/{answer.pk}/")[1],
        shapes.MemberOut: ask("get", "members/ann/")[1],
        shapes.SpaceOut: ask("get", "spaces/")[1][0],
        shapes.SignsOut: ask("get", f"posts/{thread.pk}/reactions/")[1],
        shapes.PostsOut: ask("get", "posts/")[1],
        shapes.AuthorOut: ask("get", "posts/")[1]["results"][0]["author"],
    }
    for shape, row in found.items():
        assert set(row) == set(shape().fields), shape.__name__
        assert row == shape(row).data, shape.__name__
    (row,) = ask("get", f"posts/{thread.pk}/comments/")[1]["results"]
    assert set(row) == set(shapes.CommentOut().fields)


def test_lists_go_on_by_cursor_and_show_everything_once(ask: Any, ann: Any, lounge: Any) -> None:
    posts = [actions.write_post(author=ann, space=lounge, title=f"Post {n}", body="x") for n in range(7)]
    for number in range(7):
        actions.write_comment(author=ann, post=posts[0], body=f"Comment {number}")
    for path, size in (
        ("posts/", 7),
        ("posts/?author=ann", 7),
        (f"posts/{posts[0].pk}/comments/", 7),
        ("comments/?author=ann", 7),
        ("members/", 1),
    ):
        address, seen = f"{path}{'&' if '?' in path else '?'}limit=3", []
        while address:
            page = ask("get", address.removeprefix("http://testserver/api/v1/"))[1]
            seen += [row.get("id", row.get("username")) for row in page["results"]]
            address = page["next"]
        assert len(seen) == len(set(seen)) == size, path


def test_ann_edits_deletes_and_reads_what_her_text_said_before(ask: Any, ann: Any, bob: Any, thread: Post) -> None:
    status, post = ask("patch", f"posts/{thread.pk}/", ann, {"version": 1, "title": "Which quiet grinder?"})
    assert (status, post["version"], post["title"], post["body"]) == (200, 2, "Which quiet grinder?", thread.body)
    status, problem = ask("patch", f"posts/{thread.pk}/", ann, {"version": 1, "body": "Late"})
    assert (status, problem["code"], problem["version"]) == (409, "stale_version", 2)
    assert ask("get", f"posts/{thread.pk}/revisions/", ann)[1][0]["title"] == "Which grinder?"
    assert ask("get", f"posts/{thread.pk}/revisions/", bob)[1] == []
    assert ask("delete", f"posts/{thread.pk}/", bob)[1]["code"] == "not_yours"
    assert ask("delete", f"posts/{thread.pk}/", ann)[0] == 204
    assert ask("get", f"posts/{thread.pk}/")[1]["code"] == "unknown_text"
    assert ask("delete", f"posts/{thread.pk}/", ann)[0] == 404


def test_reactions_are_put_and_taken_back_and_twice_is_once(ask: Any, ann: Any, bob: Any, answer: Comment) -> None:
    path = f"comments/{answer.pk}/reactions/"
    assert [ask(verb, f"{path}thanks/", ann)[0] for verb in ("put", "put")] == [204, 204]
    assert ask("get", path, ann)[1] == {"counts": {"thanks": 1}, "mine": ["thanks"]}
    assert ask("get", f"comments/{answer.pk}/", ann)[1]["my_reactions"] == ["thanks"]
    assert ask("get", f"comments/{answer.pk}/")[1]["my_reactions"] == []
    assert [ask(verb, f"{path}thanks/", ann)[0] for verb in ("delete", "delete")] == [204, 204]
    assert ask("put", f"{path}poop/", ann)[1]["code"] == "unknown_reaction"
    assert ask("put", f"{path}like/", bob)[1]["code"] == "own_text"
    assert Comment.objects.get().reaction_count == Reaction.objects.count() == 0


def test_bob_reports_ann_once(ask: Any, bob: Any, ann: Any, thread: Post) -> None:
    path = f"posts/{thread.pk}/reports/"
    assert ask("post", path, bob, {"reason": "spam", "note": "An advertisement"})[0] == 201
    assert ask("post", path, bob, {"reason": "spam"})[1]["code"] == "already_reported"
    assert ask("post", path, ann, {"reason": "spam"})[1]["code"] == "own_text"
    assert ask("post", path, bob, {"reason": "ugly"})[1]["fields"].keys() == {"reason"}


def test_an_answer_is_accepted_and_a_thread_locked(ask: Any, ann: Any, bob: Any, mia: Any, answer: Comment) -> None:
    path = f"posts/{answer.post_id}"
    assert ask("put", f"{path}/accepted/", bob, {"comment": answer.pk})[1]["code"] == "not_yours"
    assert ask("put", f"{path}/accepted/", ann, {"comment": 999})[1]["code"] == "unknown_comment"
    assert ask("put", f"{path}/accepted/", ann, {"comment": answer.pk})[0] == 204
    assert ask("get", f"{path}/")[1]["accepted"] == answer.pk
    moderation.decide(answer, "remove", by=mia, reason="spam")
    assert ask("get", f"{path}/")[1]["accepted"] is None
    assert ask("delete", f"{path}/accepted/", ann)[0] == 204
    assert ask("put", f"{path}/lock/", ann)[1]["code"] == "not_a_moderator"
    assert ask("put", f"{path}/lock/", mia)[0] == 204
    status, problem = ask("post", f"{path}/comments/", ann, {"body": "One more thing"})
    assert (status, problem["code"]) == (403, "thread_locked")
    assert ask("delete", f"{path}/lock/", mia)[0] == 204
    assert ask("get", f"{path}/")[1]["locked"] is False


@pytest.mark.parametrize(("body", "code"), BAD_BODIES.items(), ids=BAD_BODIES.values())
def test_a_text_that_can_not_be_stored_is_refused_by_its_code(
    client_of: Any, ann: Any, thread: Post, body: str, code: str
) -> None:
    client = client_of(ann)
    requests = {
        "posts/": ("post", f'{{"space": "lounge", "title": "x", "body": {body}}}'),
        f"posts/{thread.pk}/comments/": ("post", f'{{"body": {body}}}'),
        f"posts/{thread.pk}/": ("patch", f'{{"version": 1, "body": {body}}}'),
    }
    for path, (verb, words) in requests.items():
        answer = getattr(client, verb)(f"/api/v1/{path}", words, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (400, code)
        assert answer["Content-Type"] == "application/problem+json"
    assert Post.objects.get().body == thread.body


STRANGE = {
    "not JSON": "{",
    "no object": "[1]",
    "a number": "7",
    "nothing": "",
    "deep": "[" * 100_000,
    "numbers for texts": '{"space": 1, "title": 2, "body": 3, "reason": 4, "version": "x", "comment": {}}',
    "lists for texts": '{"space": [], "title": [], "body": [], "reason": [], "version": [], "comment": []}',
    "nulls": '{"space": null, "title": null, "body": null, "reason": null, "version": null, "comment": null}',
    "surrogates": '{"space": "\\ud800", "title": "\\ud800", "body": "\\ud800", "reason": "\\ud800", "version": 1}',
    "NULs": '{"space": "\\u0000", "title": "\\u0000", "body": "\\u0000", "reason": "\\u0000", "version": "\\u0000"}',
    "huge numbers": f'{{"space": "nowhere", "version": 1e400, "comment": {10**30}, "parent": {10**30}, "body": "x"}}',
    "not UTF-8": b'{"body": "\xff"}',
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_strange_input_is_refused_with_a_problem_and_never_breaks(
    client_of: Any, ann: Any, bob: Any, answer: Comment, words: Any
) -> None:
    client, post = client_of(ann), answer.post_id
    asked = {
        "post": ["posts/", f"posts/{post}/comments/", f"comments/{answer.pk}/reports/"],
        "patch": [f"posts/{post}/", f"comments/{answer.pk}/"],
        "put": [f"posts/{post}/accepted/"],
    }
    for verb, paths in asked.items():
        for path in paths:
            answered = getattr(client, verb)(f"/api/v1/{path}", words, content_type="application/json")
            assert 400 <= answered.status_code < 500, (verb, path)
            assert {"type", "title", "status", "code", "detail"} <= answered.json().keys()


@pytest.mark.parametrize(
    "path",
    [
        "posts/99999999999999999999999/",
        "posts/99999999999999999999999/comments/",
        "comments/99999999999999999999999/",
        "members/%00/",
        "members/a%00b/",
        "members/%ED%A0%80/",
        "posts/?space=%00",
        "posts/?author=%00",
        "posts/?author=nobody",
        "posts/?space=nowhere",
        "posts/?after=x",
        "posts/?after=99999999999999999999999-1",
        "posts/?after=1-99999999999999999999999",
        "posts/?limit=0",
        "posts/?limit=101",
        "posts/?limit=x",
        "members/?after=x",
        "members/?after=%C2%B2",
        "comments/?author=%ED%A0%80",
        "comments/",
    ],
)
def test_what_does_not_exist_is_told_and_breaks_nothing(ask: Any, thread: Post, path: str) -> None:
    status, answer = ask("get", path)
    assert status in (400, 404) or answer["results"] == []


def test_nobody_writes_without_signing_in(ask: Any, thread: Post) -> None:
    for verb, path in (
        ("post", "posts/"),
        ("post", f"posts/{thread.pk}/comments/"),
        ("patch", f"posts/{thread.pk}/"),
        ("delete", f"posts/{thread.pk}/"),
        ("put", f"posts/{thread.pk}/reactions/like/"),
        ("post", f"posts/{thread.pk}/reports/"),
        ("put", f"posts/{thread.pk}/lock/"),
    ):
        status, problem = ask(verb, path, None, {})
        assert (status, problem["code"]) == (403, "not_authenticated"), path


def test_eve_who_is_banned_is_told_until_when(ask: Any, eve: Any, thread: Post) -> None:
    status, problem = ask("post", f"posts/{thread.pk}/comments/", eve, {"body": "Hello"})
    assert (status, problem["code"], problem["until"]) == (403, "banned", None)
    assert "for good" in problem["detail"]


def test_a_deleted_comment_leaves_a_bare_place_while_answers_hang_on_it(
    ask: Any, ann: Any, bob: Any, thread: Post, answer: Comment
) -> None:
    below = actions.write_comment(author=ann, post=thread, parent=answer, body="How quiet?")
    actions.delete_own(content=answer, by=bob)
    first, second = ask("get", f"posts/{thread.pk}/comments/")[1]["results"]
    assert (first["standing"], first["body"], first["html"], first["author"]) == ("deleted", "", "", None)
    assert (second["id"], second["parent"]) == (below.pk, answer.pk)
    actions.delete_own(content=below, by=ann)
    assert ask("get", f"posts/{thread.pk}/comments/")[1]["results"] == []


def test_a_hidden_text_is_nowhere_for_others(ask: Any, ann: Any, bob: Any, mia: Any, person: Any, lounge: Any) -> None:
    canary, cid = "Zanzibar", person("cid")
    lounge_post = actions.write_post(author=bob, space=lounge, title="Open", body="Open")
    post = actions.write_post(author=ann, space=lounge, title=f"{canary} post", body=f"{canary} body")
    comment = actions.write_comment(author=ann, post=lounge_post, body=f"{canary} comment")
    below = actions.write_comment(author=cid, post=lounge_post, parent=comment, body="Below")
    inside = actions.write_comment(author=bob, post=post, body=f"Inside {canary}")
    for content in (post, comment):
        reactions.react(content=content, by=cid, name="like")
    actions.edit(content=comment, by=ann, version=1, body=f"{canary} again")
    for content in (post, comment):
        moderation.decide(content, "remove", by=mia, reason="harassment")
    paths = [
        "posts/",
        "posts/?author=ann",
        "posts/?space=lounge",
        "comments/?author=ann",
        "comments/?author=bob",
        "members/",
        "members/ann/",
        f"posts/{lounge_post.pk}/",
        f"posts/{lounge_post.pk}/comments/",
        f"comments/{below.pk}/",
    ]
    hidden = [f"posts/{post.pk}", f"comments/{comment.pk}", f"comments/{inside.pk}"]
    for who in (None, bob, cid):
        for path in [*paths, *(f"{path}/{rest}" for path in hidden for rest in ("", "reactions/", "revisions/"))]:
            status, answer = ask("get", path, who)
            if path == f"comments/{inside.pk}/" and who == bob:
                assert answer["body"] == f"Inside {canary}"
            elif path == "comments/?author=bob" and who == bob:
                assert answer["results"] == []
            else:
                assert canary not in json.dumps(answer), (path, who)
            assert status in (200, 404, 403)
    assert ask("get", f"posts/{lounge_post.pk}/")[1]["comment_count"] == 1
    place = ask("get", f"posts/{lounge_post.pk}/comments/", bob)[1]["results"][0]
    assert (place["standing"], place["author"], place["reaction_count"]) == ("hidden", None, 0)
    for path in hidden[:2]:
        for verb, rest, words in (
            ("put", "reactions/like/", {}),
            ("post", "reports/", {"reason": "spam"}),
            ("patch", "", {"version": 1, "body": "x"}),
        ):
            assert ask(verb, f"{path}/{rest}", bob, words)[0] == 404, (path, rest)
    assert ask("post", f"posts/{lounge_post.pk}/comments/", bob, {"body": "x", "parent": comment.pk})[0] == 404
    own = ask("get", f"comments/{comment.pk}/", ann)[1]
    assert (own["standing"], own["body"]) == ("removed", f"{canary} again")
    assert ask("get", "posts/?author=ann", ann)[1]["results"][0]["standing"] == "removed"


def test_what_waits_for_approval_says_so_to_its_author_and_is_nowhere_for_others(ask: Any, ann: Any, bob: Any) -> None:
    Space.objects.create(slug="gate", name="Gate", premoderated=True)
    status, post = ask("post", "posts/", ann, {"space": "gate", "title": "Hello", "body": "World"})
    assert (status, post["standing"]) == (201, "waiting")
    assert ask("get", f"posts/{post['id']}/", ann)[1]["standing"] == "waiting"
    assert ask("get", f"posts/{post['id']}/", bob)[0] == 404
    assert ask("get", "posts/", bob)[1]["results"] == ask("get", "posts/?author=ann", bob)[1]["results"] == []


def test_a_reply_costs_eight_queries_at_most_however_long_the_thread_is(
    client_of: Callable[[Any], Client], ann: Any, bob: Any, thread: Post
) -> None:
    client, counts = client_of(bob), []
    for _ in range(3):
        for parent in (None, Comment.objects.order_by("pk").values_list("pk", flat=True).first()):
            words = {"body": "Another one"} | ({"parent": parent} if parent else {})
            with CaptureQueriesContext(connection) as queries:
                answer = client.post(f"/api/v1/posts/{thread.pk}/comments/", words, content_type="application/json")
            assert answer.status_code == 201
            counts.append(len(statements(queries)))
        for _ in range(30):
            actions.write_comment(author=ann, post=thread, body="Longer")
    assert len(set(counts)) == 1, "\n".join(statements(queries))
    assert counts[0] <= 8, "\n".join(statements(queries))


@pytest.mark.parametrize("size", [3, 60])
def test_lists_cost_the_same_at_any_length(client_of: Any, ann: Any, bob: Any, thread: Post, size: int) -> None:
    for number in range(size):
        comment = actions.write_comment(author=bob, post=thread, body=f"{number}")
        actions.write_post(author=bob, space=thread.space, title=f"{number}", body="x")
        reactions.react(content=comment, by=ann, name="like")
    costs = {}
    for path, most in {"posts/": 4, f"posts/{thread.pk}/comments/": 5, "posts/?author=bob": 5, "members/": 3}.items():
        client = client_of(ann)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/api/v1/{path}?limit=50" if "?" not in path else f"/api/v1/{path}").status_code == 200
        costs[path] = (len(statements(queries)), most)
    assert all(cost == most for cost, most in costs.values()), costs


def test_writes_are_limited_and_told_when_to_go_on(
    client_of: Any, ann: Any, thread: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.cache import cache

    from community.api.throttles import Writes

    cache.clear()
    monkeypatch.setattr(Writes, "THROTTLE_RATES", {"write": "2/min", "react": "2/min", "report": "2/min"})
    client, path = client_of(ann), f"/api/v1/posts/{thread.pk}/comments/"
    answers = [client.post(path, {"body": "x"}, content_type="application/json") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert (answers[2].json()["code"], int(answers[2]["Retry-After"]) > 0) == ("throttled", True)
    assert client.get(path).status_code == 200
    cache.clear()


def test_writing_goes_on_while_the_cache_is_down(
    client_of: Any, ann: Any, thread: Post, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from django.core.cache import cache

    from community.api.throttles import Writes

    def broken(*_: Any, **__: Any) -> None:
        raise ConnectionError("no Redis")

    monkeypatch.setattr(Writes, "_silent_until", 0.0)
    monkeypatch.setattr(cache, "get", broken)
    monkeypatch.setattr(Writes, "cache", cache)
    answer = client_of(ann).post(f"/api/v1/posts/{thread.pk}/comments/", {"body": "x"}, content_type="application/json")
    assert answer.status_code == 201
    assert "nobody counts the writes" in caplog.text
    monkeypatch.setattr(Writes, "_silent_until", 0.0)


def test_members_are_shown_without_what_is_private(ask: Any, ann: Any) -> None:
    Member.objects.filter(pk=ann.pk).update(birth_year=2012)
    status, member = ask("get", "members/ANN/")
    assert (status, member["username"]) == (200, "ann")
    assert "example.org" not in json.dumps(member)
    assert "2012" not in json.dumps(member)
    assert ask("get", "members/me/", ann)[1] == member
    assert ask("get", "members/me/")[0] == 404


def test_a_listener_that_fails_takes_the_text_back_with_it(ann: Any, lounge: Any) -> None:
    def fail(**_: Any) -> None:
        raise RuntimeError("the desk is broken")

    said.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            actions.write_post(author=ann, space=lounge, title="x", body="y")
    finally:
        said.disconnect(fail)
    assert not Post.objects.exists()
