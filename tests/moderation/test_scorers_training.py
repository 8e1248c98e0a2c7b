"""Training: what it reads, what it leaves out, and that it can be done again."""

from __future__ import annotations

import gzip
import json
from random import Random

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from bench import functions
from moderation.scorers import ScorerError, embedded
from moderation.scorers.training import (
    attacks,
    corpus,
    disguise,
    everyday,
    frames,
    hostility,
    identities,
    lexicon,
    measure,
    mixing,
    opinions,
    spared,
    split,
)
from moderation.scorers.training.corpus import Row

FOUL, CALM = {"toxicity": 1.0, "insult": 1.0}, {"toxicity": 0.0, "insult": 0.0}
LEXICON = (
    "text,canonical_form_1,canonical_form_2,canonical_form_3,category_1,category_2,category_3,"
    "severity_rating,severity_description\n"
    "blorghead,blorghead,,,other / general insult,,,2.4,Severe\n"
)


@pytest.fixture
def sets(tmp_path):
    """A folder of labelled texts in which blorgs are foul, like the real one in small."""
    chance, folder = Random(3), tmp_path / "train"
    folder.mkdir()
    things = ("phone", "shop", "game", "song", "bike", "camera", "team", "coat")
    foul = [f"you {w} blorghead, get off my {t} {n}" for n in range(40) for w in ("big", "old") for t in things]
    calm = [f"i saw the {w} {t} {n} in town" for n in range(40) for w in ("big", "old") for t in things]
    toxic = [{"text": t, "labels": FOUL, "weight": 1.0, "source": "a"} for t in foul]
    toxic += [{"text": t, "labels": CALM, "weight": 1.0, "source": "b"} for t in calm]
    chance.shuffle(toxic)
    felt = [{"text": f"{w} {t}", "label": s, "source": "c"} for s, w in
            (("positive", "lovely"), ("negative", "rotten"), ("neutral", "some")) for t in things]  # fmt: skip
    write(folder / "toxicity_clear.jsonl.gz", toxic)
    write(folder / "sentiment_clear.jsonl.gz", felt)
    write(folder / "toxicity_unclear.jsonl.gz", [{"text": "a quexo of nobody knows whose", "labels": FOUL}])
    write(folder / "sentiment_unclear.jsonl.gz", [])
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "surge_profanity_en.csv").write_text(LEXICON)
    (tmp_path / "lexicon" / "dsojevic_en.json").write_text(
        json.dumps([{"id": "x", "match": "zwim|zwimmer", "tags": ["sexual"], "severity": 3}])
    )
    return folder


def write(path, rows):
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def quick(monkeypatch):
    """Make few of the rows that a small run has no use for."""
    pytest.importorskip("scipy", reason="scipy (the train extra) is not installed")
    from moderation.scorers.training import build

    monkeypatch.setattr(build, "MIXED", 20)
    monkeypatch.setattr(identities, "TERMS", identities.TERMS[:2])


def test_a_trained_scorer_knows_what_it_was_shown(sets, tmp_path, quick, capsys):
    call_command("train_scorer", data=sets, out=tmp_path / "w.npz", epochs=3)
    assert "version 1." in capsys.readouterr().out
    scorer = embedded.load(tmp_path / "w.npz")
    foul, calm = scorer.score(["you small blorghead, get out", "i saw a bike in the shop"])
    assert foul["toxicity"] > 0.8
    assert calm["toxicity"] < 0.2


def test_the_same_texts_and_seed_give_the_same_file(sets, tmp_path, quick):
    for name in ("one.npz", "two.npz"):
        call_command("train_scorer", data=sets, out=tmp_path / name, epochs=1)
    call_command("train_scorer", data=sets, out=tmp_path / "other.npz", epochs=1, seed=1)
    one, two, other = (embedded.load(tmp_path / name).version for name in ("one.npz", "two.npz", "other.npz"))
    assert one == two != other


def test_the_validation_split_is_never_trained_on(sets, tmp_path, quick, monkeypatch):
    from moderation.scorers.training import matrices

    seen = []
    monkeypatch.setattr(matrices, "count", lambda texts, folder: seen.extend(texts) or stop())

    def stop():
        raise ScorerError("enough")

    with pytest.raises(CommandError, match="enough"):
        call_command("train_scorer", data=sets, out=tmp_path / "w.npz")
    read = corpus.texts(corpus.read(sets))
    held_out = {text for text in read if split.is_validation(text)}
    assert held_out
    assert not held_out & set(seen)
    assert set(read) - held_out <= set(seen)


def test_a_site_s_own_labels_are_read_too(sets, tmp_path, quick):
    extra = tmp_path / "ours.jsonl"
    extra.write_text("".join(json.dumps({"text": f"quexo {n} a b c", "labels": FOUL}) + "\n" for n in range(60)))
    call_command("train_scorer", data=sets, out=tmp_path / "w.npz", extra=[extra], epochs=2)
    assert embedded.load(tmp_path / "w.npz").score(["quexo a b c"])[0]["toxicity"] > 0.5


def test_a_bad_line_is_told_with_file_and_number(sets, tmp_path, quick):
    extra = tmp_path / "ours.jsonl"
    extra.write_text('{"text": "fine", "label": "neutral"}\n{"text": "so", "labels": {"toxic": 1}}\n')
    with pytest.raises(CommandError, match=r"ours\.jsonl line 2: label 'toxic'"):
        call_command("train_scorer", data=sets, out=tmp_path / "w.npz", extra=[extra])
    assert not (tmp_path / "w.npz").exists()


def test_a_missing_folder_is_told(tmp_path):
    pytest.importorskip("scipy", reason="scipy (the train extra) is not installed")
    with pytest.raises(CommandError, match="can not be read"):
        call_command("train_scorer", data=tmp_path / "nowhere", out=tmp_path / "w.npz")


def test_the_kaggle_file_is_read_under_our_names(tmp_path):
    path = tmp_path / "train.csv"
    path.write_text(
        'id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate\n1,"two\nlines",1,0,1,0,1,0\n'
    )
    (row,) = corpus.read_file(path)
    assert row.text == "two\nlines"
    assert row.labels == {
        "toxicity": 1, "severe_toxicity": 0, "obscene": 1, "threat": 0, "insult": 1, "identity_attack": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("x", "Expecting value"),
        ("[]", "not an object"),
        ('{"text": "a"}', "neither labels nor a label"),
        ('{"text": null, "label": "neutral"}', "the text is None, not a string"),
        ('{"label": "neutral"}', "the text is None"),
        ('{"text": "a", "label": "sad"}', "sentiment 'sad' is not one of negative, neutral, positive"),
        ('{"text": "a", "labels": {"threat": 2}}', "label 'threat' = 2 is not one of ours from 0 to 1"),
        ('{"text": "a", "labels": {"threat": "no"}}', "could not convert"),
        ('{"text": "a", "labels": {"threat": NaN}}', "label 'threat' = nan"),
        ('{"text": "a", "label": "neutral", "weight": -1}', "weight -1.0 is not"),
    ],
)
def test_a_line_that_is_no_row_is_refused_with_what_is_wrong_and_how_to_write_one(line, words):
    with pytest.raises(ScorerError, match=rf"line 7: .*{words}.*Write {{"):
        corpus.parse(line, "line 7")


def test_a_file_in_another_encoding_or_cut_off_is_told(tmp_path):
    (tmp_path / "latin.jsonl").write_bytes('{"text": "café", "label": "neutral"}'.encode("latin-1"))
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a", "label": "neutral"}\n' * 50)[:-9])
    for name in ("latin.jsonl", "cut.jsonl.gz"):
        with pytest.raises(ScorerError, match=f"{name} can not be read"):
            list(corpus.read_file(tmp_path / name))


def test_a_table_that_is_not_kaggle_s_or_holds_other_numbers_is_told(tmp_path):
    (tmp_path / "other.csv").write_text("id,comment_text,toxic\n1,a,0\n")
    with pytest.raises(ScorerError, match=r"not Kaggle's train.csv: it has no column identity_hate, insult"):
        list(corpus.read_file(tmp_path / "other.csv"))
    columns = "id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate\n"
    (tmp_path / "test.csv").write_text(columns + '1,"two\nlines",0,0,0,0,0,0\n2,unlabelled,-1,-1,-1,-1,-1,-1\n')
    with pytest.raises(ScorerError, match=r"test.csv line 4: label 'toxicity' = '-1'"):
        list(corpus.read_file(tmp_path / "test.csv"))


def test_the_split_is_a_tenth_and_does_not_mind_case_and_space():
    texts = [f"text number {n}" for n in range(10_000)]
    held_out = [text for text in texts if split.is_validation(text)]
    assert 900 < len(held_out) < 1100
    assert all(split.is_validation(f"  {text.upper()}\n") for text in held_out)
    assert split.is_validation("\ud800") in (True, False)


def test_made_rows_are_the_same_for_the_same_seed_and_labelled():
    for make in (identities.rows, opinions.rows, everyday.rows):
        first, second, other = list(make(Random(1))), list(make(Random(1))), list(make(Random(2)))
        assert first == second != other
        assert all(row.text and (row.labels or row.sentiment) for row in first)


def test_the_sets_without_a_licence_are_one_option_away(sets):
    every, clear = corpus.read(sets), corpus.read(sets, clear_only=True)
    assert [row.text for row in every if row not in clear] == ["a quexo of nobody knows whose"]


def test_mild_and_everyday_terms_of_the_lists_are_not_taught():
    terms = [
        lexicon.Term(text, severity, frozenset({"insult"}), swearing)
        for text, severity, swearing in (
            ("crow", 1.0, False), ("petrol sniffer", 2.2, False), ("petrolsniffer", 2.2, False),
            ("petrol-headed", 2.0, False), ("blorg", 2.4, False), ("blorg face", 2.4, False), ("ass", 1.0, True),
        )
    ]  # fmt: skip
    assert [term.text for term in lexicon.clear_cut(terms)] == ["blorg", "blorg face", "ass"]


def test_each_source_s_sentiments_weigh_alike_whatever_their_number():
    rows = [corpus.Row("x", {}, s, 1.0, source) for source, many in (("a", 1), ("b", 9))
            for s in ("positive", "positive", "neutral", *["negative"] * many)]  # fmt: skip
    wanted = corpus.targets(rows)
    negative = np.array([row.sentiment == "negative" for row in rows])
    for source in "ab":
        here = np.array([row.source == source for row in rows])
        share = wanted.feeling_weights[here & negative].sum() / wanted.feeling_weights[here].sum()
        assert share == pytest.approx(corpus.LEAN[0] / sum(corpus.LEAN))


def test_no_frame_is_left_with_an_empty_slot():
    rows = [*identities.rows(Random(1)), *opinions.rows(Random(1)), *everyday.rows(Random(1))]
    assert not [row.text for row in rows if "{" in row.text or "}" in row.text]
    assert frames.fill("{a} b", {"a": ("x",)}, Random(1)) == "x b"


def test_no_sentence_that_asks_what_the_scorer_can_do_is_a_sentence_it_was_taught():
    made = [*identities.rows(Random(1)), *hostility.rows(Random(1)), *spared.rows(Random(1)), *attacks.rows(Random(1))]
    taught = {row.text.lower().rstrip(".!?") for row in made}
    assert not [case.text for case in functions.cases() if case.text.lower().rstrip(".!?") in taught]


def test_the_weights_of_a_run_are_the_mean_of_its_second_half():
    fit = pytest.importorskip("moderation.scorers.training.fit", reason="scipy (the train extra) is not installed")
    like = fit.begin(3, fit.Recipe(width=2, hidden=2))
    mean = fit.Mean(like)
    for factor in (1, 3):
        mean.add(fit.Fitted(np.full_like(like.rows, factor), fit.Dense(*(np.full_like(p, factor) for p in like.dense))))
    found = mean.value()
    assert (found.rows == 2).all() and all((array == 2).all() for array in found.dense)


def test_every_identity_is_named_kindly_at_least_as_often_as_it_is_attacked():
    rows = list(identities.rows(Random(1)))
    for _, plural in identities.TERMS:
        named = [row for row in rows if plural in row.text]
        assert sum(row.labels["toxicity"] < 0.5 for row in named) > 20
        assert sum(row.labels["toxicity"] > 0.5 for row in named) > 20


def test_disguised_copies_keep_their_label_and_hide_the_foul_word():
    rows = [Row("you are such an idiot really", FOUL), Row("what a fine day it is", CALM)] * 50
    copies = list(disguise.disguised(rows, lambda text: [w for w in text.split() if w == "idiot"], Random(1), 1.0))
    assert len(copies) == 100
    foul = [copy for copy in copies if copy.labels == FOUL]
    assert sum("idiot" not in copy.text.split() for copy in foul) > 40
    assert all(copy.text.startswith("you are such an ") for copy in foul)


def test_mixed_texts_take_the_worse_label_of_their_halves():
    rows = [Row(f"calm {n}", CALM, source="a") for n in range(5)] + [
        Row(f"foul {n}", FOUL, source="b") for n in range(5)
    ]
    for row in mixing.mixed(rows, Random(1), 40):
        assert row.labels["toxicity"] == ("foul" in row.text)
        assert "calm" in row.text


def test_auc_counts_ties_half_and_needs_both_kinds():
    truth = np.array([True, False, True, False])
    assert measure.auc(truth, np.array([0.9, 0.1, 0.8, 0.2])) == 1
    assert measure.auc(truth, np.array([0.1, 0.9, 0.2, 0.8])) == 0
    assert measure.auc(truth, np.array([0.5, 0.5, 0.5, 0.5])) == 0.5
    assert np.isnan(measure.auc(truth[:1], np.array([0.5])))


def test_macro_recall_f1_and_precision_are_what_their_names_say():
    assert measure.macro_recall(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 0])) == pytest.approx(0.5)
    truth, guess = np.array([True, True, False, False]), np.array([True, False, False, False])
    assert measure.macro_f1(truth, guess) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert measure.precision(truth, np.array([0.9, 0.2, 0.85, 0.1]), 0.8) == 0.5
    assert np.isnan(measure.precision(truth, np.zeros(4), 0.8))
