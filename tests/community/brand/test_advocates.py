"""Members talk about the brand; who becomes an advocate, and what takes it back."""

from typing import Any

import pytest

import moderation
from community import actions, reactions
from community.brand.advocates import rebuild, refresh
from community.brand.models import Contribution, Desk, Event, Standing, Tie, Week
from community.brand.profiling import opt_in, opt_out

PRAISE = "My Norvik is fantastic, I love it."
BLAME = "The Fjord Kettle is terrible. It broke after a week."


def derived() -> list[Any]:
    """Everything that a refresh derives, without keys of rows."""
    standing = [
        {
            name: round(value, 9) if isinstance(value, float) else value
            for name, value in row.items()
            if name != "review"
        }
        for row in Standing.objects.order_by("member").values()
    ]
    return [
        standing,
        list(
            Week.objects.order_by("member", "week").values_list(
                "member",
                "week",
                "texts",
                "positive",
                "negative",
                "neutral",
                "cheerful",
                "removed",
                "accepted",
                "thanks",
                "given",
            )
        ),
        list(Tie.objects.order_by("endorser", "author").values_list("endorser", "author", "count")),
        list(
            Contribution.objects.order_by("kind", "object_id").values_list(
                "kind", "object_id", "member", "week", "label", "clause"
            )
        ),
    ]


def test_who_praises_in_four_weeks_has_an_index(ann: Any, says: Any) -> None:
    for week in range(4):
        says(ann, PRAISE, week=week)
    refresh(full=True)
    row = Standing.objects.get(member=ann)
    assert row.index is not None
    assert 0 < row.low <= row.index <= row.high <= 100
    assert (row.texts, row.weeks) == (4, 4)


def test_three_texts_are_not_enough_evidence(ann: Any, says: Any) -> None:
    for week in range(3):
        says(ann, PRAISE, week=week)
    refresh(full=True)
    row = Standing.objects.get(member=ann)
    assert (row.index, row.texts) == (None, 3)


def test_cheerful_talk_about_something_else_is_no_stance(ann: Any, says: Any) -> None:
    for week in range(6):
        says(ann, "What a wonderful morning, I love this place! Have a great weekend everyone.", week=week)
    refresh(full=True)
    assert set(Contribution.objects.values_list("label", "cheerful")) == {("", True)}
    assert Standing.objects.get(member=ann).texts == 0


def test_flooding_one_week_counts_five_texts(ann: Any, says: Any) -> None:
    for _ in range(8):
        says(ann, PRAISE)
    refresh(full=True)
    assert Standing.objects.get(member=ann).texts == 5


def test_an_edit_takes_the_praise_out_and_puts_the_blame_in(ann: Any, says: Any) -> None:
    post = says(ann, PRAISE)
    refresh()
    post.refresh_from_db()
    actions.edit(content=post, by=ann, version=post.version, body=BLAME)
    refresh()
    assert not Contribution.objects.exists()
    from moderation.drain import drain

    drain()
    refresh(full=True)
    row = Standing.objects.get(member=ann)
    assert (row.positive, row.texts) == (0, 1)
    assert row.negative > 0


def test_removal_counts_against_and_restoring_reverses_it_exactly(ann: Any, mia: Any, says: Any) -> None:
    for week in range(4):
        post = says(ann, PRAISE, week=week)
    refresh(full=True)
    before = derived()
    decision = moderation.decide(post, "remove", by=mia, reason="spam")
    refresh(full=True)
    row = Standing.objects.get(member=ann)
    assert row.texts == 3
    assert row.integrity < 1
    moderation.undo(decision.pk, by=mia)
    refresh(full=True)
    assert derived() == before


def test_what_its_author_deletes_counts_no_more(ann: Any, says: Any) -> None:
    post = says(ann, PRAISE)
    refresh(full=True)
    actions.delete_own(content=post, by=ann)
    refresh(full=True)
    assert not Contribution.objects.exists()
    assert not Week.objects.exists()
    assert not Standing.objects.exists()


def test_thanks_and_an_accepted_answer_are_help(ann: Any, bob: Any, says: Any) -> None:
    thread = says(ann, "How do I descale the Fjord Kettle?")
    answer = says(bob, "With citric acid, once a month.", to=thread)
    reactions.react(content=answer, by=ann, name="thanks")
    refresh(full=True)
    thanked = Standing.objects.get(member=bob).helped
    actions.accept_answer(post=thread, comment=answer, by=ann)
    refresh(full=True)
    assert 0 < thanked < Standing.objects.get(member=bob).helped
    actions.accept_answer(post=thread, comment=None, by=ann)
    refresh(full=True)
    assert Standing.objects.get(member=bob).helped == thanked
    reactions.unreact(content=answer, by=ann, name="thanks")
    refresh(full=True)
    assert not Tie.objects.exists()


@pytest.mark.parametrize("fact", [{"is_staff": True}, {"birth_year": 2012}, {"is_active": False}])
def test_staff_and_minors_leave_no_row(person: Any, says: Any, fact: dict[str, Any]) -> None:
    kim = person("kim")
    says(kim, PRAISE)
    refresh(full=True)
    assert Contribution.objects.filter(member=kim).exists()
    for name, value in fact.items():
        setattr(kim, name, value)
    kim.save(update_fields=list(fact))
    refresh(full=True)
    assert derived() == [[], [], [], []]


def test_who_opts_out_is_erased_and_may_come_back(ann: Any, bob: Any, says: Any) -> None:
    for week in range(4):
        reactions.react(content=says(ann, PRAISE, week=week), by=bob, name="like")
    reactions.react(content=says(bob, PRAISE), by=ann, name="thanks")
    refresh(full=True)
    before = derived()
    opt_out(ann)
    refresh(full=True)
    assert not Contribution.objects.filter(member=ann).exists()
    assert not Standing.objects.filter(member=ann).exists()
    assert not Tie.objects.exists()
    opt_in(ann)
    refresh(full=True)
    assert derived() == before


def test_what_a_deleted_account_gave_is_taken_out(ann: Any, bob: Any, says: Any) -> None:
    post = says(ann, PRAISE)
    refresh(full=True)
    before = derived()
    reactions.react(content=post, by=bob, name="thanks")
    refresh(full=True)
    assert Standing.objects.get(member=ann).helped > 0
    bob.delete()
    refresh(full=True)
    assert derived() == before


def test_a_room_that_becomes_one_about_the_brand_is_read_again(ann: Any, lounge: Any, says: Any) -> None:
    says(ann, "Absolutely fantastic, I love it.")
    refresh(full=True)
    assert Contribution.objects.get().label == ""
    lounge.about_brand = True
    lounge.save()
    refresh(full=True)
    assert Contribution.objects.get().label == "positive"


def test_new_names_have_all_texts_read_again(ann: Any, says: Any) -> None:
    from community.brand.catalogue import upsert_brand

    says(ann, "The Tundra Toaster is fantastic, I love it.")
    refresh(full=True)
    assert Contribution.objects.get().label == ""
    assert upsert_brand(name="Norvik", products=["Tundra Toaster"])
    refresh(full=True)
    assert Contribution.objects.get().label == "positive"
    assert not upsert_brand(name="Norvik", products=["Tundra Toaster"])


def test_a_refresh_twice_changes_nothing_and_leaves_no_event_pending(ann: Any, says: Any) -> None:
    says(ann, PRAISE)
    refresh(full=True)
    before = derived()
    assert refresh(full=True).events == 0
    assert derived() == before
    assert not Event.objects.filter(taken=None).exists()


def test_a_second_refresh_gives_way_to_one_at_work(ann: Any, says: Any) -> None:
    from community.brand import lease

    refresh()
    says(ann, PRAISE)
    token = lease.claim()
    assert token is not None
    assert refresh().busy
    lease.release(token)
    assert sorted(Event.objects.values_list("what", flat=True)) == ["scored"]
    assert refresh().events == 1


def test_a_rebuild_finds_the_same(ann: Any, bob: Any, mia: Any, says: Any) -> None:
    for week in range(4):
        post = says(ann, PRAISE, week=week)
        reactions.react(content=post, by=bob, name="like")
        says(bob, BLAME, week=week)
    moderation.decide(post, "remove", by=mia, reason="spam")
    refresh(full=True)
    before = derived()
    rebuild()
    assert derived() == before
    assert Desk.objects.get().holder is None


def test_what_is_written_in_a_language_without_moods_takes_no_side(ann: Any, says: Any) -> None:
    says(ann, "Die Norvik ist leider nach einer Woche kaputt, ich bin so enttäuscht von dieser Maschine.")
    says(ann, "Ma Norvik est déjà en panne après une semaine, je suis vraiment très déçue de cette machine.")
    refresh(full=True)
    assert not Contribution.objects.filter(member=ann).exclude(label="").exists()
    assert not Week.objects.filter(member=ann, neutral__gt=0).exists()
