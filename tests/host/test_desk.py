"""The desk in the shop: every page and action of it, as plain forms, with nothing of a community around."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

import moderation
from moderation.drain import drain
from moderation.models import Item
from tests.host.shop.models import Review

pytestmark = pytest.mark.django_db
DESK = "/moderation/"


@pytest.fixture
def browser_of() -> Callable[[User], Client]:
    """A signed-in browser."""

    def make(user: User) -> Client:
        client = Client(headers={"accept": "text/html"})
        client.force_login(user)
        return client

    return make


@pytest.fixture
def item(write: Callable[..., Review]) -> Item:
    """The item of an awful review that a rule brought before the moderators."""
    write()
    drain()
    return Item.objects.get()


def words(answer: Any) -> str:
    """What an answer says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def seen(item: Item) -> dict[str, int]:
    """What the form of the item's page sends along."""
    item.refresh_from_db()
    return {"version": item.version, "turn": item.turn}


def test_mia_finds_the_review_in_the_queue_and_reads_why(mia: User, item: Item, browser_of: Any) -> None:
    mias = browser_of(mia)
    listed = mias.get(DESK)
    assert listed.status_code == 200
    assert "1 text waits for review." in words(listed)
    assert "complete idiot" in words(listed)
    page = words(mias.get(f"{DESK}item/{item.pk}/"))
    assert "Review by ann" in page
    assert re.search(r"\.\d\d ≥ \.\d\d · rule ‘[^’]+’ v1 · (held|visible to all)", page)
    assert "Nobody has claimed it" in page


def test_mia_removes_the_review_and_takes_it_back(mia: User, item: Item, browser_of: Any) -> None:
    mias = browser_of(mia)
    form = {"do": "remove:harassment", "note": "Enough.", **seen(item)}
    after = mias.post(f"{DESK}item/{item.pk}/decide/", form, follow=True)
    assert after.redirect_chain[0][1] == 303
    assert "Removed ann’s text: harassment or insult." in words(after)
    assert "Nothing waits." in words(after)
    item.refresh_from_db()
    assert item.visibility == "removed"
    undone = mias.post(f"{DESK}decision/{item.decisions.latest('pk').pk}/undo/", follow=True)
    assert "Undone: ann’s text stands where it stood before." in words(undone)
    item.refresh_from_db()
    assert item.review == "open"


def test_who_comes_second_reads_who_was_first(mia: User, max_: User, item: Item, browser_of: Any) -> None:
    form = {"do": "approve", **seen(item)}
    moderation.decide(item.pk, "remove", by=max_, reason="spam")
    late = browser_of(mia).post(f"{DESK}item/{item.pk}/decide/", form)
    assert late.status_code == 409
    assert "Somebody was first. max removed it just now" in words(late)
    item.refresh_from_db()
    assert item.visibility == "removed"


def test_next_claims_and_a_passed_item_goes_back(mia: User, max_: User, write: Any, browser_of: Any) -> None:
    write(), write()
    drain()
    first, second = Item.objects.waiting().order_by("-priority", "pk")
    mias = browser_of(mia)
    opened = mias.post(f"{DESK}next/")
    assert opened["Location"] == f"{DESK}item/{first.pk}/"
    assert "mia reads it" in words(browser_of(max_).get(f"{DESK}item/{first.pk}/"))
    passed = mias.post(f"{DESK}next/", {"passed": first.pk})
    assert passed["Location"] == f"{DESK}item/{second.pk}/?skip={first.pk}"
    first.refresh_from_db()
    assert first.claimed_by is None
    assert "Previous" in words(mias.get(passed["Location"]))


def test_an_escalated_review_waits_for_a_lead(mia: User, item: Item, browser_of: Any) -> None:
    mias = browser_of(mia)
    mias.post(f"{DESK}item/{item.pk}/decide/", {"do": "escalate", **seen(item)})
    item.refresh_from_db()
    assert item.review == "escalated"
    assert mias.post(f"{DESK}next/")["Location"] == DESK


def test_a_claimed_review_can_be_given_back(mia: User, max_: User, item: Item, browser_of: Any) -> None:
    mias, maxs = browser_of(mia), browser_of(max_)
    assert "Claimed by you" in words(mias.post(f"{DESK}item/{item.pk}/claim/", follow=True))
    refused = maxs.post(f"{DESK}item/{item.pk}/claim/")
    assert refused.status_code == 409
    assert "mia" in words(refused)
    assert "Nobody has claimed it" in words(mias.post(f"{DESK}item/{item.pk}/release/", follow=True))


def test_only_moderators_come_in(ann: User, mia: User, item: Item, browser_of: Any) -> None:
    anns = browser_of(ann)
    for path in (DESK, f"{DESK}count/"):
        assert anns.get(path).status_code == 403
        assert Client().get(path).status_code == 302
    assert anns.get(f"{DESK}item/{item.pk}/").status_code == 404
    assert anns.post(f"{DESK}item/{item.pk}/decide/", {"do": "approve", **seen(item)}).status_code == 404
    assert anns.post(f"{DESK}next/").status_code == 403
    assert browser_of(mia).get(f"{DESK}item/{item.pk + 1}/").status_code == 404


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"do": "remove", "version": 1, "turn": 1}, "Choose a reason"),
        ({"do": "burn", "version": 1, "turn": 1}, "action must be one of"),
        ({"do": "approve"}, "The form lacks version"),
        ({"do": "approve", "version": "x", "turn": 1}, "The form lacks version"),
    ],
)
def test_a_form_that_is_not_ours_is_refused(mia: User, item: Item, browser_of: Any, form: Any, said: str) -> None:
    answer = browser_of(mia).post(f"{DESK}item/{item.pk}/decide/", form)
    assert answer.status_code == 400
    assert said in words(answer)
    item.refresh_from_db()
    assert item.review == "open"


@pytest.mark.parametrize(
    "query",
    ["show=all'", "kind=auth.user", "after=1", "after=nan_1", "after=1_99999999999999999999", "skip=a"],
)
def test_a_damaged_address_is_told_in_words(mia: User, browser_of: Any, query: str) -> None:
    assert browser_of(mia).get(f"{DESK}?{query}").status_code == 400


def test_the_count_is_not_sent_twice(mia: User, item: Item, browser_of: Any) -> None:
    mias = browser_of(mia)
    first = mias.get(f"{DESK}count/")
    assert first.json() == {"words": "1", "sentence": "1 text waits for review."}
    assert mias.get(f"{DESK}count/", headers={"if-none-match": first["ETag"]}).status_code == 304
    moderation.decide(item.pk, "approve", by=mia)
    assert mias.get(f"{DESK}count/", headers={"if-none-match": first["ETag"]}).json()["words"] == "0"


def test_a_script_gets_the_parts_without_the_frame(mia: User, item: Item, browser_of: Any) -> None:
    answer = browser_of(mia).post(f"{DESK}next/", headers={"x-desk": "1"})
    assert answer.status_code == 200
    assert answer["Content-Location"] == f"{DESK}item/{item.pk}/"
    assert b"desk.js" not in answer.content
    assert b'id="item"' in answer.content


def test_nothing_on_the_page_is_inline(mia: User, item: Item, browser_of: Any) -> None:
    html = browser_of(mia).get(f"{DESK}item/{item.pk}/").content.decode()
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", html)
    assert re.findall(r"<script[^>]*>([^<]*)</script>", html) == [""]
