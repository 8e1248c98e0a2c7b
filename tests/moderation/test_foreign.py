"""The small scorers of other languages: one answer for one text, and a training that tells how good it is."""

import gzip
import json
from functools import cache
from itertools import cycle, islice

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from moderation.scorers import ScorerError, foreign, get, reader_of, weights
from moderation.scorers.training import alphabet

CALM = "Guten Morgen zusammen, wie geht es euch heute mit der Maschine Nummer"
RUDE = "Du bist so ein dummes Arschloch, halt deine Fresse, Nummer"

letters = cache(alphabet.build)  # takes seconds, and is always the same


@pytest.fixture(autouse=True)
def _letters(monkeypatch):
    monkeypatch.setattr(alphabet, "build", letters)


def rows(number):
    for place, text in enumerate(islice(cycle([CALM, RUDE]), number)):
        yield {"text": f"{text} {place}", "labels": {"toxicity": float(text == RUDE)}}


def test_a_text_scores_the_same_alone_and_in_any_batch():
    scorer = foreign.load("de")
    texts = [CALM, RUDE, "", "👍", f"{RUDE} {CALM}", "ß" * 50, "\ud800", "\0"]
    assert [scorer.score([text])[0] for text in texts] == scorer.score(texts)


def test_english_is_read_by_the_embedded_scorer_german_beside_it_and_french_by_nobody():
    embedded = get("embedded")
    assert reader_of(embedded, "en") is embedded
    assert reader_of(embedded, "de") is foreign.load("de")
    assert reader_of(embedded, "fr") is None


def test_a_damaged_weights_file_is_refused(tmp_path, monkeypatch):
    arrays = dict(np.load(foreign.WEIGHTS / "de.npz"))
    np.savez(tmp_path / "de.npz", **{**arrays, "bias": arrays["bias"] + 1})
    monkeypatch.setattr(foreign, "WEIGHTS", tmp_path)
    foreign.load.cache_clear()
    with pytest.raises(ScorerError, match="not what their version"):
        foreign.load("de")
    foreign.load.cache_clear()


def test_a_site_trains_a_language_from_its_own_rows_and_the_same_rows_give_the_same_file(tmp_path, capsys):
    ours = tmp_path / "ours.jsonl.gz"
    with gzip.open(ours, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows(400))
    for name in ("one", "two"):
        call_command("train_scorer", language="nl", data=tmp_path, extra=[ours], out=tmp_path / f"{name}.npz")
    assert "toxicity: AUC 1.000" in capsys.readouterr().err
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    scorer = foreign.ForeignScorer(weights.read(tmp_path / "one.npz", lambda _: {}))
    calm, rude = scorer.score([CALM, RUDE])
    assert rude["toxicity"] > calm["toxicity"]


def test_too_few_rows_are_refused(tmp_path):
    ours = tmp_path / "ours.jsonl"
    ours.write_text("".join(json.dumps(row) + "\n" for row in rows(40)), encoding="utf-8")
    with pytest.raises(CommandError, match="no label has 100 texts"):
        call_command("train_scorer", language="nl", data=tmp_path, extra=[ours], out=tmp_path / "nl.npz")


def test_a_set_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="germeval2018"):
        call_command("train_scorer", language="de", data=tmp_path, out=tmp_path / "de.npz")
