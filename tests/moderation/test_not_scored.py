"""Members write in languages that no scorer here reads: their texts are not scored, and everybody is told so."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import moderation
from community import actions
from community.models import Comment, Post, Space
from moderation import rules, scoring
from moderation.drain import drain
from moderation.errors import Invalid
from moderation.explanations import explain_item
from moderation.models import AuditRecord, Decision, Item, Rule, Score
from moderation.scorers import LABELS

pytestmark = pytest.mark.django_db
DESK = "/moderation/"
FRENCH = "Je suis très contente de cette machine, elle fait moins de bruit que l'autre."
GERMAN = "Die Maschine ist leider schon nach zwei Wochen kaputt, ich bin sehr enttäuscht."
RUDE_GERMAN = "Du bist so ein dummes Arschloch, halt endlich deine Fresse und verschwinde."
ENGLISH = "I am very happy with this machine, it makes less noise than the other one."


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one, please.")


@pytest.fixture
def write(bob: Any, thread: Post) -> Callable[..., Comment]:
    """Bob writes a comment, and the worker reads it."""

    def make(body: str) -> Comment:
        comment = actions.write_comment(author=bob, post=thread, body=body)
        drain()
        return comment

    return make


def item_of(comment: Comment) -> Item:
    return Item.objects.get(kind="community.comment", object_id=str(comment.pk))


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_a_french_comment_is_visible_and_clear_and_has_no_score(write: Any) -> None:
    comment = write(FRENCH)
    item = item_of(comment)
    assert (item.language, item.not_scored, item.review, item.visibility) == ("fr", True, "clear", "visible")
    assert item.due is None and item.toxicity is None
    assert not Score.objects.filter(item=item).exists()
    assert moderation.scores_of(Comment, [comment.pk]) == {}


def test_an_english_comment_is_scored_as_before(write: Any) -> None:
    item = item_of(write(ENGLISH))
    assert (item.language, item.not_scored) == ("en", False)
    assert set(item.scores.get().labels) == set(LABELS)


def test_a_shout_too_short_to_tell_is_read_as_the_sites_language(write: Any, settings: Any) -> None:
    assert item_of(write("Bravo!!! 👏")).not_scored is False
    settings.MODERATION = {**settings.MODERATION, "LANGUAGE": "fr"}
    item = item_of(write("Bravo bravo!!! 👏"))
    assert (item.language, item.not_scored) == ("", True)


def test_a_french_comment_that_is_edited_into_english_is_scored(write: Any, bob: Any) -> None:
    comment = write(FRENCH)
    actions.edit(content=comment, by=bob, version=comment.version, body=ENGLISH)
    drain()
    item = item_of(comment)
    assert (item.language, item.not_scored) == ("en", False)
    assert item.scores.get().version == item.version


def test_an_english_comment_that_is_edited_into_french_has_no_score_any_more(write: Any, bob: Any) -> None:
    comment = write(ENGLISH)
    actions.edit(content=comment, by=bob, version=comment.version, body=FRENCH)
    drain()
    assert item_of(comment).not_scored
    assert moderation.scores_of(Comment, [comment.pk]) == {}


def test_a_reported_french_comment_comes_before_mia_who_reads_why_it_has_no_numbers(
    write: Any, ann: Any, mia: Any, client_of: Any
) -> None:
    comment, other = write(FRENCH), write(ENGLISH)
    for said in (comment, other):
        moderation.report(said, by=ann, reason="harassment")
    item, mias = item_of(comment), client_of(mia)
    assert item.review == "open"
    listed = words(mias.get(f"{DESK}?show=not_scored"))
    assert "Not scored: French" in listed and "contente" in listed and "very happy" not in listed
    opened = words(mias.get(f"{DESK}item/{item.pk}/"))
    assert "Not scored: French. No scorer here reads it" in opened
    assert "has not been scored yet" not in opened


def test_the_api_says_which_language_and_that_it_was_not_scored(write: Any, ann: Any, mia: Any, client_of: Any) -> None:
    comment = write(FRENCH)
    moderation.report(comment, by=ann, reason="spam")
    api = "/api/v1/moderation"
    (row,) = client_of(mia).get(f"{api}/queue/?show=not_scored").json()["results"]
    assert (row["language"], row["not_scored"], row["worst"]) == ("fr", True, None)
    case = client_of(mia).get(f"{api}/items/{row['id']}/").json()
    assert (case["language"], case["not_scored"], case["scores"]) == ("fr", True, {})


def test_more_french_comments_cost_no_more_queries(bob: Any, thread: Post) -> None:
    drain()
    costs = []
    for number in (2, 5):
        for turn in range(number):
            actions.write_comment(author=bob, post=thread, body=f"{FRENCH} {turn} fois {number}")
            actions.write_comment(author=bob, post=thread, body=f"{GERMAN} {turn} mal {number}")
            actions.write_comment(author=bob, post=thread, body=f"{ENGLISH} {turn} times {number}")
        scoring.in_force.forget()
        with CaptureQueriesContext(connection) as seen:
            drain()
        costs.append(len(seen))
    assert costs[0] == costs[1]


def test_a_german_comment_is_read_by_the_german_scorer_which_knows_no_moods(write: Any) -> None:
    item = item_of(write(RUDE_GERMAN))
    score = item.scores.get()
    assert (item.language, item.not_scored) == ("de", False)
    assert score.model_version.startswith("de-")
    assert set(score.labels) == {"toxicity", "insult", "identity_attack"}
    assert score.toxicity > 0.9
    assert item_of(write(GERMAN)).scores.get().toxicity < 0.3


def test_the_queue_marks_the_word_that_the_german_scorer_minds(write: Any, mia: Any, client_of: Any) -> None:
    write("Halt endlich deine Fresse und verschwinde, du dummes Arschloch.")
    write("I thought about it for long. You are an idiot.")
    page = client_of(mia).get(DESK).content.decode()
    german, english = sorted(re.findall("<mark>(.*?)</mark>", page), key="idiot".__eq__)
    assert german in ("Fresse", "dummes", "Arschloch") and english == "idiot"


def test_german_comments_are_held_by_their_own_threshold(write: Any, lea: Any) -> None:
    first = item_of(write(RUDE_GERMAN))
    assert Decision.objects.get(item=first).rule.slug == "toxic-hold"
    own = rules.for_language("toxic-hold", "de", at_least=0.999, by=lea)
    second = item_of(write(f"{RUDE_GERMAN} Jetzt."))
    assert second.visibility == "visible" and Decision.objects.get(item=second).rule.slug == "toxic"
    rules.change(own.slug, by=lea, live=False)
    third = item_of(write(f"{RUDE_GERMAN} Sofort."))
    assert Decision.objects.get(item=third).rule.slug == "toxic-hold"


def test_a_threshold_of_a_language_is_written_down_and_changed_by_the_same_verb(lea: Any) -> None:
    rules.for_language("toxic", "de", at_least=0.7, by=lea)
    rule = rules.for_language("toxic", "de", at_least=0.8, by=lea)
    assert (rule.slug, rule.version, rule.language, rule.at_least) == ("toxic-de", 2, "de", 0.8)
    assert Rule.objects.filter(language="de", live=True).count() == 1
    assert AuditRecord.objects.filter(subject="rule:toxic-de").count() == 2


@pytest.mark.parametrize(
    ("slug", "language", "at_least", "code"),
    [
        ("toxic", "klingon", 0.5, "unknown_language"),
        ("toxic", "", 0.5, "unknown_language"),
        ("nothing", "de", 0.5, "unknown_rule"),
        ("toxic", "de", 0.0, "threshold_not_positive"),
    ],
)
def test_a_threshold_that_can_not_be_is_refused(lea: Any, slug: str, language: str, at_least: float, code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        rules.for_language(slug, language, at_least=at_least, by=lea)
    assert refusal.value.code == code
    assert not Rule.objects.filter(language="de").exists()


def test_a_host_gets_no_labels_for_a_language_that_nobody_reads() -> None:
    english, french, german = moderation.score_texts([ENGLISH, FRENCH, GERMAN])
    assert french == {}
    assert "positive" in english and "positive" not in german and "toxicity" in german


def test_a_german_comment_is_explained_by_who_scored_it(write: Any) -> None:
    item = item_of(write(RUDE_GERMAN))
    told = explain_item(item, item.scores.get(), RUDE_GERMAN)
    assert told and told.explanation.version.startswith("de-")
    assert "Arschloch" in [driver.text for driver in told.explanation.words]
