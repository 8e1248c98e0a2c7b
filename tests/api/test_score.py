"""POST /api/v1/score: scores for programs with a key."""

import json
from typing import Any

import pytest

from moderation import keys, quotas
from moderation.models import ApiKey, Item
from moderation.quotas import Counts
from moderation.scorers import LABELS

pytestmark = pytest.mark.django_db
PLACE = "/api/v1/score"
INSULT = "You are an idiot."
RUDE_GERMAN = "Du bist so ein dummes Arschloch, halt endlich deine Fresse und verschwinde."
KIND_GERMAN = "Guten Morgen zusammen, ich habe eine Frage zu der neuen Maschine."
FRENCH = "Je ne sais pas pourquoi vous avez dit que le train de nuit est en retard dans cette ville."


@pytest.fixture(autouse=True)
def _fresh_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test reserved must not be there for a key of the same number in the next."""
    monkeypatch.setattr(quotas, "COUNTS", Counts())


@pytest.fixture
def key(lea: Any) -> str:
    """A key that may score."""
    return keys.create(name="Importer", scopes=["score"], by=lea)[1]


@pytest.fixture
def score(client: Any, key: str) -> Any:
    """score(["…"], explain=True): number and body."""

    def make(texts: Any, key: str = key, **more: Any) -> tuple[int, Any]:
        sent = json.dumps({"texts": texts, **more})
        answer = client.post(PLACE, sent, content_type="application/json", HTTP_AUTHORIZATION=f"Bearer {key}")
        return answer.status_code, answer.json()

    return make


def test_texts_get_all_labels_and_say_who_scored_them(score: Any) -> None:
    number, said = score(["Good morning to you.", INSULT])
    assert number == 200
    kind, rude = said["results"]
    assert set(rude["labels"]) == set(LABELS)
    assert rude["labels"]["toxicity"] > 0.5 > kind["labels"]["toxicity"]
    assert (rude["scorer"], rude["model"], rude["error"], rude["explanation"]) == ("embedded", "embedded", None, None)
    assert rude["version"]
    assert not Item.objects.exists()


def test_a_bad_text_fails_in_its_place_and_alone(score: Any) -> None:
    bad = [7, None, ["x"], " \n", "a" * 20_001, FRENCH]
    number, said = score([INSULT, *bad, f"{INSULT}\x00\ud800"])
    assert number == 200
    first, *middle, last = said["results"]
    codes = [result["error"]["code"] for result in middle]
    assert codes == ["not_text", "not_text", "not_text", "text_empty", "text_too_long", "not_scored"]
    assert all(result["labels"] == {} and result["error"]["message"] for result in middle)
    assert first["labels"]["toxicity"] > 0.5 < last["labels"]["toxicity"]
    assert middle[-1]["language"] == "fr"


def test_german_is_read_by_the_german_scorer_which_has_fewer_labels(score: Any) -> None:
    rude, kind, english = score([RUDE_GERMAN, KIND_GERMAN, INSULT])[1]["results"]
    assert set(rude["labels"]) == set(kind["labels"]) == {"toxicity", "insult", "identity_attack"}
    assert rude["labels"]["toxicity"] > 0.9 > 0.3 > kind["labels"]["toxicity"]
    assert (rude["language"], rude["scorer"], rude["error"]) == ("de", "embedded", None)
    assert rude["version"].startswith("de-")
    assert set(english["labels"]) == set(LABELS)
    assert "it reads en, de." in score([FRENCH])[1]["results"][0]["error"]["message"]


def test_a_german_score_is_explained_by_the_german_scorer(score: Any) -> None:
    told = score([RUDE_GERMAN], explain=True)[1]["results"][0]["explanation"]
    assert "Arschloch" in [word["text"] for word in told["words"]]


def test_on_a_french_site_a_shout_that_could_be_anything_is_not_scored(score: Any, settings: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "LANGUAGE": "fr"}
    shout, english = score(["Oh là", "This is what the people of the town said to us."])[1]["results"]
    assert (shout["labels"], shout["error"]["code"], english["error"]) == ({}, "not_scored", None)


def test_the_scorer_that_was_asked_explains(score: Any, settings: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "SCORERS": {"words": {"backend": "tests.scorer.ByWord"}}}
    result = score([INSULT], scorer="words", explain=True)[1]["results"][0]
    assert (result["labels"]["toxicity"], result["explanation"]["score"]) == (0.97, 0.97)


def test_the_clients_word_for_the_language_counts(score: Any) -> None:
    assert score([INSULT], language="en-GB")[1]["results"][0]["labels"]
    said = score([INSULT], language="ja")[1]["results"][0]
    assert (said["error"]["code"], said["language"]) == ("not_scored", "ja")


def test_a_score_can_be_explained(score: Any) -> None:
    rude, kind = score([INSULT, "Good morning to you."], explain=True)[1]["results"]
    assert "idiot" in [word["text"] for word in rude["explanation"]["words"]]
    assert rude["explanation"]["scorer"] == "embedded"
    assert kind["explanation"] is None
    number, said = score([INSULT] * 11, explain=True)
    assert (number, said["code"]) == (400, "invalid")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "texts"),
        ({"texts": []}, "texts"),
        ({"texts": "one"}, "texts"),
        ({"texts": ["a"] * 101}, "texts"),
        ({"texts": ["a"], "scorer": "oracle"}, "scorer"),
        ({"texts": ["a"], "language": "?"}, "language"),
        ({"texts": ["a"], "explain": "perhaps"}, "explain"),
    ],
)
def test_a_question_of_the_wrong_shape_names_its_field(client: Any, key: str, body: Any, field: str) -> None:
    answer = client.post(PLACE, body, content_type="application/json", HTTP_X_API_KEY=key)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert field in answer.json()["fields"]


def test_without_a_good_key_nothing_is_scored(client: Any, score: Any, lea: Any, client_of: Any) -> None:
    answer = client_of(lea).post(PLACE, {"texts": ["a"]}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"], answer["WWW-Authenticate"]) == (401, "key_missing", "Bearer")
    assert score(["a"], key="nonsense")[1]["code"] == "key_invalid"
    _, other = keys.create(name="Coral", scopes=["perspective"], by=lea)
    number, said = score(["a"], key=other)
    assert (number, said["code"]) == (403, "key_scope")


def test_a_quota_counts_texts(client: Any, score: Any, key: str) -> None:
    ApiKey.objects.update(per_minute=5)
    assert score(["a"] * 4)[0] == 200
    answer = client.post(PLACE, {"texts": ["a", "b"]}, content_type="application/json", HTTP_X_API_KEY=key)
    assert (answer.status_code, answer.json()["code"]) == (429, "quota_used_up")
    assert 0 < int(answer["Retry-After"]) <= 60
    assert score(["a"])[0] == 200


def test_a_hundred_texts_cost_the_queries_of_one(score: Any, django_assert_max_num_queries: Any) -> None:
    score(["a"])
    for texts in (["a"], ["a"] * 100):
        with django_assert_max_num_queries(4):
            assert score(texts)[0] == 200
