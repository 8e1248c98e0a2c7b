"""The exported Detoxify: a tiny checkpoint of the true architecture goes through the real commands."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from moderation.scorers import LABELS, ScorerError, check_scores, get, windows
from tests.moderation import tiny_detoxify

pytestmark = [
    pytest.mark.torch,
    # torch and transformers warn about themselves when imported; that is not ours to mend.
    pytest.mark.filterwarnings("ignore"),
]
ROOT = Path(__file__).resolve().parents[2]
INSULT, PRAISE = "you are an idiot", "i love this brand"


def sentences(number: int) -> list[str]:
    """Texts of one to sixty words that the tiny model knows; the short ones may hold a word that drives a label."""
    rng = random.Random(7)
    texts = []
    for place in range(number):
        words = rng.choices(tiny_detoxify.CALM, k=rng.randint(1, 6 if place % 2 else 60))
        if place % 4 == 1:
            words.insert(rng.randrange(len(words)), rng.choice([*tiny_detoxify.DRIVEN]))
        texts.append(" ".join(words))
    return texts


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    path = tmp_path_factory.mktemp("texts") / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in sentences(500)))
    return path


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = tmp_path_factory.mktemp("tiny")
        tiny_detoxify.make(path)
    return path


@pytest.fixture(scope="module")
def exported(checkpoint, texts, tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        out = tmp_path_factory.mktemp("packages") / "tiny"
        call_command("scorer_export", checkpoint=checkpoint, out=out, texts=texts)
    return out


@pytest.fixture
def package(exported, tmp_path):
    return Path(shutil.copytree(exported, tmp_path / "package"))


@pytest.fixture(scope="module")
def scorer(exported):
    return get("onnx", package=str(exported))


def edited(package: Path, **changes: object) -> Path:
    """Change the manifest, as a hand or another program would."""
    path = package / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
    return package


def rehashed(package: Path) -> Path:
    """Let the manifest fit whatever the files are now; nobody verified those."""
    from hashlib import sha256

    names = ("model.int8.onnx", "model.fp32.onnx", "tokenizer.json")
    return edited(package, sha256={name: sha256((package / name).read_bytes()).hexdigest() for name in names})


# What it says ------------------------------------------------------------------------------------------------
def test_an_insult_scores_high_and_praise_low(scorer):
    insult, praise = scorer.score([INSULT, PRAISE])
    assert insult["toxicity"] > 0.9
    assert insult["insult"] > 0.9
    assert insult["threat"] < 0.1
    assert praise["toxicity"] < 0.1
    assert praise["compound"] > 0.5


def test_the_same_labels_come_as_from_the_original_close_to_its_scores(scorer, checkpoint):
    original = get("detoxify", checkpoint=str(checkpoint))
    some = [INSULT, PRAISE, *sentences(40)]
    for ours, theirs in zip(scorer.score(some), original.score(some), strict=True):
        assert list(ours) == list(theirs) == [label for label in LABELS if label != "sexual_explicit"]
        assert max(abs(ours[label] - theirs[label]) for label in ours) <= 0.05


def test_fp32_alone_is_the_original_to_within_rounding(scorer, checkpoint):
    original = get("detoxify", checkpoint=str(checkpoint))
    some = [INSULT, PRAISE, *sentences(40)]
    for ours, theirs in zip(scorer.score_by(some, "fp32"), original.score(some), strict=True):
        assert max(abs(ours[label] - theirs[label]) for label in ours) <= 1e-5


def test_an_insult_after_the_first_512_tokens_is_read(scorer):
    assert scorer.score(["nice " * 800 + "you are an idiot " * 100])[0]["insult"] > 0.5


def test_only_eight_windows_are_read_and_the_rest_is_recorded(scorer):
    before = scorer.truncated
    check_scores(scorer.score(["nice " * 3700, "nice " * 3000]), 2)
    assert scorer.truncated == before + 1


def test_mates_in_a_batch_change_a_score_by_little_and_their_order_not_at_all(scorer):
    some = [INSULT, PRAISE, *sentences(60)]
    together = scorer.score(some)
    for text, row in zip(some, together, strict=True):
        alone = scorer.score([text])[0]
        assert max(abs(row[label] - alone[label]) for label in row) <= 0.02
    assert scorer.score(some[::-1])[::-1] == together


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00", "\ud800", "\u202etoidi", "🙂🙂", "e\u0301" * 5000, "x" * 20_000, "привет", "a " * 500_000],
)
def test_odd_texts_get_finite_scores(scorer, text):
    check_scores(scorer.score([text]), 1)


def test_no_texts_give_no_scores(scorer):
    assert scorer.score([]) == []


def test_a_model_with_more_outputs_in_another_order_is_read_by_name(tmp_path, texts):
    tiny_detoxify.make(tmp_path / "unbiased", tiny_detoxify.UNBIASED, outputs=16)
    call_command("scorer_export", checkpoint=tmp_path / "unbiased", out=tmp_path / "package", texts=texts)
    row = get("onnx", package=str(tmp_path / "package")).score(["kill"])[0]
    assert list(row) == list(LABELS)
    assert row["threat"] > 0.9
    assert row["insult"] < 0.1


# Near a threshold --------------------------------------------------------------------------------------------
def between(scorer) -> tuple[str, float]:
    """A text that is toxic by halves, its one bad word among many, and how toxic."""
    texts = [" ".join(["idiot", *(tiny_detoxify.CALM[place % 29] for place in range(many))]) for many in range(60)]
    scores = [row["toxicity"] for row in scorer.score_by(texts, "fp32")]
    return min(zip(texts, scores, strict=True), key=lambda pair: abs(pair[1] - 0.5))


def test_a_text_near_a_threshold_is_scored_again_in_fp32_and_others_are_not(exported, scorer):
    text, exact = between(scorer)
    near = get("onnx", package=str(exported), thresholds=f"{exact + 0.01}")
    found = near.score([PRAISE, text])
    assert near.rescored == 1
    assert abs(found[1]["toxicity"] - exact) < 1e-6
    calm = get("onnx", package=str(exported), thresholds=f"{exact + 0.01}", margin="0")
    calm.score([PRAISE, text])
    assert calm.rescored == 0


def test_fp32_is_not_loaded_before_a_text_needs_it(exported):
    fresh = get("onnx", package=str(exported), thresholds="")
    fresh.score([PRAISE, INSULT, *sentences(20)])
    assert fresh.rescored == 0
    assert fresh._fp32 is None


def test_thresholds_that_are_no_numbers_are_told(exported):
    with pytest.raises(ScorerError, match="must be numbers with commas"):
        get("onnx", package=str(exported), thresholds="high")


# What is refused ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["model.int8.onnx", "model.fp32.onnx", "tokenizer.json"])
def test_a_file_of_another_hash_is_refused(package, name):
    (package / name).write_bytes((package / name).read_bytes() + b" ")
    with pytest.raises(ScorerError, match=f"{name} is not what the manifest says: sha256 .*export"):
        get("onnx", package=str(package))


@pytest.mark.parametrize("name", ["model.int8.onnx", "model.fp32.onnx", "tokenizer.json", "manifest.json"])
def test_a_package_that_lacks_a_file_is_refused(package, name):
    (package / name).unlink()
    with pytest.raises(ScorerError, match=f"holds no {name}"):
        get("onnx", package=str(package))


def test_a_manifest_of_another_version_is_refused(package):
    with pytest.raises(ScorerError, match="has format 2, and this version reads 1: export the package anew"):
        get("onnx", package=str(edited(package, format=2)))


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', '{"format": 1, "labels": 3, "colour": "blue"}', "\ufffd"])
def test_a_manifest_that_is_none_is_refused(package, text):
    (package / "manifest.json").write_text(text)
    with pytest.raises(ScorerError, match="is not a manifest"):
        get("onnx", package=str(package))


def test_a_package_that_nobody_verified_is_refused(package):
    with pytest.raises(ScorerError, match="was not verified: run scorer_verify"):
        get("onnx", package=str(edited(package, verification={})))


def test_a_verification_of_other_files_does_not_count(package):
    (package / "tokenizer.json").write_bytes((package / "tokenizer.json").read_bytes() + b" ")
    with pytest.raises(ScorerError, match="was not verified"):
        get("onnx", package=str(rehashed(package)))


def test_a_model_that_is_none_is_refused(package, checkpoint, texts):
    (package / "model.int8.onnx").write_bytes(b"not a model")
    with pytest.raises(CommandError, match=r"model\.int8\.onnx is not a model that onnxruntime reads"):
        call_command("scorer_verify", package=rehashed(package), checkpoint=checkpoint, texts=texts)


def changed(package: Path, name: str, change) -> Path:
    """Change the weights of a model in place."""
    import onnx
    from onnx import numpy_helper

    model = onnx.load(package / name)
    for tensor in model.graph.initializer:
        tensor.CopyFrom(numpy_helper.from_array(change(numpy_helper.to_array(tensor)).copy(), tensor.name))
    onnx.save(model, package / name)
    return rehashed(package)


def test_verify_refuses_int8_weights_that_were_shuffled(package, checkpoint, texts):
    shuffle = np.random.default_rng(1).permutation
    broken = changed(package, "model.int8.onnx", lambda w: shuffle(w) if w.dtype == np.int8 and w.ndim == 2 else w)
    with pytest.raises(CommandError, match=r"must not be used: int8, highest difference"):
        call_command("scorer_verify", package=broken, checkpoint=checkpoint, texts=texts)
    assert json.loads((broken / "manifest.json").read_text())["verification"] == {}
    with pytest.raises(ScorerError, match="was not verified"):
        get("onnx", package=str(broken))


def test_verify_refuses_the_fp32_model_of_another_checkpoint(package, checkpoint, texts, tmp_path):
    tiny_detoxify.make(tmp_path / "other", tiny_detoxify.ORIGINAL[::-1])
    call_command("scorer_export", checkpoint=tmp_path / "other", out=tmp_path / "package2", texts=texts)
    shutil.copy(tmp_path / "package2" / "model.fp32.onnx", package)
    with pytest.raises(CommandError, match=r"must not be used: fp32, highest difference"):
        call_command("scorer_verify", package=rehashed(package), checkpoint=checkpoint, texts=texts)


def test_verify_refuses_a_checkpoint_that_the_package_is_not_from(package, texts, tmp_path):
    tiny_detoxify.make(tmp_path / "other", tiny_detoxify.ORIGINAL[::-1])
    with pytest.raises(CommandError, match="was exported from another checkpoint"):
        call_command("scorer_verify", package=package, checkpoint=tmp_path / "other", texts=texts)


@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_a_model_that_answers_nan_is_an_error_and_no_score(package, checkpoint, texts, wrong):
    def spoil(weights):
        return np.full_like(weights, wrong) if weights.dtype == np.float32 and weights.ndim == 1 else weights

    broken = changed(package, "model.int8.onnx", spoil)
    with pytest.raises(CommandError, match="which is no number"):
        call_command("scorer_verify", package=broken, checkpoint=checkpoint, texts=texts)
    contents = json.loads((package / "manifest.json").read_text())
    from moderation.scorers.package import find

    forged = edited(broken, verification={"contents": find(broken, verified=False).contents})
    assert contents["verification"] != {}
    with pytest.raises(ScorerError, match="which is no number"):
        get("onnx", package=str(forged)).score([INSULT])


def test_without_a_package_it_says_what_to_do():
    with pytest.raises(ScorerError, match="MODERATION_ONNX"):
        get("onnx")


# The commands ------------------------------------------------------------------------------------------------
def test_export_writes_down_what_it_verified(exported):
    manifest = json.loads((exported / "manifest.json").read_text())
    found = manifest["verification"]
    assert found["texts"] >= 500 + len(windows.NAMES)
    assert found["int8"]["highest"] <= 0.05
    assert found["int8"]["mean"] <= 0.005
    assert found["fp32"]["highest"] <= 1e-5
    assert found["production"]["flips"] <= 0.005
    assert set(manifest["versions"]) >= {"torch", "transformers", "onnxruntime"}
    assert manifest["languages"] == ["en"]


def test_attention_and_activations_are_fused_and_products_are_int8(exported):
    import onnx

    nodes = [node.op_type for node in onnx.load(exported / "model.int8.onnx").graph.node]
    assert nodes.count("MultiHeadAttention") == nodes.count("BiasGelu") == 2
    assert nodes.count("MatMulInteger") >= 12
    assert "MatMul" not in nodes
    assert "Dropout" not in nodes


def test_export_leaves_a_folder_alone_that_holds_something(package, checkpoint, texts):
    with pytest.raises(CommandError, match="is not empty: name a new folder"):
        call_command("scorer_export", checkpoint=checkpoint, out=package, texts=texts)


@pytest.mark.django_db
def test_a_site_with_few_texts_must_bring_some(package, checkpoint):
    with pytest.raises(CommandError, match="0 texts are too few to verify a package: give at least 500"):
        call_command("scorer_verify", package=package, checkpoint=checkpoint)


@pytest.mark.django_db
def test_verify_reads_the_newest_texts_of_the_site(ann):
    from community.models import Post, Space
    from moderation.management.commands.scorer_verify import texts_of_site

    space = Space.objects.create(slug="talk", name="Talk")
    for number in range(3):
        Post.objects.create(space=space, author=ann, title=f"Title {number}", body=f"Text {number}")
    assert texts_of_site(most=2) == ["Title 2\n\nText 2", "Title 1\n\nText 1"]


@pytest.mark.parametrize(("line", "why"), [("not json", "line 2: write"), ('{"body": "x"}', "line 2"), ('["a"]', "2")])
def test_verify_names_the_line_that_holds_no_text(package, checkpoint, tmp_path, line, why):
    (tmp_path / "texts.jsonl").write_text('{"text": "fine"}\n' + line)
    with pytest.raises(CommandError, match=why):
        call_command("scorer_verify", package=package, checkpoint=checkpoint, texts=tmp_path / "texts.jsonl")


def test_scoring_imports_no_torch(exported):
    code = (
        "import sys; from moderation.scorers import get;"
        f"row = get('onnx', package={str(exported)!r}).score(['you are an idiot'])[0]; assert row['toxicity'] > .9;"
        "print([m for m in ('torch', 'transformers', 'detoxify', 'onnx', 'django.db', 'tqdm') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
