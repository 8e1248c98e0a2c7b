"""Detoxify behind our protocol: the real class, on a tiny checkpoint made here, offline."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import socket
import warnings
from hashlib import sha256
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from moderation.scorers import LABELS, ScorerError, check_scores, get, windows
from tests.moderation import tiny_detoxify

MISSING = [name for name in ("torch", "transformers", "detoxify") if not importlib.util.find_spec(name)]
if MISSING and os.environ.get("REQUIRE_SERVICES") == "1":
    raise RuntimeError(f"REQUIRE_SERVICES=1, but not installed: {', '.join(MISSING)}")
pytestmark = [
    pytest.mark.torch,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    # torch and transformers warn about themselves when imported; that is not ours to mend.
    pytest.mark.filterwarnings("ignore"),
]
INSULT, PRAISE = "you are an idiot", "i love this brand"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = tmp_path_factory.mktemp("tiny")
        tiny_detoxify.make(path)
    return path


@pytest.fixture(scope="module")
def scorer(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return get("detoxify", checkpoint=str(folder))


def test_an_insult_scores_high_and_praise_low(scorer):
    insult, praise = scorer.score([INSULT, PRAISE])
    assert insult["toxicity"] > 0.9
    assert insult["insult"] > 0.9
    assert insult["threat"] < 0.1
    assert praise["toxicity"] < 0.1
    assert praise["compound"] > 0.5


def test_all_labels_but_the_one_this_model_never_learnt_are_there(scorer):
    assert list(scorer.score([INSULT])[0]) == [label for label in LABELS if label != "sexual_explicit"]


def test_scores_are_those_of_the_real_class(scorer):
    texts = [INSULT, PRAISE, "the phone was good .", "kill", "damn my phone is not good !"]
    assert type(scorer.reference).__module__ == "detoxify.detoxify"
    for text, ours in zip(texts, scorer.score(texts), strict=True):
        theirs = scorer.reference.predict(text)
        assert {label: ours[label] for label in theirs} == pytest.approx(theirs, abs=1e-5)


def test_a_batch_scores_like_its_texts_alone(scorer):
    texts = [" ".join(["nice"] * n) + " idiot" for n in (0, 3, 40, 200, 7)]
    together = scorer.score(texts)
    for text, row in zip(texts, together, strict=True):
        assert row == pytest.approx(scorer.score([text])[0], abs=1e-5)


def test_an_insult_after_the_512th_token_is_read(scorer):
    text = "nice " * 800 + "you are an idiot " * 100
    assert scorer.reference.predict(text)["insult"] < 0.1
    assert scorer.score([text])[0]["insult"] > 0.5


def test_only_eight_windows_are_read_and_the_rest_is_recorded(scorer):
    before = scorer.truncated
    check_scores(scorer.score(["nice " * 3700, "nice " * 3000]), 2)
    assert scorer.truncated == before + 1


def test_windows_overlap_and_leave_no_token_out():
    found = windows.cut(0, range(1000), -1, -2)
    assert [len(window.tokens) for window in found] == [512, 512, 110]
    assert [window.tokens[1] for window in found] == [0, 446, 892]
    assert {token for window in found for token in window.tokens} == {-1, -2, *range(1000)}


def test_windows_of_like_length_share_a_call_that_keeps_to_the_budget():
    cut = [windows.Window(place, [0] * length) for place, length in enumerate([512, 3, 100, 4, 90, 5, 512])]
    calls = [[len(window.tokens) for window in batch] for batch in windows.batches(cut, 200)]
    assert calls == [[3, 4, 5], [90, 100], [512], [512]]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00", "\ud800", "\u202etoidi", "🙂🙂", "e\u0301" * 5000, "x" * 20_000, "привет"],
)
def test_odd_texts_get_finite_scores(scorer, text):
    check_scores(scorer.score([text]), 1)


def test_no_texts_give_no_scores(scorer):
    assert scorer.score([]) == []


def test_labels_are_read_by_name_whatever_their_order_and_number(tmp_path):
    tiny_detoxify.make(tmp_path, tiny_detoxify.UNBIASED, outputs=16)
    row = get("detoxify", checkpoint=str(tmp_path)).score(["kill"])[0]
    assert list(row) == list(LABELS)
    assert row["threat"] > 0.9
    assert row["insult"] < 0.1
    assert row["sexual_explicit"] < 0.1


def test_the_version_names_weights_and_who_scores_sentiment(scorer, folder):
    digits = next(folder.glob("*.ckpt")).stem.rpartition("-")[2]
    assert scorer.version == f"tiny_original-{digits}, embedded {get('embedded').version}"


def test_loading_asks_no_network(tmp_path, monkeypatch):
    def refuse(*args):
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    tiny_detoxify.make(tmp_path)
    check_scores(get("detoxify", checkpoint=str(tmp_path)).score([INSULT]), 1)
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def test_a_wrong_hash_in_the_file_name_is_refused(tmp_path):
    tiny_detoxify.make(tmp_path).rename(tmp_path / "toxic_original-c1212f89.ckpt")
    with pytest.raises(ScorerError, match=r"not what it should be.*c1212f89"):
        get("detoxify", checkpoint=str(tmp_path))


def test_a_wrong_hash_in_the_manifest_is_refused(tmp_path):
    weights = tiny_detoxify.make(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps({"sha256": {weights.name: "ab" * 32}}))
    with pytest.raises(ScorerError, match="not what it should be"):
        get("detoxify", checkpoint=str(tmp_path))


@pytest.mark.parametrize("change", [lambda file: file.write_text("{}"), lambda file: file.unlink()])
def test_a_tokenizer_that_is_not_the_one_in_the_manifest_is_refused(tmp_path, change):
    weights = tiny_detoxify.make(tmp_path)
    listed = {path.name: sha256(path.read_bytes()).hexdigest() for path in (weights, tmp_path / "tokenizer.json")}
    (tmp_path / "manifest.json").write_text(json.dumps({"sha256": listed}))
    change(tmp_path / "tokenizer.json")
    with pytest.raises(ScorerError, match=r"tokenizer\.json is not what it should be"):
        get("detoxify", checkpoint=str(tmp_path))


def test_a_file_that_runs_code_is_refused_unless_its_hash_is_vouched_for(tmp_path):
    import torch

    weights = tiny_detoxify.make(tmp_path)
    saved = torch.load(weights, weights_only=True)
    saved["extra"] = SimpleNamespace(code="anything")
    weights.unlink()
    torch.save(saved, tmp_path / "mine.ckpt")
    with pytest.raises(ScorerError, match="nothing vouches for its hash"):
        get("detoxify", checkpoint=str(tmp_path))
    digits = sha256((tmp_path / "mine.ckpt").read_bytes()).hexdigest()
    (tmp_path / "manifest.json").write_text(json.dumps({"sha256": {"mine.ckpt": digits}}))
    assert get("detoxify", checkpoint=str(tmp_path)).score([INSULT])[0]["toxicity"] > 0.9


def test_weights_that_do_not_fit_the_configuration_are_refused(tmp_path):
    tiny_detoxify.make(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | {"num_hidden_layers": 3}))
    with pytest.raises(ScorerError, match="do not fit the configuration"):
        get("detoxify", checkpoint=str(tmp_path))


@pytest.mark.parametrize("lost", ["config.json", "tokenizer_config.json"])
def test_a_folder_without_configuration_or_tokenizer_is_refused(tmp_path, lost):
    tiny_detoxify.make(tmp_path)
    (tmp_path / lost).unlink()
    with pytest.raises(ScorerError, match=f"holds no {lost}"):
        get("detoxify", checkpoint=str(tmp_path))


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(ScorerError, match=r"exactly one \.ckpt file, and holds 0"):
        get("detoxify", checkpoint=str(tmp_path))


def test_the_command_scores_lines_with_it(folder, monkeypatch, capsys):
    lines = f'{{"text": "{INSULT}"}}\nnot json\n{{"text": "{PRAISE}"}}\n'.encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(lines)))
    with pytest.raises(CommandError, match="1 lines could not be scored"):
        call_command("score", scorer="detoxify", checkpoint=str(folder))
    insult, refusal, praise = map(json.loads, capsys.readouterr().out.splitlines())
    assert insult["labels"]["toxicity"] > 0.9
    assert refusal["error"]["line"] == 2
    assert praise["labels"]["toxicity"] < 0.1
    assert insult["model"] == "detoxify"


def test_without_a_folder_the_command_says_what_to_do():
    with pytest.raises(CommandError, match="--checkpoint"):
        call_command("score", scorer="detoxify", checkpoint="")
