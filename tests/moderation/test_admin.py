"""The admin: everything to read, nothing to alter behind the verbs' back."""

from typing import Any

import pytest

import moderation
from community import actions
from community.models import Space
from moderation.drain import drain
from moderation.models import AuditRecord, Decision, Item, Rule

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
TABLES = ("item", "decision", "report", "appeal", "sanction", "statementofreasons", "auditrecord", "heartbeat")
CRUDE = "Damn, this lid is crap."


@pytest.fixture
def admins(person: Any, client_of: Any) -> Any:
    """The administrator's browser."""
    return client_of(person("ada", is_staff=True, is_superuser=True))


@pytest.fixture
def item(ann: Any, bob: Any, mia: Any) -> Item:
    """A reported, decided and appealed text."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    post = actions.write_post(author=bob, space=lounge, title="The lid", body=CRUDE)
    drain()
    moderation.report(post, by=ann, reason="spam")
    decision = moderation.decide(post, "remove", by=mia, reason="spam")
    moderation.appeal(decision.pk, by=bob, text="It is crap, look at it.")
    moderation.sanction(bob, "warning", by=mia, reason="spam")
    return Item.objects.get()


@pytest.mark.parametrize("table", [*TABLES, "rule"])
def test_every_table_can_be_read(admins: Any, item: Item, table: str) -> None:
    assert admins.get(f"/admin/moderation/{table}/").status_code == 200


def test_no_row_of_the_workflow_can_be_altered(admins: Any, item: Item) -> None:
    decision = Decision.objects.latest("pk")
    for table, pk in (("item", item.pk), ("decision", decision.pk), ("auditrecord", 1)):
        page = f"/admin/moderation/{table}/{pk}/"
        assert admins.get(f"{page}change/").status_code == 200
        assert admins.post(f"{page}change/", {"review": "clear"}).status_code == 403
        assert admins.post(f"{page}delete/", {"post": "yes"}).status_code == 403
        assert admins.get(f"/admin/moderation/{table}/add/").status_code == 403
    item.refresh_from_db()
    assert item.visibility == "removed"


def changed(rule: Rule, **changes: Any) -> dict[str, Any]:
    """The form of a rule as the admin sends it."""
    names = ("name", "signal", "at_least", "effect", "reason", "note")
    return {**{name: getattr(rule, name) for name in names}, "live": "on", **changes}


def test_changing_a_rule_puts_its_next_version_in_force(admins: Any, item: Item) -> None:
    rule = Rule.objects.get(slug="toxic", live=True)
    page = f"/admin/moderation/rule/{rule.pk}/change/"
    assert admins.post(page, changed(rule, at_least=0.7, note="Too many jokes.")).status_code == 302
    old, new = Rule.objects.filter(slug="toxic").order_by("version")
    assert (old.live, old.at_least, new.live, new.at_least) == (False, 0.6, True, 0.7)
    assert new.author.username == "ada"
    record = AuditRecord.objects.get(subject="rule:toxic")
    assert record.facts["at_least"] == 0.7


@pytest.mark.parametrize("wrong", [{"at_least": 0}, {"signal": "mood"}, {"effect": "remove"}, {"name": ""}])
def test_a_rule_that_makes_no_sense_is_refused(admins: Any, wrong: dict[str, Any]) -> None:
    rule = Rule.objects.get(slug="toxic", live=True)
    answer = admins.post(f"/admin/moderation/rule/{rule.pk}/change/", changed(rule, **wrong))
    assert answer.status_code == 200
    assert Rule.objects.filter(slug="toxic").count() == 1


def test_a_replaced_version_can_not_be_changed(admins: Any, lea: Any) -> None:
    from moderation import rules

    old = Rule.objects.get(slug="toxic", live=True)
    rules.change("toxic", by=lea, at_least=0.8)
    answer = admins.post(f"/admin/moderation/rule/{old.pk}/change/", changed(old, at_least=0.1))
    assert "A later version of this rule exists" in answer.content.decode()
    assert Rule.objects.get(slug="toxic", live=True).at_least == 0.8
