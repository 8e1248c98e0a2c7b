"""The worker's promises in one process: what is stale is refused, what fails is not lost, nobody pays for others."""

from typing import Any, ClassVar

import pytest
from django.db import OperationalError
from django.db.models import F
from django.db.models.functions import Now

import moderation
from community.actions import delete_own, edit, write_comment, write_post
from community.models import Comment, Space
from moderation import drain as worker
from moderation import lease, scoring, signals
from moderation.drain import drain
from moderation.models import Decision, Heartbeat, Item, Score
from tests.faults.scorers import CALM, Calm

pytestmark = pytest.mark.django_db


class Meddling(Calm):
    """Calls `meddle` with the texts before it answers; `answers` overrules the calm answer for single texts."""

    meddle: ClassVar[Any] = None
    answers: ClassVar[dict[str, dict[str, float]]] = {}

    def score(self, texts):
        if Meddling.meddle:
            Meddling.meddle(texts)
        return [CALM | self.answers.get(text, {}) for text in texts]


@pytest.fixture(autouse=True)
def scorer(settings):
    """The scorer of these tests, which does what the test says."""
    settings.MODERATION = {**settings.MODERATION, "SCORER": f"{__name__}.Meddling"}
    Meddling.meddle, Meddling.answers = None, {}
    lease.paces.clear()
    return Meddling


@pytest.fixture
def say(ann):
    """Ann says something in her thread."""
    thread = write_post(author=ann, space=Space.objects.create(slug="talk", name="Talk"), title="Hello", body="Hello.")
    drain()

    def write(body: str) -> Comment:
        return write_comment(author=ann, post=thread, body=body)

    return write


def item_of(comment: Comment) -> Item:
    return Item.objects.get(kind="community.comment", object_id=str(comment.pk))


def overdue() -> None:
    """Let every lease and every rest be over."""
    Item.objects.filter(due__isnull=False).update(due=Now(), pending_since=F("pending_since"))


def drain_often(times: int = 30) -> None:
    for _ in range(times):
        overdue()
        drain()


# Late answers ----------------------------------------------------------------------------------------------


def test_an_edit_while_the_text_is_scored_makes_the_answer_worthless_and_the_new_text_is_scored(say, ann, scorer):
    comment = say("first words")

    def meddle(texts):
        scorer.meddle = None
        edit(content=comment, by=ann, version=1, body="second words")

    scorer.meddle = meddle
    scorer.answers = {"first words": {"toxicity": 0.99}}
    assert drain().scored == 1
    scores = Score.objects.filter(item=item_of(comment))
    assert [(score.version, score.toxicity) for score in scores] == [(2, 0.01)]
    assert item_of(comment).visibility == "visible"


def test_a_text_that_its_author_takes_back_while_it_is_scored_is_neither_judged_nor_told_about(say, ann, scorer):
    comment = say("taken back")
    scorer.answers = {"taken back": {"toxicity": 0.99}}
    scorer.meddle = lambda texts: delete_own(content=comment, by=ann)
    drain()
    assert not Score.objects.filter(item=item_of(comment)).exists()
    assert not Decision.objects.exists()


def test_a_worker_that_comes_back_after_its_lease_is_refused(say, scorer):
    comment = say("slowly scored")
    late = lease.claim()
    overdue()
    assert drain().scored == 1
    before = item_of(comment)
    awful = scoring.Reading(CALM | {"toxicity": 0.99}, "", "calm", "calm", "1")
    assert worker.write_back(late, {before.pk: awful}) == 0
    assert Score.objects.filter(item=before).count() == 1
    assert item_of(comment).turn == before.turn


# Failures --------------------------------------------------------------------------------------------------


def fail_at(scorer, word: str) -> list[int]:
    """The scorer fails at texts with that word; returns the sizes of the batches that failed."""
    sizes: list[int] = []

    def meddle(texts):
        if any(word in text for text in texts):
            sizes.append(len(texts))
            raise RuntimeError("too much for me")

    scorer.meddle = meddle
    return sizes


def test_retries_shrink_and_only_the_text_that_failed_twice_alone_is_set_aside(say, scorer):
    for number in range(40):
        say(f"friendly {number}")
    guilty = say("poison")
    sizes = fail_at(scorer, "poison")
    drain_often()
    assert (sizes[0], sizes[-2:]) == (41, [1, 1]) and sizes == sorted(sizes, reverse=True)
    item = item_of(guilty)
    assert (item.review, item.set_aside, item.due, item.visibility) == ("open", True, None, "visible")
    assert Score.objects.count() == 41, "the thread's own text and the 40 innocents"
    assert Item.objects.filter(set_aside=True).count() == 1
    assert Decision.objects.get().note == "It could not be scored: read it."


def test_a_text_that_a_human_judged_is_not_asked_about_again_when_it_can_not_be_scored(say, mia, scorer):
    comment = say("poison")
    moderation.decide(comment, "approve", by=mia)
    fail_at(scorer, "poison")
    drain_often()
    item = item_of(comment)
    assert (item.review, item.set_aside, item.due) == ("closed", True, None)


def test_a_scorer_that_fails_on_harmless_words_too_is_told_and_costs_no_text_an_attempt(say, scorer):
    comment = say("friendly")
    fail_at(scorer, "")
    for _ in range(10):
        overdue()
        assert "fails on every text" in drain().trouble
    assert item_of(comment).attempts == 0
    assert "too much for me" in Heartbeat.objects.get().trouble
    scorer.meddle = None
    overdue()
    assert drain().scored == 1
    assert Heartbeat.objects.get().trouble == ""


def test_a_host_that_fails_when_it_is_told_of_one_text_loses_no_score_of_the_others(say):
    comments = [say(f"friendly {number}") for number in range(20)]
    bad = str(comments[7].pk)

    def receiver(ids, **_):
        if bad in ids:
            raise LookupError("the host stumbles")

    signals.scored.connect(receiver)
    try:
        drain_often()
    finally:
        signals.scored.disconnect(receiver)
    assert Score.objects.exclude(item__object_id=bad).count() == 20, "the thread's own text and 19 comments"
    assert item_of(comments[7]).set_aside


def test_a_host_that_fails_whatever_it_is_told_condemns_no_text(say, monkeypatch):
    comments = [say(f"friendly {number}") for number in range(10)]

    def broken(batch, labels):
        raise LookupError("a receiver has a bug")

    monkeypatch.setattr(worker, "last_success", worker.Moment())
    with monkeypatch.context() as bug:
        bug.setattr(worker, "write_back", broken)
        drain_often(60)
        assert "a receiver has a bug" in Heartbeat.objects.get().trouble
    assert not Item.objects.filter(set_aside=True).exists()
    drain_often()
    assert Score.objects.filter(item__kind="community.comment").count() == len(comments)


def test_a_deadlock_is_nobodys_fault_and_the_texts_are_tried_again(say, monkeypatch):
    comment = say("friendly")
    real, calls = worker.write_back, []

    def once_refused(batch, labels):
        calls.append(len(labels))
        if len(calls) == 1:
            raise OperationalError("deadlock detected")
        return real(batch, labels)

    monkeypatch.setattr(worker, "write_back", once_refused)
    drain()
    assert item_of(comment).attempts == 0
    overdue()
    assert drain().scored == 1


# Fairness, pace and cost -----------------------------------------------------------------------------------


def test_what_waits_longest_has_its_turn_whatever_its_lane(say, monkeypatch):
    old, new = say("imported long ago"), say("just said")
    Item.objects.filter(pk=item_of(old).pk).update(lane=3)
    monkeypatch.setattr(lease, "BATCHES", (1, 1, 1, 1, 1))
    monkeypatch.setattr(lease.random, "random", lambda: 0.9)
    assert [item.pk for item in lease.claim().items] == [item_of(new).pk]
    overdue()
    monkeypatch.setattr(lease.random, "random", lambda: 0.1)
    assert [item.pk for item in lease.claim().items] == [item_of(old).pk]


def test_a_slow_model_gets_batches_that_take_a_tenth_of_the_lease(monkeypatch):
    clock = iter([100.0, 116.0])
    monkeypatch.setattr(lease.time, "monotonic", lambda: next(clock))
    pace = lease.Pace()
    assert pace.most() == 256
    with pace.measured(256):
        pass
    assert pace.most() == 96, "16 texts a second for a tenth of 60 seconds"


def test_a_batch_costs_the_same_number_of_statements_whatever_its_size(say, django_assert_max_num_queries):
    for number in range(100):
        say(f"friendly {number}")
    with django_assert_max_num_queries(32):
        assert drain().scored == 100


def test_an_idle_look_writes_nothing_but_the_sign_of_life(say, django_assert_max_num_queries):
    drain()
    with django_assert_max_num_queries(7) as seen:
        drain()
    writes = [query["sql"] for query in seen.captured_queries if not query["sql"].startswith("SELECT")]
    assert len(writes) == 1 and "heartbeat" in writes[0]


def test_a_text_is_scored_once_per_model_however_often_it_is_due(say):
    comment = say("friendly")
    drain()
    for _ in range(3):
        Item.objects.filter(pk=item_of(comment).pk).update(due=Now(), pending_since=Now())
        drain()
    assert Score.objects.filter(item=item_of(comment)).count() == 1
    assert item_of(comment).review == "clear"


# Undo ------------------------------------------------------------------------------------------------------


def test_when_an_approval_is_undone_that_came_before_the_score_the_rules_speak(say, mia, scorer):
    comment = say("awful")
    scorer.answers = {"awful": {"toxicity": 0.99}}
    decision = moderation.decide(comment, "approve", by=mia)
    drain()
    assert item_of(comment).visibility == "visible"
    moderation.undo(decision.pk, by=mia)
    drain()
    assert (item_of(comment).review, item_of(comment).visibility) == ("open", "held")
