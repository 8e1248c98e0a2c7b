"""The desk inside the community: what it costs, and what a moderator reads there."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import moderation
from community import actions
from community.models import Comment, Post, Space
from moderation import scoring
from moderation.drain import drain
from moderation.models import Decision, Item, Report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
DESK = "/moderation/"
CRUDE = "Damn, this lid is crap."
AWFUL = "You are a complete idiot and a pathetic moron, nobody wants to read your garbage."


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def write(bob: Any, thread: Post) -> Callable[..., Comment]:
    """Bob writes a comment, and the worker scores it."""

    def make(body: str = CRUDE, parent: Comment | None = None) -> Comment:
        comment = actions.write_comment(author=bob, post=thread, body=body, parent=parent)
        drain()
        return comment

    return make


def item_of(comment: Comment) -> Item:
    """The item of a comment."""
    return Item.objects.get(kind="community.comment", object_id=str(comment.pk))


def words(answer: Any) -> str:
    """What an answer says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def fill(thread: Post, people: list[Any], number: int) -> None:
    """So many items that wait, by several people, each with reports and one claimed."""
    above = None
    for place in range(number):
        author = people[place % len(people)]
        above = actions.write_comment(author=author, post=thread, body=f"{CRUDE} {place}", parent=above)
    actions.write_post(author=people[0], space=thread.space, title="A crap lid", body=CRUDE)
    while drain().scored:
        pass
    rows = Item.objects.waiting()
    Report.objects.bulk_create(
        (Report(item=item, reporter=one, version=1, reason="spam") for item in rows for one in people[1:3]),
        ignore_conflicts=True,
    )


def counted(browser: Any, address: str) -> int:
    """How many queries a page costs in a process that has shown it once and knows the choices and calibrations."""
    browser.get(address)
    scoring.in_force.forget()
    scoring.in_force.choices()
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def test_a_hundred_items_cost_as_many_queries_as_five(
    mia: Any, ann: Any, bob: Any, person: Any, thread: Post, client_of: Any
) -> None:
    people, mias = [bob, ann, person("cal"), person("dan")], client_of(mia)
    costs = []
    for number in (5, 95):
        fill(thread, people, number)
        waiting = Item.objects.waiting().order_by("-priority", "pk")
        moderation.decide(waiting.last().pk, "remove", by=mia, reason="spam")
        opened = f"{DESK}item/{item_of(Comment.objects.get(number=3)).pk}/"
        costs.append((counted(mias, DESK), counted(mias, opened), counted(mias, f"{DESK}count/")))
    assert Item.objects.waiting().count() >= 98
    assert costs[0] == costs[1]
    queue_page, item_page, count = costs[0]
    assert queue_page <= 8
    assert item_page <= 26
    assert count <= 3


def test_mia_reads_the_thread_the_reports_and_the_history(
    mia: Any, lea: Any, ann: Any, bob: Any, write: Any, client_of: Any
) -> None:
    first = write("The lid is loud.")
    removed = write(AWFUL)
    moderation.decide(item_of(removed).pk, "remove", by=lea, reason="harassment", note="Second time.")
    moderation.sanction(bob, "mute", by=lea, reason="harassment", until=timezone.now() + timedelta(days=3))
    comment = Comment.objects.get(pk=first.pk)
    moderation.report(comment, by=ann, reason="spam", note="He says so everywhere.")
    page = words(client_of(mia).get(f"{DESK}item/{item_of(comment).pk}/"))
    for said in (
        "Which grinder?",
        "I look for a quiet one.",
        "The lid is loud.",
        "1 report",
        "Spam or manipulation Ann, no answered reports yet",
        "He says so everywhere.",
        "Texts 2",
        "Removed 1",
        "Mute, 2 d left",
        "Removed by Lea, harassment or insult",
        "Open reports weigh 1.0",
        "Ann reported it: spam or manipulation",
    ):
        assert said in page, said


def test_a_long_chain_of_answers_shows_its_opening_and_its_end(mia: Any, write: Any, client_of: Any) -> None:
    above, made = None, []
    for number in range(6):
        above = write(f"Answer number {number} about the lid.", parent=above)
        made.append(above)
    moderation.decide(made[-1], "escalate", by=mia)
    page = words(client_of(mia).get(f"{DESK}item/{item_of(made[-1]).pk}/"))
    assert "… 3 texts between …" in page
    assert "Which grinder?" in page
    assert "Answer number 4" in page
    assert "Answer number 2" not in page


def test_a_text_that_was_changed_after_a_report_shows_both(
    mia: Any, ann: Any, bob: Any, write: Any, client_of: Any
) -> None:
    comment = write("The lid is crap, and so is ann.")
    moderation.report(comment, by=ann, reason="harassment")
    comment.refresh_from_db()
    actions.edit(content=comment, by=bob, body="The lid is loud.", version=comment.version)
    page = words(client_of(mia).get(f"{DESK}item/{item_of(comment).pk}/"))
    assert "The lid is loud. The text was changed" in page
    assert "The lid is crap, and so is ann." in page


def test_what_waits_for_approval_says_so(mia: Any, bob: Any, client_of: Any) -> None:
    gate = Space.objects.create(slug="gate", name="Gate", premoderated=True)
    post = actions.write_post(author=bob, space=gate, title="Hello", body="I am new here.")
    item = Item.objects.get(kind="community.post", object_id=str(post.pk))
    page = words(client_of(mia).get(f"{DESK}item/{item.pk}/"))
    assert "Every text here is read before it is published · held" in page
    assert "Before publication" in page


def test_nobody_decides_about_their_own_text(mia: Any, thread: Post, client_of: Any) -> None:
    own = actions.write_comment(author=mia, post=thread, body=CRUDE)
    drain()
    mias, item = client_of(mia), item_of(own)
    page = words(mias.get(f"{DESK}item/{item.pk}/"))
    assert "This is your own text: another moderator decides about it." in page
    assert "Approve" not in page
    refused = mias.post(f"{DESK}item/{item.pk}/decide/", {"do": "approve", "version": 1, "turn": item.turn})
    assert refused.status_code == 403
    assert Decision.objects.filter(actor=mia).count() == 0


def test_an_item_that_somebody_holds_offers_no_decision(mia: Any, lea: Any, write: Any, client_of: Any) -> None:
    item = item_of(write())
    moderation.claim(item.pk, by=lea)
    page = words(client_of(mia).get(f"{DESK}item/{item.pk}/"))
    assert "Lea decides about it; the claim ends by itself in 10 min." in page
    assert "Approve" not in page


def test_the_filters_show_their_part(mia: Any, ann: Any, bob: Any, thread: Post, write: Any, client_of: Any) -> None:
    crude, awful = write(), write(AWFUL)
    moderation.report(crude, by=ann, reason="spam")
    moderation.claim(item_of(crude).pk, by=mia)
    mias = client_of(mia)

    def listed(query: str) -> set[int]:
        html = mias.get(f"{DESK}?{query}").content.decode()
        return {int(pk) for pk in re.findall(r'<a href="/moderation/item/(\d+)/', html)}

    both = {item_of(crude).pk, item_of(awful).pk}
    assert listed("") == listed("kind=community.comment") == both
    assert listed("kind=community.post") == listed("show=escalated") == listed("show=unscored") == set()
    assert listed("show=held") == {item_of(awful).pk}
    assert listed("show=reported") == listed("show=mine") == {item_of(crude).pk}


def test_the_list_goes_on_below_its_first_page(
    mia: Any, ann: Any, bob: Any, person: Any, thread: Post, client_of: Any
) -> None:
    fill(thread, [bob, ann, person("cal")], 55)
    mias, address, found = client_of(mia), DESK, []
    for _ in range(2):
        html = mias.get(address).content.decode()
        found += re.findall(r'<a href="/moderation/item/(\d+)/', html)
        more = re.search(r'class="more" href="([^"]+)"', html)
        address = more.group(1).replace("&amp;", "&") if more else ""
    assert len(found) == len(set(found)) == Item.objects.waiting().count() == 56
    assert address == ""


def test_a_long_text_with_markup_is_shown_as_it_was_written(mia: Any, write: Any, client_of: Any) -> None:
    comment = write(f"<script>alert(1)</script> {CRUDE} " + "x" * 5000)
    page = client_of(mia).get(f"{DESK}item/{item_of(comment).pk}/").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_the_desk_leads_back_to_the_community(mia: Any, client_of: Any, settings: Any) -> None:
    settings.COMMUNITY_NAME = "Tern"
    html = client_of(mia).get(DESK).content.decode()
    assert '<a href="/">Tern</a>' in html
    assert "theme" in html


def test_a_decision_that_can_be_undone_stays_in_reach(mia: Any, write: Any, client_of: Any) -> None:
    item = item_of(write())
    decision = moderation.decide(item.pk, "approve", by=mia)
    mias = client_of(mia)
    page = mias.get(DESK)
    assert "Nothing waits." in words(page)
    assert "The last decision was just now." in words(page)
    assert f"/moderation/decision/{decision.pk}/undo/" in page.content.decode()
    mias.post(f"/moderation/decision/{decision.pk}/undo/")
    again = mias.post(f"/moderation/decision/{decision.pk}/undo/")
    assert again.status_code == 409
    assert "undone already" in words(again)


def test_a_reported_text_rises_when_its_score_comes(mia: Any, ann: Any, bob: Any, thread: Post, client_of: Any) -> None:
    calm = actions.write_comment(author=bob, post=thread, body="The lid is loud.")
    awful = actions.write_comment(author=bob, post=thread, body=AWFUL)
    for comment in (calm, awful):
        moderation.report(comment, by=ann, reason="harassment")
    before = [item_of(comment).priority for comment in (calm, awful)]
    assert before[0] >= before[1]
    drain()
    assert item_of(awful).priority > item_of(calm).priority + 3
    page = words(client_of(mia).get(f"{DESK}item/{item_of(awful).pk}/"))
    assert "Open reports weigh 1.0 × 2.00" in page
    product = 16 ** item_of(awful).toxicity * 2
    assert f"Urgency {product:.2f}" in page


def test_a_text_that_became_calm_loses_its_number(mia: Any, bob: Any, write: Any) -> None:
    comment = write(CRUDE)
    crude = item_of(comment)
    comment.refresh_from_db()
    actions.edit(content=comment, by=bob, body="The lid is loud.", version=comment.version)
    drain()
    calm = item_of(comment)
    assert calm.review == "open"
    assert calm.toxicity < crude.toxicity
    assert calm.priority < crude.priority


def test_another_moderator_can_take_a_decision_back(mia: Any, lea: Any, write: Any, client_of: Any) -> None:
    item = item_of(write())
    moderation.decide(item.pk, "remove", by=lea, reason="spam")
    mias = client_of(mia)
    page = words(mias.get(f"{DESK}item/{item.pk}/"))
    assert "It is decided. Undo the decision to decide anew. Undo Lea’s decision" in page
    mias.post(f"{DESK}decision/{item.decisions.latest('pk').pk}/undo/")
    item.refresh_from_db()
    assert item.review == "open"
    assert "Undo Lea’s decision" not in words(mias.get(f"{DESK}item/{item.pk}/"))


def test_a_text_of_a_model_that_left_the_project_breaks_no_page(mia: Any, bob: Any, write: Any, client_of: Any) -> None:
    item = item_of(write())
    Item.objects.filter(pk=item.pk).update(kind="shop.gone")
    mias = client_of(mia)
    assert "(the text is gone)" in words(mias.get(DESK))
    page = mias.get(f"{DESK}item/{item.pk}/")
    assert page.status_code == 404
    assert "shop.gone is not moderated any more" in words(page)
