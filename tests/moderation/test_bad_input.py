"""What nobody should send, through each public door: the scorer, `manage.py score`, a member's post, the desk.

docs/scoring.md, "Bad input", holds the same as a table.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from community.actions import write_post
from community.models import Comment, Post, Space
from moderation import keys, scoring
from moderation.drain import drain
from moderation.models import Item, Score
from moderation.scorers import LABELS, check_scores, get
from moderation.scorers.explaining import explain
from tests.scorer import ByWord

INSULT = "you are an idiot"
# By name: the text, and what a member who posts it is told (None: it is published and scored).
BAD: dict[str, tuple[str, str | None]] = {
    "empty": ("", "empty"),
    "blank": (" \n\t\u00a0\u3000 ", "empty"),
    "one megabyte": ((INSULT + ", friend. ") * 40_000, "1,000,000 bytes"),
    "NUL": (f"{INSULT}\0", "NUL"),
    "lone surrogates": (f"\ud800{INSULT}\udfff", "surrogate"),
    "right-to-left override": ("\u202etoidi na era uoy\u202c", None),
    "unclosed overrides": ("\u202e" * 500 + INSULT, None),
    "one word of 20,000 letters": ("q" * 20_000, None),
    "emoji only": ("👩\u200d🚀👍🏽🇬🇧❤️" * 40, None),
    "HTML": ("<script>alert('you are an idiot')</script><b>&lt;", None),
    "10,000 combining marks": ("e" + "\u0301" * 10_000, None),
    "marks without a letter": ("\u0301" * 2_000, "empty"),
}
TOXIC = {"one megabyte", "NUL", "lone surrogates", "right-to-left override"}


each = pytest.mark.parametrize("name", list(BAD))


@each
def test_the_scorer_answers_any_text_with_all_labels_in_range(name: str) -> None:
    rows = get("embedded").score([BAD[name][0], INSULT])
    check_scores(rows, 2)
    assert tuple(rows[0]) == LABELS
    assert rows[1] == get("embedded").score([INSULT])[0]


@pytest.mark.parametrize("name", sorted(TOXIC))
def test_what_hides_an_insult_from_the_reader_s_eye_does_not_hide_it_from_the_scorer(name: str) -> None:
    assert get("embedded").score([BAD[name][0]])[0]["toxicity"] > 0.5


@each
def test_any_text_can_be_explained(name: str) -> None:
    text = BAD[name][0]
    told = explain(get("embedded"), text)
    assert all(text[driver.start : driver.end] == driver.text for driver in (*told.words, *told.clauses))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[bytes], tuple[Any, str]]:
    """Feed bytes to the command; return its lines and its complaint."""

    def feed(lines: bytes) -> tuple[Any, str]:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(lines)))
        complaint = ""
        try:
            call_command("score")
        except CommandError as error:
            complaint = str(error)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()], complaint

    return feed


@pytest.mark.django_db
def test_the_command_scores_each_of_them_in_its_place(run: Callable[[bytes], tuple[Any, str]]) -> None:
    texts = [text for text, _ in BAD.values()]
    answers, complaint = run("\n".join(json.dumps({"text": text}) for text in texts).encode())
    assert complaint == ""
    assert [answer["labels"] for answer in answers] == get("embedded").score(texts)


@pytest.fixture
def thread(ann: Any) -> Post:
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@each
@pytest.mark.django_db
def test_a_member_who_posts_it_is_told_what_to_do_or_it_is_scored(
    name: str, bob: Any, thread: Post, client_of: Any
) -> None:
    text, refusal = BAD[name]
    drain()
    answer = client_of(bob).post(
        f"/api/v1/posts/{thread.pk}/comments/", json.dumps({"body": text}), content_type="application/json"
    )
    drain()
    if refusal:
        assert (answer.status_code, refusal in answer.content.decode()) == (
            413 if name == "one megabyte" else 400,
            True,
        ), answer.content
        assert not Comment.objects.exists()
        return
    assert answer.status_code == 201, answer.content
    item = Item.objects.get(kind="community.comment", object_id=str(Comment.objects.get().pk))
    assert (item.due, item.set_aside) == (None, False)
    assert Score.objects.get(item=item).labels == get("embedded").score([Comment.objects.get().body])[0]


@pytest.mark.django_db
@each
def test_the_perspective_door_answers_a_number_or_a_refusal_in_google_s_shape(name: str, lea: Any, client: Any) -> None:
    _, key = keys.create(name="a client", scopes=["perspective"], by=lea)
    body = {"comment": {"text": BAD[name][0]}, "requestedAttributes": {"TOXICITY": {}}, "languages": ["en"]}
    address = f"/v1alpha1/comments:analyze?key={key}"
    answer = client.post(address, json.dumps(body), content_type="application/json")
    told = answer.json()
    if name in ("empty", "blank", "one megabyte"):
        assert (answer.status_code, told["error"]["code"], told["error"]["status"]) == (400, 400, "INVALID_ARGUMENT")
        return
    assert answer.status_code == 200, told
    assert 0 <= told["attributeScores"]["TOXICITY"]["summaryScore"]["value"] <= 1


@pytest.mark.django_db
def test_the_scoring_door_answers_each_text_in_its_place_with_labels_or_a_reason(lea: Any, client: Any) -> None:
    _, key = keys.create(name="a client", scopes=["score"], by=lea)
    names = [name for name in BAD if name != "one megabyte"]
    sent = {"texts": [*(BAD[name][0] for name in names), "x" * 20_001, None, 7, INSULT], "language": "en"}
    answer = client.post(
        "/api/v1/score", json.dumps(sent), content_type="application/json", HTTP_AUTHORIZATION=f"Bearer {key}"
    )
    assert answer.status_code == 200, answer.content
    told = [result["error"]["code"] if result["error"] else "" for result in answer.json()["results"]]
    refused = {"empty": "text_empty", "blank": "text_empty"}
    assert told == [*(refused.get(name, "") for name in names), "text_too_long", "not_text", "not_text", ""]
    for result, code in zip(answer.json()["results"], told, strict=True):
        assert tuple(result["labels"]) == (() if code else LABELS)


class AnswersNaN(ByWord):
    """A scorer whose numbers are none for one word."""

    def _one(self, text: str) -> dict[str, float]:
        return {"toxicity": float("nan")} if "poison" in text else super()._one(text)


@pytest.mark.django_db
def test_nan_publishes_and_removes_nothing_and_sets_only_its_own_text_aside(
    bob: Any, mia: Any, thread: Post, client_of: Any, settings: Any
) -> None:
    settings.MODERATION = {**settings.MODERATION, "SCORER": f"{__name__}.AnswersNaN"}
    scoring.in_force.forget()
    for body in ("poison", "a kind word", "you idiot"):
        client_of(bob).post(
            f"/api/v1/posts/{thread.pk}/comments/", json.dumps({"body": body}), content_type="application/json"
        )
    for _ in range(12):
        Item.objects.filter(due__isnull=False).update(due="2020-01-01T00:00:00Z")
        drain()
    found = {
        row.body: Item.objects.get(kind="community.comment", object_id=str(row.pk)) for row in Comment.objects.all()
    }
    assert [found[body].set_aside for body in ("poison", "a kind word", "you idiot")] == [True, False, False]
    assert not Score.objects.filter(item=found["poison"]).exists()
    assert (found["poison"].review, found["poison"].visibility) == ("open", "visible")
    assert Score.objects.get(item=found["you idiot"]).toxicity == 0.97
    page = client_of(mia).get(f"/moderation/item/{found['poison'].pk}/").content.decode()
    assert "It could not be scored, so a human must read it" in page
