"""Who reads what: the site's scorer, a space's own, and what happens when one of them fails."""

from math import exp
from typing import ClassVar

import pytest
from django.core.checks import run_checks
from django.db.models.functions import Now

import moderation
from community.actions import write_comment, write_post
from community.models import Space
from moderation import calibration, lease, scoring
from moderation.drain import drain
from moderation.models import Calibration, Heartbeat, Item, Score, ScorerChoice
from moderation.scorers import ScorerError, get
from tests.faults.scorers import CALM, Calm

pytestmark = pytest.mark.django_db
HERE = __name__


class Strict(Calm):
    """Finds a bit of everything; fails at every text while `broken`."""

    model = "strict"
    broken: ClassVar[bool] = False

    def score(self, texts):
        if Strict.broken:
            raise RuntimeError("out of order")
        return [CALM | {"toxicity": 0.4} for _ in texts]


@pytest.fixture(autouse=True)
def configured(settings):
    """Two scorers: calm for the site, strict by name."""
    scorers = {"calm": {"backend": "tests.faults.scorers.Calm"}, "strict": {"backend": f"{HERE}.Strict"}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "calm", "SCORERS": scorers}
    Strict.broken = False
    lease.paces.clear()


@pytest.fixture
def say(ann):
    """Ann says something in a space."""
    spaces = [Space.objects.create(slug=slug, name=slug) for slug in ("kids", "pub")]
    threads = {space.slug: write_post(author=ann, space=space, title="Hello", body="Hello.") for space in spaces}
    drain()

    def write(slug: str, body: str):
        return write_comment(author=ann, post=threads[slug], body=body)

    return write


def put_in_force(place: str, scorer: str) -> None:
    ScorerChoice.objects.update_or_create(place=place, defaults={"scorer": scorer})
    scoring.in_force.forget()


def item_of(comment) -> Item:
    return Item.objects.get(kind="community.comment", object_id=str(comment.pk))


def models_of(comment) -> list[str]:
    return list(Score.objects.filter(item=item_of(comment)).values_list("model", flat=True))


# Which scorer reads ----------------------------------------------------------------------------------------


def test_embedded_is_always_there_and_the_settings_choose_for_a_site_that_chose_nothing():
    assert scoring.names() == ["embedded", "calm", "strict"]
    assert (scoring.chosen(), scoring.chosen("anywhere")) == ("calm", "calm")


def test_a_class_of_ones_own_needs_no_name(settings):
    settings.MODERATION = {**settings.MODERATION, "SCORER": f"{HERE}.Strict"}
    assert scoring.scorer().model == "strict"


def test_a_space_of_its_own_choice_is_read_by_its_scorer_and_the_others_by_the_sites(say):
    first, second = say("kids", "one"), say("pub", "two")
    put_in_force(item_of(first).place, "strict")
    drain()
    assert (models_of(first), models_of(second)) == (["strict"], ["calm"])


def test_one_batch_may_go_to_two_scorers_for_a_constant_number_of_statements(say, django_assert_max_num_queries):
    place = item_of(say("kids", "one")).place
    say("pub", "two")
    put_in_force(place, "strict")
    for number in range(30):
        say("kids", f"kids {number}")
        say("pub", f"pub {number}")
    with django_assert_max_num_queries(52):
        assert drain().scored == 62
    assert Score.objects.filter(model="strict").count() == 31


def test_a_choice_that_is_no_longer_configured_counts_for_nothing():
    put_in_force("", "gone")
    assert scoring.chosen() == "calm"
    with pytest.raises(ScorerError, match=r"no scorer 'gone'; .*: embedded, calm, strict"):
        scoring.scorer("gone")


def test_texts_of_many_places_are_answered_in_order():
    put_in_force("kids", "strict")
    readings = scoring.read(["a", "b", "c"], places=["kids", "", "kids"])
    assert [(reading.scorer, reading.labels["toxicity"]) for reading in readings] == [
        ("strict", 0.4),
        ("calm", 0.01),
        ("strict", 0.4),
    ]


def test_which_scorer_is_in_force_costs_no_query_per_text(django_assert_num_queries):
    with django_assert_num_queries(2):
        for number in range(50):
            scoring.read([f"text {number}"], places=[f"place {number}"])


# When one fails --------------------------------------------------------------------------------------------


def test_a_scorer_that_fails_gives_back_its_own_texts_only_and_is_named(say):
    place = item_of(say("kids", "one")).place
    fine = say("pub", "two")
    put_in_force(place, "strict")
    drain()
    Strict.broken = True
    hit, fine = say("kids", "three"), say("pub", "four")
    done = drain()
    assert (models_of(hit), models_of(fine)) == ([], ["calm"])
    assert (item_of(hit).attempts, item_of(hit).due is not None) == (0, True)
    assert "The scorer strict fails on every text: RuntimeError: out of order" in done.trouble
    assert "strict" in Heartbeat.objects.get().trouble
    Strict.broken = False
    Item.objects.filter(due__isnull=False).update(due=Now())
    drain()
    assert models_of(hit) == ["strict"] and not Heartbeat.objects.get().trouble


def test_texts_of_a_broken_scorer_that_are_to_be_tried_alone_keep_nobody_waiting(say, monkeypatch):
    place = item_of(say("kids", "one")).place
    put_in_force(place, "strict")
    drain()
    Strict.broken = True
    monkeypatch.setattr(lease.random, "random", lambda: 0.9)
    hit, fine = say("kids", "tried often"), say("pub", "fresh")
    Item.objects.filter(due__isnull=False).update(due=Now())
    Item.objects.filter(pk=item_of(hit).pk).update(attempts=lease.ALONE, lane=0)
    drain()
    assert (models_of(hit), models_of(fine)) == ([], ["calm"])
    assert not item_of(hit).set_aside


def test_the_sites_scorer_may_fail_while_a_space_is_read(say, settings):
    place = item_of(say("kids", "one")).place
    say("pub", "two")
    drain()
    settings.MODERATION = {**settings.MODERATION, "SCORER": "strict"}
    put_in_force(place, "calm")
    Strict.broken = True
    fine, hit = say("kids", "three"), say("pub", "four")
    drain()
    assert (models_of(fine), models_of(hit)) == (["calm"], [])


# What is stored --------------------------------------------------------------------------------------------


def test_a_calibration_in_force_changes_the_number_and_the_version_that_is_stored(say):
    row = Calibration.objects.create(
        model="calm", model_version="1", label="toxicity", shift=2.0, decisions=200, live=True
    )
    scoring.in_force.forget()
    comment = say("pub", "hello")
    drain()
    score = Score.objects.get(item=item_of(comment))
    assert score.model_version == f"1/c{row.pk}"
    assert score.toxicity == pytest.approx(1 / (1 + 99 * exp(-2)), abs=1e-6), "the odds of .01 times e squared"
    assert score.positive == CALM["positive"]


def test_the_scorer_that_read_last_is_the_one_that_counts_whoever_read_before(say):
    comment = say("pub", "hello")
    for name in ("calm", "strict", "calm"):
        put_in_force("", name)
        Item.objects.filter(pk=item_of(comment).pk).update(due=Now(), pending_since=Now())
        drain()
        said = moderation.scores_of(type(comment), [comment.pk])[comment.pk]["toxicity"]
        assert said == {"calm": 0.01, "strict": 0.4}[name]
    assert models_of(comment) == ["calm", "strict"]


# Set-up ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"SCORER": "vader"}, "moderation.E002", "Write one of embedded, calm, strict"),
        ({"SCORER": "detoxify"}, "moderation.E003", "MODERATION_CHECKPOINT"),
        ({"SCORERS": {"a": "embedded"}}, "moderation.E005", "Write an object like"),
        ({"SCORERS": {"a": {"weights": "x"}}}, "moderation.E005", "Write an object like"),
        ({"SCORERS": {"a": {"backend": "vader"}}}, "moderation.E005", "Write one of embedded, detoxify"),
        ({"SCORERS": {"a": {"backend": "no.such.Class"}}}, "moderation.E005", "Mend its path"),
        ({"SCORERS": {"a": {"backend": "embedded", "weight": "x"}}}, "moderation.E005", "It takes: weights"),
        ({"SCORERS": {"a" * 41: {"backend": "embedded"}}}, "moderation.E005", "a name of 1 to 40"),
        ({"HEAVY_FALLBACK": "embeded"}, "moderation.E006", "is 'embeded'. Write embedded or refuse."),
        ({"PERSPECTIVE": {"UNSUPPORTED": "Drop"}}, "moderation.E006", "is 'Drop'. Write error or drop."),
        ({"PERSPECTIVE": {"LANGUAGE": "en-GB"}}, "moderation.E006", "Write an ISO 639-1 code"),
        ({"LANGUAGE": "German"}, "moderation.E006", "Write an ISO 639-1 code"),
    ],
)
def test_a_wrong_setting_is_told_at_start_with_what_to_write(settings, change, code, words):
    scorers = change.get("SCORERS", settings.MODERATION["SCORERS"])
    settings.MODERATION = {**settings.MODERATION, "SCORER": "calm", **change, "SCORERS": {"calm": {}} | scorers}
    if "SCORERS" not in change:
        settings.MODERATION["SCORERS"] = scorers
    found = [(error.id, f"{error.msg} {error.hint}") for error in run_checks() if error.id == code]
    assert any(words in said for _, said in found), found


def test_a_sound_set_up_passes():
    assert [error for error in run_checks() if error.id.startswith("moderation")] == []


def test_the_embedded_scorer_can_be_had_stricter_under_a_version_that_says_so():
    plain, strict = get("embedded"), get("embedded", shift={"toxicity": 0.5})
    text = "you are an odd fish"
    before, after = plain.score([text])[0], strict.score([text])[0]
    assert after["toxicity"] == pytest.approx(calibration.shifted(before["toxicity"], 0.5), abs=2e-6)
    assert {**after, "toxicity": 0} == {**before, "toxicity": 0}
    assert strict.version == f"{plain.version}~toxicity+0.5"


@pytest.mark.parametrize("shift", [{"rudeness": 1}, {"toxicity": "much"}, {"toxicity": 99}, {"toxicity": float("nan")}])
def test_a_shift_that_makes_no_sense_is_refused_in_words(shift):
    with pytest.raises(ScorerError, match="write"):
        get("embedded", shift=shift)
