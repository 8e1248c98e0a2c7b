"""Addresses and forms that no page of ours makes: each gets an answer, and none an error of ours."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from community.models import Comment

BIG = "9" * 30
NAMES = ("%00", "a%00b", "%ED%A0%80", "x" * 5000, "..", "%2e%2e%2f")
PLACES = (f"at={BIG}", "at=-1", "at=%00", "after=%00", "after=zz", "before=%ED%A0%80", "last=x")
ADDRESSES = [
    *(f"/{part}/{name}/" for part in ("m", "s") for name in NAMES),
    *(f"/t/{BIG}/", f"/c/{BIG}/", f"/notices/{BIG}/appeal/", "/s/nowhere/new/", "/new/?space=%00"),
    *(f"/t/1/?{place}" for place in PLACES),
    *(f"/?before={cursor}" for cursor in ("%00", f"{BIG}-{BIG}", f"1-{BIG}", "-", "%C2%B2-1")),
    "/accounts/login/?next=%00",
    "/moderation/?kind=%00",
    *(f"/moderation/?skip={skip}" for skip in (BIG, f"1,{BIG}", "%C2%B2", "-1")),
    f"/moderation/item/{BIG}/",
    f"/moderation/?done={BIG}",
    f"/moderation/appeals/?after={BIG}",
    f"/t/{'9' * 5000}/",
    *(f"/api/v1/posts/{BIG}/{part}" for part in ("", "comments/", "reactions/", "revisions/")),
    f"/api/v1/comments/{BIG}/",
    *(f"/api/v1/{part}/?after={after}" for part in ("posts", "members") for after in (BIG, f"1-{BIG}")),
    f"/api/v1/moderation/items/{BIG}/",
    f"/api/v1/moderation/queue/?after=1_{BIG}",
    f"/api/v1/moderation/appeals/?after={BIG}",
]
FORMS: list[tuple[str, dict[str, str]]] = [
    ("/new/", {"space": "\0", "title": "\0", "body": "\0"}),
    ("/new/", {"space": "lounge", "title": "a\ud800", "body": "a\ud800"}),
    ("/new/", {"space": "lounge", "title": "x", "body": "x" * 20_001}),
    ("/t/1/reply/", {"body": "\0"}),
    ("/t/1/reply/", {"body": ""}),
    ("/t/1/react/", {"name": "\0"}),
    ("/t/1/react/", {"name": "\ud800"}),
    ("/t/1/report/", {"reason": "\0", "note": "\0"}),
    ("/t/1/edit/", {"body": "x", "version": BIG}),
    ("/t/1/edit/", {"body": "x", "version": "\0"}),
    ("/profile/", {"name": "\0", "bio": "\ud800", "time_zone": "\0"}),
    (f"/notices/{BIG}/appeal/", {"text": "Why?"}),
    (f"/t/{BIG}/reply/", {"body": "x"}),
    (f"/c/{BIG}/accept/", {}),
    *(("/moderation/next/", {"skip": skip}) for skip in (BIG, f"1,{BIG}", "\u00b2", "9" * 5000)),
    ("/moderation/next/", {"passed": BIG, "skip": "1"}),
    ("/moderation/item/1/decide/", {"do": "approve", "version": BIG, "turn": BIG}),
    (f"/moderation/appeals/{BIG}/answer/", {"outcome": "upheld", "answer": "x"}),
    ("/preview/", {"body": "a\0\ud800"}),
    ("/accounts/signup/", {"username": "\0", "email": "\0", "password1": "\0"}),
    ("/accounts/login/", {"login": "\0", "password": "\0"}),
]


def encoded(form: dict[str, str]) -> str:
    return "&".join(f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in form.items())


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_no_page_makes_is_answered(
    client_of: Any, bob: Any, mia: Any, answer: Comment, address: str
) -> None:
    address = address.replace("/t/1/", f"/t/{answer.post_id}/")
    for browser in (Client(), client_of(bob), client_of(mia)):
        assert browser.get(address).status_code < 500


@pytest.mark.parametrize(("address", "form"), FORMS, ids=range(len(FORMS)))
def test_a_form_that_no_page_makes_is_answered(
    client_of: Any, bob: Any, mia: Any, answer: Comment, address: str, form: dict[str, str]
) -> None:
    address = address.replace("/t/1/", f"/t/{answer.post_id}/")
    for browser in (Client(), client_of(bob), client_of(mia)):
        sent = browser.post(address, encoded(form), content_type="application/x-www-form-urlencoded")
        assert sent.status_code < 500


HUGE = 10**30
JSON: list[tuple[str, str, dict[str, Any]]] = [
    ("post", "moderation/queue/next/", {"skip": [HUGE]}),
    ("post", "moderation/queue/next/", {"skip": [1, 2**63]}),
    ("post", "moderation/items/1/decisions/", {"action": "approve", "version": HUGE, "turn": HUGE}),
    ("post", f"moderation/decisions/{HUGE}/undo/", {}),
    ("post", f"moderation/appeals/{HUGE}/answer/", {}),
    ("post", "posts/1/comments/", {"body": "Yes.", "parent": HUGE}),
    ("post", f"posts/{HUGE}/comments/", {"body": "Yes."}),
    ("post", f"comments/{HUGE}/reports/", {"reason": "spam"}),
    ("patch", "posts/1/", {"version": HUGE, "body": "Yes."}),
    ("put", "posts/1/accepted/", {"comment": HUGE}),
    ("put", f"posts/{HUGE}/lock/", {}),
    ("put", f"posts/{HUGE}/reactions/like/", {}),
]


@pytest.mark.parametrize(("verb", "path", "body"), JSON, ids=range(len(JSON)))
def test_a_number_that_no_column_holds_is_answered(
    client_of: Any, bob: Any, mia: Any, answer: Comment, verb: str, path: str, body: dict[str, Any]
) -> None:
    path = path.replace("posts/1/", f"posts/{answer.post_id}/")
    for browser in (client_of(bob), client_of(mia)):
        sent = getattr(browser, verb)(f"/api/v1/{path}", body, content_type="application/json")
        assert 400 <= sent.status_code < 500


def test_a_limit_that_only_begins_small_is_refused(client_of: Any, ben: Any) -> None:
    address = f"/api/v1/brand/advocates/?limit=000000001{BIG}"
    assert client_of(ben).get(address).status_code == 400


def test_an_address_of_the_api_that_does_not_exist_answers_with_a_problem(client: Client) -> None:
    for path in ("/api/v1/nothing/", f"/api/v1/posts/{BIG}/"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["code"] == "not_found"
