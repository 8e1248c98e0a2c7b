"""Appeals at the desk: who contests what, who may answer, and what becomes of the text."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import moderation
from community import actions
from community.models import Comment, Post, Space
from moderation.drain import drain
from moderation.models import Appeal, AuditRecord, Decision, Item, Letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
DESK, PAGE = "/moderation/", "/moderation/appeals/"
API = "/api/v1/moderation/appeals/"
AWFUL = "You are a complete idiot and a pathetic moron, nobody wants to read your garbage."


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def write(bob: Any, thread: Post) -> Callable[..., Comment]:
    """Bob writes a comment, and the worker scores it."""

    def make(body: str = "The lid is loud.") -> Comment:
        comment = actions.write_comment(author=bob, post=thread, body=body)
        drain()
        return comment

    return make


@pytest.fixture
def removed(write: Any, mia: Any) -> Decision:
    """Mia removed bob's comment."""
    return moderation.decide(write(), "remove", by=mia, reason="spam", note="An advertisement.")


@pytest.fixture
def appealed(removed: Decision, bob: Any) -> Appeal:
    """Bob appeals against it."""
    return moderation.appeal(removed.pk, by=bob, text="I only spoke of the lid.")


def words(answer: Any) -> str:
    """What an answer says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def comment_of(decision: Decision) -> Comment:
    """The comment that was decided about, as it stands now."""
    return Comment.objects.get(pk=decision.item.object_id)


def edit(comment: Comment, by: Any, body: str) -> None:
    """Its author writes something else, and the worker scores it."""
    comment.refresh_from_db()
    actions.edit(content=comment, by=by, body=body, version=comment.version)
    drain()


def send(browser: Any, appeal: Appeal, outcome: str, answer: str = "I read it again.") -> Any:
    """Answer an appeal on the page."""
    return browser.post(f"{PAGE}{appeal.pk}/answer/", {"outcome": outcome, "answer": answer})


def test_lea_reads_the_appeal_with_the_text_that_was_judged(
    lea: Any, bob: Any, appealed: Appeal, client_of: Any
) -> None:
    edit(comment_of(appealed.decision), bob, "Something quite different.")
    page = words(client_of(lea).get(PAGE))
    for said in (
        "Comment by Bob",
        "Removed by Mia just now · spam or manipulation",
        "The lid is loud.",
        "An advertisement.",
        "Bob says I only spoke of the lid.",
        "Your answer, Bob reads it",
        "Uphold Overturn",
    ):
        assert said in page, said
    assert "Something quite different." not in page


def test_lea_overturns_and_bob_reads_the_answer(lea: Any, bob: Any, appealed: Appeal, client_of: Any) -> None:
    leas = client_of(lea)
    answer = send(leas, appealed, "overturned", "You are right, it was no advertisement.")
    assert (answer.status_code, answer["Location"]) == (303, f"{PAGE}?done={appealed.pk}")
    page = words(leas.get(answer["Location"]))
    assert "Overturned. Bob reads your answer." in page
    assert "No appeal is open." in page
    assert comment_of(appealed.decision).is_public
    notices = words(client_of(bob).get("/notices/"))
    assert "Overturned. You are right, it was no advertisement." in notices
    assert "no advertisement" in Letter.objects.filter(recipient=bob).latest("pk").body
    assert AuditRecord.objects.filter(verb="answer", actor=f"member:{lea.pk}").count() == 1


def test_lea_upholds_and_the_text_stays_away(lea: Any, bob: Any, appealed: Appeal, client_of: Any) -> None:
    assert send(client_of(lea), appealed, "upheld", "It names a shop.").status_code == 303
    assert not comment_of(appealed.decision).is_public
    assert "Upheld. It names a shop." in words(client_of(bob).get("/notices/"))


def test_who_decided_sees_the_appeal_and_no_form(mia: Any, appealed: Appeal, client_of: Any) -> None:
    page = words(client_of(mia).get(PAGE))
    assert "Another moderator must answer" in page
    assert "Overturn" not in page
    refused = send(client_of(mia), appealed, "overturned")
    assert refused.status_code == 403
    assert "Another moderator must answer this appeal." in words(refused)
    assert not comment_of(appealed.decision).is_public


def test_a_moderator_who_appeals_does_not_answer(lea: Any, max_: Any, mia: Any, thread: Post, client_of: Any) -> None:
    comment = actions.write_comment(author=max_, post=thread, body="The lid is loud.")
    decision = moderation.decide(comment, "remove", by=mia, reason="spam")
    appeal = moderation.appeal(decision.pk, by=max_, text="I only spoke of the lid.")
    assert "Another moderator must answer" in words(client_of(max_).get(PAGE))
    assert send(client_of(max_), appeal, "overturned").status_code == 403
    assert send(client_of(lea), appeal, "overturned").status_code == 303


def test_an_answer_needs_words_and_keeps_those_that_were_too_many(lea: Any, appealed: Appeal, client_of: Any) -> None:
    leas = client_of(lea)
    assert "The answer is empty" in words(send(leas, appealed, "upheld", " "))
    long = send(leas, appealed, "upheld", "so " * 2000)
    assert long.status_code == 400
    assert "at most 5,000 fit" in words(long)
    assert "so so so" in words(long)
    assert send(leas, appealed, "perhaps").status_code == 400
    appealed.refresh_from_db()
    assert appealed.outcome == ""


def test_who_comes_second_reads_who_answered(lea: Any, max_: Any, appealed: Appeal, client_of: Any) -> None:
    send(client_of(lea), appealed, "upheld")
    second = send(client_of(max_), appealed, "overturned")
    assert second.status_code == 409
    assert "Lea has answered this appeal already: upheld." in words(second)
    assert not comment_of(appealed.decision).is_public


def test_members_and_strangers_do_not_read_appeals(bob: Any, appealed: Appeal, client_of: Any, client: Any) -> None:
    assert client_of(bob).get(PAGE).status_code == 403
    assert send(client_of(bob), appealed, "overturned").status_code == 403
    assert client.get(PAGE)["Location"].startswith("/accounts/login/")
    assert client_of(bob).get(API).status_code == 403


def test_an_address_that_nobody_wrote_is_refused(lea: Any, client_of: Any) -> None:
    leas = client_of(lea)
    assert leas.get(f"{PAGE}?after=x").status_code == 400
    assert leas.get(f"{PAGE}?done=x").status_code == 200
    assert leas.post(f"{PAGE}{10**17}/answer/", {"outcome": "upheld", "answer": "No."}).status_code == 404


def test_the_head_counts_the_open_appeals_within_the_queues_cost(
    lea: Any, bob: Any, write: Any, mia: Any, client_of: Any
) -> None:
    leas = client_of(lea)
    assert "Appeals" not in words(leas.get(DESK))
    for number in range(2):
        decision = moderation.decide(write(f"The lid is loud. {number}"), "remove", by=mia, reason="spam")
        moderation.appeal(decision.pk, by=bob, text="I only spoke of the lid.")
    with CaptureQueriesContext(connection) as asked:
        assert "Appeals (2)" in words(leas.get(DESK))
    assert len(asked) <= 8
    for appeal in Appeal.objects.all():
        send(leas, appeal, "upheld")
    assert "Appeals" not in words(leas.get(DESK))


def test_sixty_appeals_cost_as_many_queries_as_three(lea: Any, bob: Any, mia: Any, write: Any, client_of: Any) -> None:
    leas, costs = client_of(lea), []
    for number in (3, 57):
        for place in range(number):
            decision = moderation.decide(write(f"The lid is loud. {number} {place}"), "remove", by=mia, reason="spam")
            moderation.appeal(decision.pk, by=bob, text="I only spoke of the lid.")
        costs.append([])
        for address in (PAGE, API):
            with CaptureQueriesContext(connection) as asked:
                assert leas.get(address).status_code == 200
            costs[-1].append(len(asked))
    assert costs[0] == costs[1]
    assert max(costs[0]) <= 5
    first = leas.get(PAGE)
    assert first.content.count(b"<article") == 50
    assert "Show the next 50" in words(first)
    pks = list(Appeal.objects.order_by("pk").values_list("pk", flat=True))
    assert leas.get(f"{PAGE}?after={pks[49]}").content.count(b"<article") == 10
    page = leas.get(f"{API}?limit=40").json()
    second = leas.get(page["next"]).json()
    assert [one["id"] for one in page["results"] + second["results"]] == pks
    assert second["next"] is None


def test_a_restriction_that_was_withdrawn_is_not_contested(write: Any, bob: Any, mia: Any) -> None:
    comment = write(AWFUL)
    held = Decision.objects.get(item__object_id=str(comment.pk), item__kind="community.comment")
    assert held.automated
    moderation.decide(comment, "approve", by=mia)
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.appeal(held.pk, by=bob, text="I was right.")
    assert refusal.value.code == "already_withdrawn"


def test_what_a_rule_held_and_mia_removed_is_visible_after_the_appeal(
    lea: Any, mia: Any, bob: Any, write: Any, client_of: Any
) -> None:
    removal = moderation.decide(write(AWFUL), "remove", by=mia, reason="harassment")
    appeal = moderation.appeal(removal.pk, by=bob, text="It was a joke.")
    assert send(client_of(lea), appeal, "overturned").status_code == 303
    assert comment_of(removal).is_public
    assert not moderation.statements_for(bob).filter(withdrawn_by=None).exists()


def later_edit(appeal: Appeal, bob: Any, lea: Any) -> None:
    """Bob writes something else; the text stays hidden and waits."""
    edit(comment_of(appeal.decision), bob, "The lid is quiet.")


def later_escalation(appeal: Appeal, bob: Any, lea: Any) -> None:
    """Bob writes something else, and lea escalates it."""
    later_edit(appeal, bob, lea)
    moderation.decide(appeal.decision.item_id, "escalate", by=lea)


def later_hold(appeal: Appeal, bob: Any, lea: Any) -> None:
    """Bob writes something else, and lea holds it."""
    later_edit(appeal, bob, lea)
    moderation.decide(appeal.decision.item_id, "hold", by=lea, reason="spam")


def later_return(appeal: Appeal, bob: Any, lea: Any) -> None:
    """Bob deletes the text and brings it back."""
    for withdrawn in (True, False):
        Item.objects.filter(pk=appeal.decision.item_id).update(withdrawn=withdrawn, turn=10 + withdrawn)


def later_undo(appeal: Appeal, bob: Any, lea: Any) -> None:
    """Lea had undone the removal before anybody answered."""
    moderation.undo(appeal.decision_id, by=lea)


@pytest.mark.parametrize("later", [later_edit, later_escalation, later_hold, later_return, later_undo])
def test_whatever_happened_since_the_text_is_visible_after_the_appeal(
    later: Any, lea: Any, max_: Any, bob: Any, appealed: Appeal, client_of: Any
) -> None:
    later(appealed, bob, lea)
    answer = send(client_of(max_), appealed, "overturned")
    assert answer.status_code == 303, words(answer)
    assert comment_of(appealed.decision).is_public
    item = Item.objects.get(pk=appealed.decision.item_id)
    assert item.visibility == "visible"
    assert not moderation.statements_for(bob).filter(withdrawn_by=None).exists()


def test_a_later_removal_stands(lea: Any, max_: Any, bob: Any, appealed: Appeal, client_of: Any) -> None:
    later_edit(appealed, bob, lea)
    moderation.decide(appealed.decision.item_id, "remove", by=lea, reason="spam")
    answer = send(client_of(max_), appealed, "overturned")
    assert answer.status_code == 409
    assert "Lea removed the text later, and that decision stands" in words(answer)
    assert not comment_of(appealed.decision).is_public
    appealed.refresh_from_db()
    assert appealed.outcome == ""
    assert send(client_of(max_), appealed, "upheld").status_code == 303


def test_a_text_that_its_author_deleted_is_not_brought_back(
    lea: Any, bob: Any, appealed: Appeal, client_of: Any
) -> None:
    actions.delete_own(content=comment_of(appealed.decision), by=bob)
    answer = send(client_of(lea), appealed, "overturned")
    assert answer.status_code == 409
    assert "The author deleted this text meanwhile" in words(answer)


def test_a_program_of_leas_answers_an_appeal(lea: Any, mia: Any, appealed: Appeal, client_of: Any) -> None:
    (row,) = client_of(lea).get(API).json()["results"]
    assert (row["id"], row["text"], row["says"]) == (appealed.pk, "The lid is loud.", "I only spoke of the lid.")
    assert (row["reason"], row["answerable"], row["decision"]["actor"]) == ("spam", True, "Mia")
    (mias,) = client_of(mia).get(API).json()["results"]
    assert mias["answerable"] is False

    def post(person: Any, **form: str) -> Any:
        return client_of(person).post(f"{API}{appealed.pk}/answer/", form, content_type="application/json")

    assert post(lea, outcome="overturned").json()["fields"] == {"answer": ["This field is required."]}
    refused = post(mia, outcome="overturned", answer="Yes.")
    assert (refused.status_code, refused.json()["code"]) == (403, "same_person")
    done = post(lea, outcome="overturned", answer="You are right.")
    assert (done.status_code, done.json()["outcome"], done.json()["answered_by"]) == (201, "overturned", "Lea")
    again = post(lea, outcome="upheld", answer="No.")
    assert (again.status_code, again.json()["code"], again.json()["by"]) == (409, "already_answered", "Lea")
    assert comment_of(appealed.decision).is_public


def test_lea_reads_what_a_rule_held_although_bob_changed_it_before_he_appealed(
    lea: Any, bob: Any, write: Any, client_of: Any
) -> None:
    comment = write(AWFUL)
    held = Decision.objects.get(item__object_id=str(comment.pk), item__kind="community.comment")
    assert held.automated and held.restricts
    edit(comment, bob, "The lid is quiet.")
    appeal = moderation.appeal(held.pk, by=bob, text="I was angry.")
    page = words(client_of(lea).get(PAGE))
    assert AWFUL in page
    assert "Held by rule" in page
    assert "The lid is quiet." not in page
    assert send(client_of(lea), appeal, "overturned").status_code == 303
    assert comment_of(held).is_public
