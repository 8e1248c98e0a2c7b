"""The calls of the Perspective API: what is answered, and how every refusal reads."""

import json
from typing import Any

import pytest

from moderation import keys
from moderation.models import ApiKey, Suggestion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
ANALYZER = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
PARTS = ["You idiot.", "😀 I like it!", "And more"]
TEXT = " ".join(PARTS)


def asked(text: str = TEXT, *names: str, **more: Any) -> dict[str, Any]:
    return {"comment": {"text": text}, "requestedAttributes": {name: {} for name in names or ["TOXICITY"]}, **more}


def golden(message: str, kind: str, **more: Any) -> dict[str, Any]:
    detail = {"@type": ANALYZER, "errorType": kind, **more}
    return {"error": {"code": 400, "message": message, "status": "INVALID_ARGUMENT", "details": [detail]}}


def at(text: str, begin: int, end: int) -> str:
    """What stands between two places, counted as JavaScript does."""
    return text.encode("utf-16-le")[2 * begin : 2 * end].decode("utf-16-le")


# Answers -------------------------------------------------------------------------------------------------------


def test_a_comment_is_scored_whole_with_one_span(post: Any) -> None:
    answer = post("analyze", asked(clientToken="c-7"))
    assert answer.status_code == 200
    score = {"value": 0.97, "type": "PROBABILITY"}
    assert answer.json() == {
        "attributeScores": {
            "TOXICITY": {"spanScores": [{"begin": 0, "end": len(TEXT) + 1, "score": score}], "summaryScore": score}
        },
        "languages": ["en"],
        "detectedLanguages": ["en"],
        "clientToken": "c-7",
    }


def test_with_span_annotations_each_sentence_has_its_own_score_and_place(post: Any) -> None:
    spans = post("analyze", asked(spanAnnotations=True)).json()["attributeScores"]["TOXICITY"]["spanScores"]
    assert [at(TEXT, span["begin"], span["end"]) for span in spans] == PARTS
    assert [span["score"]["value"] for span in spans] == [0.97, 0.05, 0.05]


def test_places_in_html_are_those_of_what_was_sent(post: Any) -> None:
    sent = "<p>Tom &amp; you, 😀 hi.</p><script>idiot()</script><p>You <b>idi</b>ot!</p>"
    body = asked(sent, spanAnnotations=True)
    body["comment"]["type"] = "HTML"
    spans = post("analyze", body).json()["attributeScores"]["TOXICITY"]["spanScores"]
    assert [at(sent, span["begin"], span["end"]) for span in spans] == ["Tom &amp; you, 😀 hi.", "You <b>idi</b>ot!"]
    assert [span["score"]["value"] for span in spans] == [0.05, 0.97]
    whole = post("analyze", {**body, "spanAnnotations": False}).json()["attributeScores"]["TOXICITY"]["spanScores"]
    assert [(span["begin"], span["end"]) for span in whole] == [(0, len(sent) + 1)]


@pytest.mark.parametrize(
    "sent",
    [
        "<style></STYLE>You idiot.",
        "<script>1</script >You idiot.",
        "<SCRIPT>1</script/x>You idiot.",
        "<!-->You idiot.",
        "<!--->You idiot.",
        "<!-- a --!>You idiot.",
        "You &#105&#100&#x69&#111&#116.",
        "You &#0000000000105;diot.",
    ],
)
def test_what_a_browser_shows_can_not_be_hidden_in_html(post: Any, sent: str) -> None:
    body = {**asked(), "comment": {"text": sent, "type": "HTML"}}
    assert post("analyze", body).json()["attributeScores"]["TOXICITY"]["summaryScore"]["value"] == 0.97


@pytest.mark.parametrize("sent", ["<!-- idiot -->Hi", "<script>idiot</scripts>idiot</script>Hi", "Hi<style>idiot"])
def test_what_a_browser_hides_is_not_read(post: Any, sent: str) -> None:
    body = {**asked(), "comment": {"text": sent, "type": "HTML"}}
    assert post("analyze", body).json()["attributeScores"]["TOXICITY"]["summaryScore"]["value"] == 0.05


def test_a_text_of_many_sentences_has_spans_that_cover_it(post: Any) -> None:
    text = "Hello you there. " * 400 + "Idiot."
    spans = post("analyze", asked(text, spanAnnotations=True)).json()["attributeScores"]["TOXICITY"]["spanScores"]
    assert 20 <= len(spans) <= 32
    assert (spans[0]["begin"], spans[-1]["end"]) == (0, len(text))
    assert spans[-1]["score"]["value"] == 0.97


def test_every_attribute_that_is_served_and_its_twin_are_answered(settings: Any, post: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "SCORER": "embedded"}
    names = ["TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "OBSCENE", "THREAT"]
    names = [*names, "SEXUALLY_EXPLICIT", "THREAT_EXPERIMENTAL", "TOXICITY@6", "TOXICITY_EXPERIMENTAL@1"]
    scores = post("analyze", asked("Good morning.", *names)).json()["attributeScores"]
    assert set(scores) == set(names)
    assert scores["PROFANITY"] == scores["OBSCENE"]
    assert scores["TOXICITY"] == scores["TOXICITY@6"] == scores["TOXICITY_EXPERIMENTAL@1"]
    assert all(0 <= score["summaryScore"]["value"] <= 1 for score in scores.values())


def test_a_score_below_its_threshold_is_left_out(post: Any) -> None:
    wanted = {"TOXICITY": {"scoreThreshold": 0.9}, "THREAT": {"score_threshold": 0.5, "scoreType": "PROBABILITY"}}
    body = post("analyze", {"comment": {"text": TEXT}, "requestedAttributes": wanted}).json()
    assert list(body["attributeScores"]) == ["TOXICITY"]


def test_snake_case_and_an_unknown_field_and_null_are_read(post: Any) -> None:
    body = {"comment": {"text": TEXT, "type": None}, "requested_attributes": {"TOXICITY": None}, "session_id": "s"}
    body |= {"client_token": "x", "span_annotations": True, "do_not_store": True, "more": 1, "community_id": "c"}
    said = post("analyze", body).json()
    assert said["clientToken"] == "x"
    assert len(said["attributeScores"]["TOXICITY"]["spanScores"]) == 3


def test_languages_are_echoed_and_short_texts_get_the_sites_own(post: Any) -> None:
    said = post("analyze", asked("yo hamburger")).json()
    assert (said["languages"], said["detectedLanguages"]) == (["en"], ["en"])
    said = post("analyze", asked("yo hamburger", languages=["EN-us"])).json()
    assert (said["languages"], said["detectedLanguages"]) == (["EN-us"], ["EN-us"])


@pytest.mark.parametrize(
    "context", [{"entries": [{"text": "Before", "type": "PLAIN_TEXT"}]}, {"articleAndParentComment": {"article": {}}}]
)
def test_a_context_of_either_kind_is_taken(post: Any, context: Any) -> None:
    assert post("analyze", asked(context=context)).status_code == 200


@pytest.mark.parametrize(
    "text", ["a\x00idiot", "\ud800 idiot", "\u202eidiot", "🤬idiot" * 900, "idiot" + "\u0301" * 9000]
)
def test_odd_characters_are_scored_like_any_other(post: Any, text: str) -> None:
    answer = post("analyze", json.dumps(asked(text, spanAnnotations=True)))
    assert answer.status_code == 200
    spans = answer.json()["attributeScores"]["TOXICITY"]["spanScores"]
    assert spans[-1]["end"] <= len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_slash_at_the_end_is_no_redirect_and_the_key_may_come_in_a_header(client: Any, key: str) -> None:
    body = json.dumps(asked())
    for header in ({"HTTP_X_API_KEY": key}, {"HTTP_X_GOOG_API_KEY": key}, {"HTTP_AUTHORIZATION": f"Bearer {key}"}):
        answer = client.post("/v1alpha1/comments:analyze/?alt=json", body, content_type="text/plain", **header)
        assert answer.status_code == 200


def test_an_analysis_costs_two_queries_at_most_and_no_session(
    client: Any, post: Any, key: str, django_assert_max_num_queries: Any
) -> None:
    post("analyze", asked())
    with django_assert_max_num_queries(2):
        answer = post("analyze", asked())
    assert not answer.cookies


def test_a_page_of_another_site_may_ask(client: Any, post: Any) -> None:
    ahead = client.options("/v1alpha1/comments:analyze", HTTP_ORIGIN="https://news.example")
    assert (ahead.status_code, ahead["Access-Control-Allow-Methods"]) == (204, "POST, OPTIONS")
    assert post("analyze", asked())["Access-Control-Allow-Origin"] == "*"


# Refusals ------------------------------------------------------------------------------------------------------

CONTEXTS = {"entries": [{"text": "x"}], "article_and_parent_comment": {"article": {"text": "y"}}}
EMPTY = golden("Comment must be non-empty.", "COMMENT_EMPTY")
LONG = golden("Comment text too long.", "COMMENT_TOO_LONG")
ONLY = "Context can have either entries or article_and_parent_comment, but both fields were populated."
JAPANESE = "これはとても良い日本語の文章です。"


def not_in(attribute: str, **told: Any) -> dict[str, Any]:
    words = f"Attribute {attribute} does not support request languages: ja"
    more = {"languageNotSupportedByAttributeError": {**told, "attribute": attribute}}
    return golden(words, "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE", **more)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", EMPTY),
        ({}, EMPTY),
        (asked(" \n "), EMPTY),
        ({**asked(), "comment": {"text": "<p> </p>", "type": "HTML"}}, EMPTY),
        (asked("a" * 20_481), LONG),
        (asked("é" * 10_241), LONG),
        ({"comment": {"text": "a"}}, golden("Missing requested_attributes", "NO_REQUESTED_ATTRIBUTES")),
        (asked("a", "NICENESS"), golden("Unknown requested attribute: NICENESS", "INVALID_REQUEST")),
        (asked("a", "SPAM"), golden("Unknown requested attribute: SPAM", "INVALID_REQUEST")),
        (asked("a", languages=["ja"]), not_in("TOXICITY", requestedLanguages=["ja"])),
        (asked(JAPANESE, "INSULT"), not_in("INSULT", detectedLanguages=["ja"])),
        (
            {**asked("a"), "requestedAttributes": {"TOXICITY": {"scoreType": "PERCENTILE"}}},
            golden("Requested score type PERCENTILE is not supported by attribute TOXICITY", "INVALID_REQUEST"),
        ),
        (asked("a", context=CONTEXTS), golden(ONLY, "INVALID_REQUEST")),
    ],
)  # fmt: skip
def test_what_is_asked_wrongly_is_refused_word_for_word(post: Any, body: Any, expected: Any) -> None:
    answer = post("analyze", body)
    assert answer.json() == expected
    assert answer.status_code == 400


def test_a_language_that_can_not_be_told_is_an_error_only_where_the_site_has_none(post: Any, settings: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "PERSPECTIVE": {"LANGUAGE": ""}}
    assert post("analyze", asked("yo hamburger")).json() == golden(
        "Unable to detect language", "LANGUAGE_DETECTION_FAILED"
    )
    assert post("analyze", asked("This is what the people of the town said to us.")).status_code == 200


def test_a_bad_key_is_told_so_in_googles_words(post: Any, client: Any, lea: Any) -> None:
    answer = post("analyze", asked(), key="nonsense")
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    assert error["message"] == "API key not valid. Please pass a valid API key."
    assert error["details"][0]["reason"] == "API_KEY_INVALID"
    assert client.post("/v1alpha1/comments:analyze").json()["error"]["status"] == "PERMISSION_DENIED"
    _, other = keys.create(name="Scores", scopes=["score"], by=lea)
    barred = post("analyze", asked(), key=other)
    assert (barred.status_code, barred.json()["error"]["status"]) == (403, "PERMISSION_DENIED")


def test_a_key_that_asks_too_much_is_told_when_to_come_again(post: Any, key: str) -> None:
    ApiKey.objects.update(per_minute=1)
    assert post("analyze", asked()).status_code == 200
    answer = post("analyze", asked())
    assert (answer.status_code, answer.json()["error"]["status"]) == (429, "RESOURCE_EXHAUSTED")
    assert 0 < int(answer["Retry-After"]) <= 60
    assert answer.json()["error"]["details"]


WRONG = """{
[]
null
"x"
\xff
{"comment": {"text": NaN}}
{"comment": {"text": 5}}
{"comment": []}
{"comment": {"text": "a", "type": "PDF"}}
{"comment": {"text": "a"}, "requestedAttributes": {"TOXICITY": {}}, "languages": "en"}
{"comment": {"text": "a"}, "requestedAttributes": ["TOXICITY"]}
{"comment": {"text": "a"}, "requestedAttributes": {"TOXICITY": {"scoreThreshold": "high"}}}
{"comment": {"text": "a"}, "requestedAttributes": {"TOXICITY": {"scoreThreshold": 1e999}}}
{"comment": {"text": "a"}, "requestedAttributes": {"TOXICITY": {}}, "spanAnnotations": "yes"}"""


@pytest.mark.parametrize("body", [*WRONG.splitlines(), "[" * 100_000])
def test_json_of_the_wrong_shape_is_refused_with_details(post: Any, body: str) -> None:
    answer = post("analyze", body.encode("latin-1"))
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    assert error["details"]


@pytest.mark.parametrize("how", ["by the request", "by the site"])
def test_attributes_that_are_not_served_can_be_left_out(post: Any, settings: Any, how: str) -> None:
    body = asked(TEXT, "TOXICITY", "SPAM", "AFFINITY_EXPERIMENTAL")
    if how == "by the site":
        settings.MODERATION = {**settings.MODERATION, "PERSPECTIVE": {"UNSUPPORTED": "drop"}}
    else:
        body["dropUnsupportedAttributes"] = True
    assert list(post("analyze", body).json()["attributeScores"]) == ["TOXICITY"]
    body["requestedAttributes"]["TOXICTY"] = {}
    assert post("analyze", body).json()["error"]["message"] == "Unknown requested attribute: TOXICTY"


GERMAN = "Du bist so ein dummes Arschloch, halt endlich deine Fresse und verschwinde."


@pytest.fixture
def embedded(by_word: None, settings: Any) -> None:
    """The scorer that a site has without any setting."""
    settings.MODERATION = {**settings.MODERATION, "SCORER": "embedded"}


@pytest.mark.usefixtures("embedded")
@pytest.mark.parametrize("more", [{}, {"languages": ["de"]}, {"languages": ["en", "DE-at"]}])
def test_german_is_read_by_the_german_scorer(post: Any, more: Any) -> None:
    said = post("analyze", asked(f"{GERMAN} Guten Morgen!", spanAnnotations=True, **more)).json()
    assert (said["languages"], said["detectedLanguages"]) == (more.get("languages", ["de"]), ["de"])
    spans = said["attributeScores"]["TOXICITY"]["spanScores"]
    assert spans[0]["score"]["value"] > 0.9 > 0.3 > spans[1]["score"]["value"]


@pytest.mark.usefixtures("embedded")
def test_an_attribute_that_the_german_scorer_lacks_is_not_made_up(post: Any) -> None:
    words = "Attribute THREAT does not support request languages: de"
    more = {"languageNotSupportedByAttributeError": {"detectedLanguages": ["de"], "attribute": "THREAT"}}
    refused = golden(words, "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE", **more)
    assert post("analyze", asked(GERMAN, "TOXICITY", "THREAT")).json() == refused
    said = post("analyze", asked(GERMAN, "TOXICITY", "THREAT", dropUnsupportedAttributes=True)).json()
    assert list(said["attributeScores"]) == ["TOXICITY"]


def test_a_label_that_the_scorer_has_not_is_not_made_up(post: Any) -> None:
    assert (
        post("analyze", asked(TEXT, "SEXUALLY_EXPLICIT")).json()["error"]["details"][0]["errorType"]
        == "INVALID_REQUEST"
    )
    said = post("analyze", asked(TEXT, "SEXUALLY_EXPLICIT", "TOXICITY", dropUnsupportedAttributes=True)).json()
    assert list(said["attributeScores"]) == ["TOXICITY"]


@pytest.mark.parametrize("path", ["/v1alpha1/", "/v1alpha1", "/v1alpha1/comments", "/v1alpha1/comments:guess"])
def test_an_unknown_address_answers_in_googles_shape(client: Any, path: str) -> None:
    answer = client.post(path)
    assert (answer.status_code, answer.json()["error"]["status"]) == (404, "NOT_FOUND")
    assert answer.json()["error"]["details"]
    assert client.get(path).status_code in (404, 405)


def test_the_wrong_verb_answers_in_googles_shape(client: Any) -> None:
    answer = client.get("/v1alpha1/comments:analyze")
    assert (answer.status_code, answer["Allow"]) == (405, "POST, OPTIONS")
    assert answer.json()["error"]["details"]


def test_a_fault_of_ours_answers_in_googles_shape(post: Any, monkeypatch: Any, caplog: Any) -> None:
    from moderation.perspective import analysing

    monkeypatch.setattr(analysing, "answer", lambda asked: 1 / 0)
    answer = post("analyze", asked())
    assert (answer.status_code, answer.json()["error"]["status"]) == (500, "INTERNAL")
    assert "ZeroDivisionError" in caplog.text


# suggestscore --------------------------------------------------------------------------------------------------

SAID = {"TOXICITY": {"summaryScore": {"value": 1.0}, "spanScores": [{"begin": 0, "end": 3}]}}


def test_what_corals_moderators_think_is_kept(post: Any) -> None:
    body = {"comment": {"text": "You <b>idiot</b>\x00", "type": "HTML"}, "attributeScores": SAID}
    body |= {"communityId": "Coral:news", "clientToken": "comment:7", "languages": ["en"], "sessionId": "s"}
    answer = post("suggestscore", body)
    assert answer.json() == {"clientToken": "comment:7", "requestedLanguages": ["en"], "detectedLanguages": ["en"]}
    row = Suggestion.objects.get()
    assert (row.text, row.labels, row.language) == ("You idiot\ufffd", {"toxicity": 1.0}, "en")
    assert (row.community, row.client_token, row.key) == ("Coral:news", "comment:7", ApiKey.objects.get())


def test_an_approval_is_a_zero_also_where_json_leaves_it_out(post: Any) -> None:
    scores = {"TOXICITY": {"summaryScore": {"value": 0}}, "PROFANITY_EXPERIMENTAL": {"summaryScore": {}}}
    assert post("suggestscore", {"comment": {"text": "Fine."}, "attributeScores": scores}).status_code == 200
    assert Suggestion.objects.get().labels == {"toxicity": 0.0, "obscene": 0.0}


def test_do_not_store_is_heeded(post: Any) -> None:
    body = {"comment": {"text": "You idiot"}, "attributeScores": SAID, "doNotStore": True}
    assert post("suggestscore", body).status_code == 200
    assert not Suggestion.objects.exists()


TOO_MUCH = {"TOXICITY": {"summaryScore": {"value": 2}}}


@pytest.mark.parametrize("scores", [None, {}, {"TOXICITY": {}}, TOO_MUCH, {"SPAM": {"summaryScore": {"value": 1}}}])
def test_a_suggestion_that_says_nothing_is_refused(post: Any, scores: Any) -> None:
    answer = post("suggestscore", {"comment": {"text": "You idiot"}, "attributeScores": scores})
    assert answer.status_code == 400
    assert answer.json()["error"]["details"]
    assert not Suggestion.objects.exists()
