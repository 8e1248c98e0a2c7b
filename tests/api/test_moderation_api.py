"""The moderator's desk over HTTP: what a program of mia's can do, and what nobody else can."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import moderation
from community import actions
from community.models import Comment, Post, Space
from moderation.drain import drain
from moderation.models import Item

pytestmark = pytest.mark.usefixtures("by_word")
API = "/api/v1/moderation"
AWFUL = "You are a complete idiot and a pathetic moron, nobody wants to read your garbage."


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def item(bob: Any, thread: Post) -> Item:
    """Bob's abusive answer, as it stands before the moderators."""
    actions.write_comment(author=bob, post=thread, body=AWFUL)
    drain()
    return Item.objects.waiting().get()


@pytest.fixture
def ask(client_of: Callable[[Any], Client]) -> Callable[..., tuple[int, Any]]:
    """Ask as somebody: the number and the JSON of the answer."""

    def make(person: Any, path: str, form: dict[str, Any] | None = None, method: str = "") -> tuple[int, Any]:
        client = client_of(person) if person else Client()
        verb = method or ("get" if form is None else "post")
        answer = getattr(client, verb)(f"{API}/{path}", form, content_type="application/json")
        return answer.status_code, answer.json() if answer.content else None

    return make


def seen(item: Item) -> dict[str, int]:
    """What a program saw of the item."""
    item.refresh_from_db()
    return {"version": item.version, "turn": item.turn}


def test_mia_reads_the_queue_and_the_whole_case(ask: Any, mia: Any, item: Item) -> None:
    status, page = ask(mia, "queue/")
    assert (status, page["waiting"], page["next"]) == (200, "1", None)
    (line,) = page["results"]
    assert (line["id"], line["author"], line["excerpt"]) == (item.pk, "Bob", AWFUL)
    status, case = ask(mia, f"items/{item.pk}/")
    assert status == 200
    assert (case["text"], case["thread"][0]["text"]) == (AWFUL, "Which grinder?\n\nI look for a quiet one.")
    assert case["scores"]["toxicity"] > 0.5
    assert [term["name"] for term in case["explanation"]] == ["model", "reports", "age"]
    assert "remove" in case["allowed"]


def test_the_queue_is_read_page_by_page(ask: Any, mia: Any, bob: Any, thread: Post, client_of: Any) -> None:
    for number in range(5):
        actions.write_comment(author=bob, post=thread, body=f"{AWFUL} {number}")
    drain()
    mias, address, found = client_of(mia), f"{API}/queue/?limit=2", []
    while address:
        page = mias.get(address).json()
        found += [line["id"] for line in page["results"]]
        address = page["next"]
    assert found == list(Item.objects.waiting().order_by("-priority", "pk").values_list("pk", flat=True))
    assert len(found) == 5


def test_mia_claims_decides_and_undoes(ask: Any, mia: Any, item: Item) -> None:
    status, case = ask(mia, "queue/next/", {})
    assert (status, case["id"], case["claimed_by"]) == (200, item.pk, "Mia")
    form = {"action": "remove", "reason": "harassment", "note": "Enough.", **seen(item)}
    status, decision = ask(mia, f"items/{item.pk}/decisions/", form)
    assert (status, decision["actor"], decision["visibility"]) == (201, "Mia", "removed")
    assert ask(mia, "queue/next/", {})[0] == 204
    status, back = ask(mia, f"decisions/{decision['id']}/undo/", {})
    assert (status, back["undoes"], back["review"]) == (201, decision["id"], "open")
    assert [row["action"] for row in ask(mia, f"items/{item.pk}/decisions/")[1]][:2] == ["undo", "remove"]
    verbs = [row["verb"] for row in ask(mia, f"items/{item.pk}/audit/")[1]]
    assert verbs == ["undo", "decide", "claim", "rule"]


def test_a_claim_is_given_back(ask: Any, mia: Any, lea: Any, item: Item) -> None:
    assert ask(mia, f"items/{item.pk}/claim/", {})[1]["claimed_by"] == "Mia"
    status, refused = ask(lea, f"items/{item.pk}/claim/", {})
    assert (status, refused["code"], refused["by"]) == (409, "claimed", "Mia")
    assert refused["at"]
    assert ask(mia, f"items/{item.pk}/release/", {})[0] == 204
    assert ask(lea, f"items/{item.pk}/claim/", {})[0] == 200


def test_who_comes_second_is_told_who_was_first(ask: Any, mia: Any, lea: Any, item: Item) -> None:
    form = {"action": "approve", **seen(item)}
    moderation.decide(item.pk, "remove", by=lea, reason="spam")
    status, refused = ask(mia, f"items/{item.pk}/decisions/", form)
    assert (status, refused["code"], refused["by"]) == (409, "already_decided", "Lea")
    assert refused["at"]
    item.refresh_from_db()
    assert item.visibility == "removed"


def test_a_decision_about_an_old_text_touches_nothing(ask: Any, mia: Any, bob: Any, item: Item) -> None:
    form = {"action": "approve", **seen(item)}
    comment = Comment.objects.get(pk=item.object_id)
    actions.edit(content=comment, by=bob, body=f"{AWFUL} Indeed.", version=comment.version)
    status, refused = ask(mia, f"items/{item.pk}/decisions/", form)
    assert (status, refused["code"]) == (409, "stale_version")


def test_reports_come_with_the_record_of_who_made_them(ask: Any, mia: Any, ann: Any, item: Item) -> None:
    comment = Comment.objects.get(pk=item.object_id)
    moderation.decide(item.pk, "approve", by=mia)
    moderation.report(comment, by=ann, reason="harassment", note="See for yourself.")
    status, (report,) = ask(mia, f"items/{item.pk}/reports/")
    assert (status, report["reporter"], report["reason"], report["agreed"]) == (200, "Ann", "harassment", None)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({}, "action"),
        ({"action": "approve", "turn": 1}, "version"),
        ({"action": "approve", "version": 1}, "turn"),
        ({"action": "burn", "version": 1, "turn": 1}, "action"),
        ({"action": "remove", "reason": "because", "version": 1, "turn": 1}, "reason"),
        ({"action": "approve", "version": 1, "turn": 1, "note": "x" * 1001}, "note"),
        ({"action": "approve", "version": 1, "turn": 1, "note": "a\0b"}, "note"),
        ({"action": "approve", "version": "one", "turn": 1}, "version"),
    ],
)
def test_a_wrong_form_names_its_field(ask: Any, mia: Any, item: Item, form: Any, field: str) -> None:
    status, refused = ask(mia, f"items/{item.pk}/decisions/", form)
    assert (status, refused["code"]) == (400, "invalid")
    assert field in refused["fields"]


def test_removing_needs_a_reason(ask: Any, mia: Any, item: Item) -> None:
    status, refused = ask(mia, f"items/{item.pk}/decisions/", {"action": "remove", **seen(item)})
    assert (status, refused["code"]) == (400, "reason_needed")


@pytest.mark.parametrize("query", ["show=odd", "kind=auth.user", "after=1", "limit=0", "limit=1000"])
def test_a_damaged_address_is_told(ask: Any, mia: Any, query: str) -> None:
    assert ask(mia, f"queue/?{query}")[0] == 400


def test_nobody_but_a_moderator_learns_anything(ask: Any, ann: Any, ben: Any, item: Item) -> None:
    decision = item.decisions.get()
    paths = [
        ("queue/", None, 403),
        ("queue/next/", {}, 403),
        (f"items/{item.pk}/", None, 404),
        (f"items/{item.pk}/claim/", {}, 404),
        (f"items/{item.pk}/release/", {}, 404),
        (f"items/{item.pk}/decisions/", None, 404),
        (f"items/{item.pk}/decisions/", {"action": "approve", **seen(item)}, 404),
        (f"items/{item.pk}/reports/", None, 404),
        (f"items/{item.pk}/audit/", None, 404),
        (f"decisions/{decision.pk}/undo/", {}, 404),
    ]
    for path, form, refused in paths:
        for person in (ann, ben):
            assert ask(person, path, form)[0] == refused, path
        assert ask(None, path, form)[0] in (401, 403), path
    item.refresh_from_db()
    assert (item.review, item.claimed_by) == ("open", None)


def test_a_foreign_page_can_not_decide_in_mias_name(mia: Any, item: Item) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mia, backend="community.auth.MemberBackend")
    form = {"action": "approve", **seen(item)}
    answer = client.post(f"{API}/items/{item.pk}/decisions/", form, content_type="application/json")
    assert answer.status_code == 403
    assert answer["Content-Type"] == "application/problem+json"


def test_a_longer_queue_costs_no_more_queries(mia: Any, bob: Any, thread: Post, client_of: Any) -> None:
    mias, counts = client_of(mia), []
    for number in (5, 45):
        for one in range(number):
            actions.write_comment(author=bob, post=thread, body=f"{AWFUL} {number} {one}")
        drain()
        with CaptureQueriesContext(connection) as asked:
            assert mias.get(f"{API}/queue/?limit=100").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 6
