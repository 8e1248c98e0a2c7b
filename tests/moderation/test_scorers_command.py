"""`manage.py score`: one answer a line, in order, whatever the lines are."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from moderation.management.commands import score
from moderation.scorers import LABELS, ScorerError, get

INSULT = "you are an idiot"


@pytest.fixture
def run(monkeypatch, capsys):
    """Feed bytes to the command; return its lines and its complaint."""

    def feed(lines: bytes, **options):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(lines)))
        complaint = ""
        try:
            call_command("score", **options)
        except CommandError as error:
            complaint = str(error)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()], complaint

    return feed


def test_each_text_gets_eleven_labels_model_and_version(run):
    answers, complaint = run(json.dumps({"text": INSULT}).encode())
    assert complaint == ""
    assert list(answers[0]["labels"]) == list(LABELS)
    assert answers[0]["labels"] == get("embedded").score([INSULT])[0]
    assert (answers[0]["model"], answers[0]["version"]) == ("embedded", get("embedded").version)


def test_thousands_of_lines_come_back_in_order(run):
    texts = [f"{INSULT} number {number}" if number % 3 else f"thanks {number}" for number in range(2500)]
    answers, _ = run("\n".join(json.dumps({"text": text}) for text in texts).encode())
    assert [answer["labels"] for answer in answers] == get("embedded").score(texts)


def test_no_lines_give_no_lines(run):
    assert run(b"") == ([], "")


BAD = {
    "not JSON": (b"hello", "not_json"),
    "empty line": (b"", "not_json"),
    "half an object": (b'{"text": "a', "not_json"),
    "not UTF-8": (b'{"text": "\xff"}', "not_json"),
    "nested too deep": (b"[" * 100_000, "not_json"),
    "a list": (b'["text"]', "no_text"),
    "no text": (b'{"body": "a"}', "no_text"),
    "null": (b'{"text": null}', "not_text"),
    "a number": (b'{"text": 5}', "not_text"),
    "a list of texts": (b'{"text": ["a"]}', "not_text"),
}


@pytest.mark.parametrize(("line", "code"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_gets_an_error_in_its_place_and_stops_nothing(run, line, code):
    good = json.dumps({"text": INSULT}).encode()
    answers, complaint = run(b"\n".join([good, line, good, b""]))
    assert [("labels" in answer) for answer in answers] == [True, False, True]
    assert answers[1]["error"]["code"] == code
    assert answers[1]["error"]["line"] == 2
    assert answers[1]["error"]["message"]
    assert complaint.startswith("1 lines could not be scored")


def test_odd_texts_are_scored_not_refused(run):
    texts = ["", " ", "\x00", "\ud800", "\u202eabc", "x" * 20_001, "🙂"]
    answers, complaint = run("\n".join(json.dumps({"text": text}) for text in texts).encode())
    assert complaint == ""
    assert all("labels" in answer for answer in answers)


def test_a_file_from_windows_with_a_byte_order_mark_is_read(run):
    answers, complaint = run(b'\xef\xbb\xbf{"text": "hi"}\r\n{"text": "ho"}\r\n')
    assert (len(answers), complaint) == (2, "")


class Moody:
    """A scorer that fails at one text and gives nonsense for another."""

    model, version, quantisation = "moody", "1", "none"

    def score(self, texts):
        if "fails" in texts:
            raise ScorerError("this one fails")
        return [{"toxicity": float("nan") if text == "nonsense" else 0.5} for text in texts]


def test_a_text_on_which_the_scorer_fails_fails_alone():
    lines = [json.dumps({"text": text}).encode() for text in ("a", "fails", "b", "nonsense", "c")]
    answers = [json.loads(answer) for answer in score.answers(lines, Moody())]
    assert [("labels" in answer) for answer in answers] == [True, False, True, False, True]
    assert answers[1]["error"] == {"code": "not_scored", "message": "this one fails", "line": 2}
    assert "nan" in answers[3]["error"]["message"]
