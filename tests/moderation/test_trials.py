"""A scorer on trial: it reads beside the one in force, can hurt nobody, and is put in service or dropped."""

from typing import ClassVar

import pytest
from django.core.management import CommandError, call_command

import moderation
from community.actions import edit, write_comment, write_post
from community.models import Comment, Space
from moderation import comparing, lease, rules, scoring, shadows
from moderation.drain import drain
from moderation.errors import Conflict, Invalid
from moderation.models import AuditRecord, Decision, Heartbeat, Item, Score, Shadow
from tests.scorer import ByWord

pytestmark = pytest.mark.django_db


class Strict(ByWord):
    """Finds a rude word a bit worse than the one in force does, and "meh" rude at all."""

    model = "strict"
    broken: ClassVar[bool] = False

    def score(self, texts):
        if Strict.broken:
            raise RuntimeError("out of order")
        rows = super().score(texts)
        return [row | {"toxicity": 0.8} if "meh" in text else row for text, row in zip(texts, rows, strict=True)]


@pytest.fixture(autouse=True)
def configured(settings):
    scorers = {"words": {"backend": "tests.scorer.ByWord"}, "strict": {"backend": f"{__name__}.Strict"}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "words", "SCORERS": scorers}
    Strict.broken = False
    lease.paces.clear()


@pytest.fixture
def say(ann):
    """Ann says something in her thread."""
    thread = write_post(author=ann, space=Space.objects.create(slug="talk", name="Talk"), title="Hello", body="Hello.")
    drain()

    def write(body: str) -> Comment:
        return write_comment(author=ann, post=thread, body=body)

    return write


def read_on_trial() -> int:
    return Score.objects.filter(shadow=True).count()


def test_a_trial_reads_new_texts_and_nothing_follows_from_what_it_says(say, lea):
    shadows.begin("strict", by=lea)
    comment = say("meh, friends")
    drain()
    item = Item.objects.get(kind="community.comment")
    assert list(item.scores.order_by("pk").values_list("model", "shadow", "toxicity")) == [
        ("by-word", False, 0.05),
        ("strict", True, 0.8),
    ]
    assert (item.review, item.visibility) == ("clear", "visible") and not Decision.objects.exists()
    assert moderation.scores_of(Comment, [comment.pk])[comment.pk]["toxicity"] == 0.05
    assert AuditRecord.objects.filter(verb="trial", actor=f"member:{lea.pk}").exists()


def test_a_trial_of_the_embedded_scorer_is_told_by_its_own_version_where_german_is_read_beside_it(say, settings):
    more = {"SCORERS": {**settings.MODERATION["SCORERS"], "other": {"backend": "embedded", "shift": {"insult": 0.5}}}}
    settings.MODERATION = {**settings.MODERATION, **more, "SCORER": "embedded"}
    trial = shadows.begin("other", stored=9)
    say("Du bist so ein dummes Arschloch, halt endlich deine Fresse und verschwinde.")
    say("Good morning to all of you, this is what I wanted to say.")
    drain()
    shadows.follow_to_the_end(trial.pk)
    trial.refresh_from_db()
    assert trial.model_version == scoring.scorer("other").version
    versions = set(Score.objects.filter(shadow=True).values_list("model_version", flat=True))
    assert any(version.startswith("de-") for version in versions) and trial.model_version in versions


def test_texts_from_before_the_trial_are_read_where_they_are_asked_for(say):
    for number in range(5):
        say(f"friend {number}")
    drain()
    shadows.begin("strict")
    drain()
    assert read_on_trial() == 0
    call_command("moderation_shadow", scorer="strict", stored=3)
    assert read_on_trial() == 3


def test_a_scorer_on_trial_that_fails_neither_delays_nor_touches_a_text_and_says_what_is_wrong(say):
    trial = shadows.begin("strict")
    Strict.broken = True
    say("friend")
    done = drain()
    assert (done.scored, done.failed, done.trouble) == (1, 0, "")
    trial.refresh_from_db()
    assert trial.trouble == "RuntimeError: out of order" and trial.rest_until is not None
    assert Heartbeat.objects.get().trouble == ""
    say("another")
    Strict.broken = False
    drain()
    assert read_on_trial() == 0, "it is left alone for a minute"
    Shadow.objects.update(rest_until=None)
    drain()
    trial.refresh_from_db()
    assert (read_on_trial(), trial.trouble) == (1, ""), "what it failed at is not given to it again"


def test_a_worker_that_dies_under_the_trial_leaves_word_and_does_not_try_the_text_again(say, monkeypatch):
    trial = shadows.begin("strict")

    def killed(*_, **__):
        raise SystemExit

    with monkeypatch.context() as death:
        death.setattr(scoring, "read", killed)
        Score.objects.filter(shadow=False).update(created=Score.objects.latest("pk").created)
        shadows.go_back(trial.pk, 1)
        with pytest.raises(SystemExit):
            shadows.step()
    trial.refresh_from_db()
    assert trial.trouble == shadows.CRASHED
    Shadow.objects.update(rest_until=None)
    assert shadows.step() == 0


def test_a_trial_does_not_look_through_its_own_scores_again_and_again(say):
    for number in range(5):
        say(f"friend {number}")
    drain()
    trial = shadows.begin("strict", stored=10)
    drain()
    assert read_on_trial() == 6
    shadows.step()
    trial.refresh_from_db()
    assert trial.cursor == Score.objects.latest("pk").pk and not trial.trouble
    say("a new friend")
    drain()
    assert read_on_trial() == 7


def test_a_share_of_the_texts_is_read_and_always_the_same(say):
    shadows.begin("strict", share=0.5)
    for number in range(60):
        say(f"friend {number}")
    drain()
    once = set(Score.objects.filter(shadow=True).values_list("item_id", flat=True))
    assert 15 <= len(once) <= 45
    shadows.go_back(Shadow.objects.get().pk, 100)
    drain()
    assert set(Score.objects.filter(shadow=True).values_list("item_id", flat=True)) == once


def test_a_text_that_was_edited_meanwhile_is_not_compared(say, ann):
    comment = say("friend")
    drain()
    trial = shadows.begin("strict", stored=1)
    edit(content=comment, by=ann, version=1, body="other words")
    shadows.follow(trial.pk)
    assert read_on_trial() == 0


def test_taken_into_service_its_scores_count_from_now_on_and_the_trials_stay_the_trials(say, lea):
    trial = shadows.begin("strict", by=lea)
    first = say("meh")
    drain()
    shadows.end(trial.pk, "taken", by=lea)
    assert scoring.chosen() == "strict"
    second = say("meh again")
    drain()
    said = moderation.scores_of(Comment, [first.pk, second.pk])
    assert [said[one.pk]["toxicity"] for one in (first, second)] == [0.05, 0.8]
    assert read_on_trial() == 1
    with pytest.raises(Conflict):
        shadows.end(trial.pk, "dropped", by=lea)


@pytest.mark.parametrize(
    ("scorer", "share", "code"), [("gone", 1, "unknown_scorer"), ("strict", 0, "share_out_of_range")]
)
def test_a_trial_that_makes_no_sense_is_refused(scorer, share, code):
    with pytest.raises(Invalid) as refusal:
        shadows.begin(scorer, share=share)
    assert refusal.value.code == code


def test_a_scorer_is_on_trial_once(say):
    shadows.begin("strict")
    with pytest.raises(Conflict):
        shadows.begin("strict")


# Where they differ -----------------------------------------------------------------------------------------


def test_the_comparison_counts_what_the_rules_would_do_and_shows_the_widest_gaps_first(say, mia):
    trial = shadows.begin("strict")
    say("meh one"), say("you idiot"), say("fine"), say("also fine")
    drain()
    trial.refresh_from_db()
    found = comparing.compare(trial)
    assert (found.texts, found.newly, found.no_longer) == (4, 1, 0)
    assert found.effects[("clear", "queue")] == 1 and found.effects[("hold", "hold")] == 1
    toxicity = next(gap for gap in found.labels if gap.label == "toxicity")
    assert toxicity.mean_difference == pytest.approx(0.75 / 4)
    assert found.gaps[0].text == "meh one"
    assert found.agreement is None


def test_a_threshold_of_a_language_counts_in_the_comparison_too(say, lea):
    trial = shadows.begin("strict")
    say("meh one"), say("fine")
    drain()
    trial.refresh_from_db()
    assert comparing.compare(trial).newly == 1
    rules.for_language("toxic", "en", at_least=0.9, by=lea)
    assert comparing.compare(trial).newly == 0


def test_both_are_held_against_what_moderators_decided(say, mia):
    trial = shadows.begin("strict")
    texts = [say("meh one"), say("meh two"), say("fine"), say("also fine")]
    drain()
    for text, action in zip(texts, ("remove", "remove", "approve", "approve"), strict=True):
        moderation.decide(text, action, by=mia, reason="harassment" if action == "remove" else "")
    trial.refresh_from_db()
    found = comparing.compare(trial)
    assert (found.decided, found.removed) == (4, 2)
    in_force, on_trial = found.agreement
    assert (in_force.auc, in_force.precision) == (0.5, None)
    assert (on_trial.auc, on_trial.precision) == (1.0, 1.0)


def test_the_comparison_costs_the_same_number_of_queries_for_few_and_many(say, django_assert_num_queries):
    trial = shadows.begin("strict")
    say("meh")
    drain()
    trial.refresh_from_db()
    with django_assert_num_queries(6):
        comparing.compare(trial)
    for number in range(70):
        say(f"meh {number}")
    drain()
    with django_assert_num_queries(6):
        assert comparing.compare(trial).texts == 71


def test_the_area_under_the_curve_counts_ties_half():
    assert comparing.auc([0.1, 0.2, 0.2, 0.9], [False, False, True, True]) == pytest.approx(3.5 / 4)
    assert comparing.auc([0.1], [True]) is None


def test_the_command_refuses_a_scorer_that_is_not_there_and_drops_one_that_is(say, capsys):
    with pytest.raises(CommandError, match="words, strict"):
        call_command("moderation_shadow", scorer="gone")
    call_command("moderation_shadow", scorer="strict")
    assert "No text has been read by both yet" in capsys.readouterr().out
    call_command("moderation_shadow", scorer="strict", drop=True)
    assert Shadow.objects.get().outcome == "dropped"


def test_a_german_text_does_not_hide_what_was_compared_in_english(say, settings):
    scorers = {"stricter": {"backend": "embedded", "shift": {"toxicity": 0.5}}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "embedded", "SCORERS": scorers}
    scoring.in_force.forget()
    say("I like this kettle very much, and so does my brother.")
    drain()
    trial = shadows.begin("stricter", stored=100)
    drain()
    say("Ich mag diesen Kessel sehr, und mein Bruder mag ihn auch.")
    drain()
    trial.refresh_from_db()
    assert trial.model_version.startswith("1.") and comparing.compare(trial).texts >= 1
