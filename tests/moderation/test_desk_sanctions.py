"""Sanctions at the desk: mia bans, mutes and lifts, and what the member meets then."""

import re
from typing import Any

import pytest
from django.utils import timezone

import moderation
from community import actions
from community.models import Post, Space
from moderation.drain import drain
from moderation.models import AuditRecord, Item, Sanction

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
DESK = "/moderation/"


@pytest.fixture
def lounge(db: None) -> Space:
    """Where they talk."""
    return Space.objects.create(slug="lounge", name="Lounge")


def item_by(author: Any, lounge: Space) -> Item:
    """The item of a thread by the author."""
    post = actions.write_post(author=author, space=lounge, title="Which grinder?", body="I look for a quiet one.")
    drain()
    return Item.objects.get(kind="community.post", object_id=str(post.pk))


@pytest.fixture
def item(ann: Any, lounge: Space) -> Item:
    """Ann's thread, as it stands before the moderators."""
    return item_by(ann, lounge)


def words(answer: Any) -> str:
    """What an answer says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def send(browser: Any, item: Item, measure: str = "ban", term: str = "good", **more: str) -> Any:
    """Fill in the form of sanctions."""
    form = {"measure": measure, "term": term, "reason": "harassment", "remark": "Third time.", **more}
    return browser.post(f"{DESK}item/{item.pk}/sanction/", form)


def lift(browser: Any, item: Item, sanction: Sanction) -> Any:
    """Press Lift."""
    return browser.post(f"{DESK}item/{item.pk}/lift/", {"sanction": sanction.pk})


def test_mia_bans_ann_and_lets_her_back(mia: Any, ann: Any, item: Item, client_of: Any) -> None:
    mias, anns = client_of(mia), client_of(ann)
    assert anns.get("/").status_code == 200
    answer = send(mias, item)
    assert (answer.status_code, answer["Location"]) == (303, f"{DESK}item/{item.pk}/")
    assert "In force Ban, without end Lift" in words(mias.get(answer["Location"]))
    page = anns.get("/")
    assert page.status_code == 403
    assert "Your account is banned" in words(page)
    assert "Harassment or insult. Third time." in words(page)
    program = anns.get("/api/v1/posts/")
    assert (program.status_code, program.json()["code"]) == (403, "banned")
    ban = Sanction.objects.get()
    assert (ban.member, ban.actor, ban.until, ban.decision) == (ann, mia, None, None)
    assert lift(mias, item, ban).status_code == 303
    assert anns.get("/").status_code == 200
    assert anns.get("/api/v1/posts/").status_code == 200
    assert "In force" not in words(mias.get(f"{DESK}item/{item.pk}/"))
    acts = AuditRecord.objects.filter(actor=f"member:{mia.pk}", verb__in=["sanction", "lift"]).order_by("seq")
    assert [act.verb for act in acts] == ["sanction", "lift"]
    assert {act.subject for act in acts} == {f"member:{ann.pk}"}


@pytest.mark.parametrize(
    ("kind", "term", "days"), [("warning", "day", 1), ("mute", "week", 7), ("suspension", "month", 30)]
)
def test_a_sanction_ends_when_mia_said(
    kind: str, term: str, days: int, mia: Any, ann: Any, item: Item, client_of: Any
) -> None:
    assert send(client_of(mia), item, kind, term).status_code == 303
    row = Sanction.objects.get()
    assert row.until is not None
    assert round((row.until - timezone.now()).total_seconds() / 86_400, 2) == days
    assert row.kind == kind
    assert (client_of(ann).get("/").status_code == 403) == (kind == "suspension")
    assert (moderation.muted(ann) is not None) == (kind == "mute")


def test_a_form_that_makes_no_sense_sanctions_nobody(mia: Any, item: Item, client_of: Any) -> None:
    mias = client_of(mia)
    for wrong in ({"measure": "exile"}, {"term": "ever"}, {"reason": ""}, {"remark": "so " * 400}, {"remark": "a\0b"}):
        answer = send(mias, item, **wrong)
        assert answer.status_code == 400, wrong
        assert 'role="alert"' in answer.content.decode()
    assert not Sanction.objects.exists()


def test_mia_is_not_offered_to_sanction_herself_an_administrator_or_a_moderator(
    mia: Any, max_: Any, lea: Any, person: Any, lounge: Space, client_of: Any
) -> None:
    mias = client_of(mia)
    for member in (mia, person("root", is_superuser=True), max_, lea):
        item = item_by(member, lounge)
        page = mias.get(f"{DESK}item/{item.pk}/").content.decode()
        assert "/sanction/" not in page
        refused = send(mias, item)
        assert refused.status_code == 403
        assert "You can not sanction yourself, an administrator or another moderator." in words(refused)
    assert not Sanction.objects.exists()


def test_the_lead_may_sanction_a_moderator(lea: Any, max_: Any, lounge: Space, client_of: Any) -> None:
    assert send(client_of(lea), item_by(max_, lounge), "mute").status_code in (200, 302, 303)
    assert Sanction.objects.get().member == max_


def test_a_moderator_does_not_lift_her_own_mute(mia: Any, lea: Any, lounge: Space, client_of: Any) -> None:
    mute = moderation.sanction(mia, "mute", by=lea, reason="spam")
    item = item_before_the_mute(mia, lounge)
    page = words(client_of(mia).get(f"{DESK}item/{item.pk}/"))
    assert "Mute, without end" in page
    assert "Lift" not in page
    refused = lift(client_of(mia), item, mute)
    assert refused.status_code == 403
    assert moderation.muted(mia) is not None
    assert lift(client_of(lea), item, mute).status_code == 303
    assert moderation.muted(mia) is None


def item_before_the_mute(member: Any, lounge: Space) -> Item:
    """An item of the member's from before the mute."""
    post = Post.objects.create(author=member, space=lounge, title="Which grinder?", body="I look for a quiet one.")
    return Item.objects.get(kind="community.post", object_id=str(post.pk))


def test_a_sanction_is_lifted_once(mia: Any, ann: Any, item: Item, client_of: Any) -> None:
    mias = client_of(mia)
    mute = moderation.sanction(ann, "mute", by=mia, reason="spam")
    assert lift(mias, item, mute).status_code == 303
    again = lift(mias, item, mute)
    assert again.status_code == 404
    assert "There is no such sanction in force." in words(again)
    assert mias.post(f"{DESK}item/{item.pk}/lift/", {"sanction": "x"}).status_code == 400


def test_members_sanction_nobody(ann: Any, bob: Any, mia: Any, item: Item, client_of: Any, client: Any) -> None:
    assert send(client_of(bob), item).status_code == 404
    assert send(client, item)["Location"].startswith("/accounts/login/")
    mute = moderation.sanction(ann, "mute", by=mia, reason="spam")
    assert lift(client_of(ann), item, mute).status_code == 404
    assert client_of(mia).get(f"{DESK}item/{item.pk}/sanction/").status_code == 405
    assert [row.kind for row in Sanction.objects.active(timezone.now())] == ["mute"]


def test_who_left_can_not_be_sanctioned(mia: Any, item: Item, client_of: Any) -> None:
    Item.objects.filter(pk=item.pk).update(author=None)
    assert "/sanction/" not in client_of(mia).get(f"{DESK}item/{item.pk}/").content.decode()
    refused = send(client_of(mia), item)
    assert refused.status_code == 400
    assert "The account of who wrote this is gone." in words(refused)
    assert not Sanction.objects.exists()
