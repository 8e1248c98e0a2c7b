"""All stored texts read again: bit by bit, once each, without an alarm, and without touching what people decided."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db.models.functions import Now
from django.utils import timezone

import moderation
from community.actions import write_comment, write_post
from community.models import Space
from moderation import choosing, intake, lease, rescoring
from moderation.drain import drain
from moderation.errors import Conflict, Invalid
from moderation.models import AuditRecord, Item, Rescore, Score
from tests.scorer import ByWord

pytestmark = pytest.mark.django_db


class Second(ByWord):
    """Finds every text rude."""

    model = "second"

    def score(self, texts):
        return [row | {"toxicity": 0.95} for row in super().score(texts)]


@pytest.fixture(autouse=True)
def configured(settings):
    scorers = {"first": {"backend": "tests.scorer.ByWord"}, "second": {"backend": f"{__name__}.Second"}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "first", "SCORERS": scorers}
    lease.paces.clear()


@pytest.fixture
def comments(ann):
    """Twelve comments of Ann's, six a space, all scored."""
    written = []
    for slug in ("kids", "pub"):
        space = Space.objects.create(slug=slug, name=slug)
        thread = write_post(author=ann, space=space, title="Hello", body="Hello.")
        written += [write_comment(author=ann, post=thread, body=f"{slug} {number}") for number in range(6)]
    drain()
    return written


def test_all_stored_texts_are_read_by_the_scorer_in_force_and_it_ends_by_itself(comments, lea):
    choosing.choose(place="", scorer="second", by=lea)
    row = rescoring.begin(by=lea)
    drain()
    row.refresh_from_db()
    assert (row.total, row.fed, row.stopped) == (14, 14, False) and row.ended
    assert Score.objects.filter(model="second").count() == 14
    assert rescoring.progress(row).done == 14
    said = AuditRecord.objects.get(verb="rescore")
    assert (said.actor, said.facts["scorer"]) == (f"member:{lea.pk}", "second")


def test_only_the_texts_of_a_place_where_one_is_named(comments, lea):
    choosing.choose(place="kids", scorer="second", by=lea)
    rescoring.begin(place="kids", by=lea)
    drain()
    assert set(Score.objects.filter(model="second").values_list("item__place", flat=True)) == {"kids"}
    assert Score.objects.filter(model="second").count() == 7


def test_what_a_human_decided_stays_and_what_nobody_judged_is_judged_anew(comments, mia, lea):
    moderation.decide(comments[0], "approve", by=mia)
    choosing.choose(place="", scorer="second", by=lea)
    rescoring.begin(by=lea)
    drain()
    standing = dict(Item.objects.filter(kind="community.comment").values_list("object_id", "visibility"))
    assert standing.pop(str(comments[0].pk)) == "visible"
    assert set(standing.values()) == {"held"}


def test_a_bit_is_fed_only_when_the_last_lane_is_nearly_empty(comments, monkeypatch):
    monkeypatch.setattr(rescoring, "SPAN", 5)
    monkeypatch.setattr(rescoring, "LOW", 4)
    row = rescoring.begin()
    assert rescoring.feed() and not rescoring.feed()
    row.refresh_from_db()
    assert (row.fed, row.ended) == (5, None)
    assert Item.objects.pending().filter(lane=3).count() == 5
    drain()
    row.refresh_from_db()
    assert row.fed == 14 and row.ended


def test_new_texts_go_before_those_that_are_read_again(comments, ann, monkeypatch):
    rescoring.begin()
    rescoring.feed()
    new = write_comment(author=ann, post=comments[0].post, body="just said")
    monkeypatch.setattr(lease, "BATCHES", (1, 1, 1, 1, 1))
    monkeypatch.setattr(lease.random, "random", lambda: 0.9)
    assert [item.object_id for item in lease.claim().items] == [str(new.pk)]


def test_texts_that_are_read_again_raise_no_alarm_and_a_new_one_does(comments, ann):
    rescoring.begin()
    rescoring.feed()
    Item.objects.pending().update(pending_since=timezone.now() - timedelta(hours=1))
    assert intake.oldest_pending() is None
    write_comment(author=ann, post=comments[0].post, body="just said")
    assert intake.oldest_pending() is not None


def test_it_can_be_stopped_and_begun_again_but_not_twice_at_once(comments, lea, monkeypatch):
    monkeypatch.setattr(rescoring, "SPAN", 5)
    row = rescoring.begin(by=lea)
    with pytest.raises(Conflict):
        rescoring.begin(by=lea)
    rescoring.feed()
    rescoring.stop(row.pk, by=lea)
    drain()
    row.refresh_from_db()
    assert (row.stopped, row.fed) == (True, 5)
    with pytest.raises(Conflict):
        rescoring.stop(row.pk, by=lea)
    rescoring.begin(by=lea)


def test_what_was_taken_back_is_left_alone(comments):
    Item.objects.filter(place="kids").update(withdrawn=True)
    row = rescoring.begin()
    drain()
    row.refresh_from_db()
    assert row.fed == 7


def test_a_site_without_texts_is_done_at_once():
    row = rescoring.begin()
    drain()
    row.refresh_from_db()
    assert row.ended and row.total == 0


def test_the_command_begins_tells_and_stops(comments, capsys):
    call_command("moderation_rescore")
    assert "0 of 0 read by first" in capsys.readouterr().out
    drain()
    call_command("moderation_rescore", place="pub")
    call_command("moderation_rescore", place="pub", stop=True)
    assert capsys.readouterr().out.rstrip().endswith("stopped")
    with pytest.raises(CommandError, match="No rescoring goes on"):
        call_command("moderation_rescore", stop=True)


def test_a_place_that_is_not_there_gets_no_scorer(lea):
    with pytest.raises(Invalid):
        choosing.choose(place="nowhere", scorer="second", by=lea)


def test_a_place_that_is_not_there_is_not_read_again():
    with pytest.raises(CommandError, match="There is no place 'nowhere'"):
        call_command("moderation_rescore", place="nowhere")


def test_a_rescored_batch_that_failed_goes_on_like_any_other(comments):
    rescoring.begin()
    rescoring.feed()
    late = lease.claim()
    Item.objects.filter(due__isnull=False).update(due=Now())
    assert late.items
    drain()
    assert Rescore.objects.get().ended and not Item.objects.pending().exists()
