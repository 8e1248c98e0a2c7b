"""A weights file that is cut, changed, of another format or another shape: refused at load, with what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from moderation.scorers import ScorerError, embedded, weights

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    return weights.read(embedded.WEIGHTS)


def saved(tmp_path: Path, arrays: dict[str, Any]) -> Path:
    np.savez(tmp_path / "w.npz", allow_pickle=False, **arrays)
    return tmp_path / "w.npz"


def test_a_sealed_file_is_read_and_its_version_names_its_content(tmp_path: Path, whole: dict[str, Any]) -> None:
    sealed = weights.seal({name: whole[name] for name in whole if name not in ("version", "format")}, "9.9")
    scorer = embedded.load(saved(tmp_path, sealed))
    assert scorer.version == f"9.9+{weights.digest(sealed)}"
    assert scorer.score(["you are an idiot"]) == embedded.load().score(["you are an idiot"])


@pytest.mark.parametrize("kept", [0, 100, 2_000_000, -1])
def test_a_file_that_was_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    (tmp_path / "w.npz").write_bytes(embedded.WEIGHTS.read_bytes()[:kept])
    with pytest.raises(ScorerError, match=r"can not be read.*Take the file again"):
        embedded.load(tmp_path / "w.npz")


@pytest.mark.parametrize("place", [0.2, 0.5, 0.9])
def test_a_file_with_one_damaged_byte_is_refused(tmp_path: Path, place: float) -> None:
    content = bytearray(embedded.WEIGHTS.read_bytes())
    content[int(len(content) * place)] ^= 0x10
    (tmp_path / "w.npz").write_bytes(content)
    with pytest.raises(ScorerError, match="Take the file again"):
        embedded.load(tmp_path / "w.npz")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.npz"):
        with pytest.raises(ScorerError, match="can not be read"):
            embedded.load(path)


def test_a_file_that_holds_objects_to_unpickle_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "w.npz", version=np.array([object()], dtype=object))
    with pytest.raises(ScorerError, match="can not be read"):
        embedded.load(tmp_path / "w.npz")


def lighter(arrays: dict[str, Any]) -> None:
    arrays["output_bias"] = arrays["output_bias"] + 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lighter, "are not what their version"),
        (lambda arrays: arrays.update(version=np.array("1.0+0123456789ab")), "are not what their version"),
        (lambda arrays: arrays.update(version=np.array("")), "are not what their version"),
        (lambda arrays: arrays.pop("version"), "name no version"),
        (lambda arrays: arrays.update(format=np.array(0)), "train it again with this release"),
        (lambda arrays: arrays.update(format=np.array(99)), "install the release that it was made with"),
    ],
)
def test_a_changed_file_is_refused(tmp_path: Path, whole: dict[str, Any], change: Change, words: str) -> None:
    arrays = dict(whole)
    change(arrays)
    with pytest.raises(ScorerError, match=words):
        embedded.load(saved(tmp_path, arrays))


@pytest.mark.parametrize("name", ["word_rows", "ngram_prints", "scales", "hidden", "fold_from"])
def test_a_sealed_file_that_lacks_a_table_is_refused(tmp_path: Path, whole: dict[str, Any], name: str) -> None:
    sealed = weights.seal({each: whole[each] for each in whole if each not in ("version", "format", name)}, "1.0")
    with pytest.raises(ScorerError, match="Train them again"):
        embedded.load(saved(tmp_path, sealed))
