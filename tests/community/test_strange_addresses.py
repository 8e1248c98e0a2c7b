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
    ("/preview/", {"body": "a\0\ud800"}),
    ("/accounts/signup/", {"username": "\0", "email": "\0", "password1": "\0"}),
    ("/accounts/login/", {"login": "\0", "password": "\0"}),
]


def encoded(form: dict[str, str]) -> str:
    return "&".join(f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}" for name, value in form.items())


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_no_page_makes_is_answered(
    client_of: Any, bob: Any, answer: Comment, settings: Any, address: str
) -> None:
    address = address.replace("/t/1/", f"/t/{answer.post_id}/")
    for browser in (Client(), client_of(bob)):
        assert browser.get(address).status_code < 500


@pytest.mark.parametrize(("address", "form"), FORMS, ids=range(len(FORMS)))
def test_a_form_that_no_page_makes_is_answered(
    client_of: Any, bob: Any, answer: Comment, address: str, form: dict[str, str]
) -> None:
    address = address.replace("/t/1/", f"/t/{answer.post_id}/")
    for browser in (Client(), client_of(bob)):
        sent = browser.post(address, encoded(form), content_type="application/x-www-form-urlencoded")
        assert sent.status_code < 500
