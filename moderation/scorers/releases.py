"""Detoxify's releases (Unitary, Apache-2.0) and the configuration and tokenizer of what each was made from.

Every file has its sha256. Of two of the weights only the first eight digits were ever published, in their names;
the others were found in agreement by several projects that use these files.
"""

from __future__ import annotations

from typing import NamedTuple

WEIGHTS = "https://github.com/unitaryai/detoxify/releases/download"
BASES = "https://huggingface.co"


class File(NamedTuple):
    """One file to fetch: where it is, and its sha256 or the beginning of it."""

    url: str
    sha256: str

    @property
    def name(self) -> str:
        """Return the name it gets in the folder."""
        return self.url.rpartition("/")[2]


class Release(NamedTuple):
    """What a folder for the detoxify scorer consists of."""

    weights: File
    base: tuple[File, ...]

    @property
    def files(self) -> tuple[File, ...]:
        """Return all files, the small ones first: a mistake shows before the long download."""
        return (*self.base, self.weights)


def _base(repository: str, revision: str, **hashes: str) -> tuple[File, ...]:
    return tuple(
        File(f"{BASES}/{repository}/resolve/{revision}/{name.replace('__', '.')}", digits)
        for name, digits in hashes.items()
    )


# Longest input 512 and nothing else: two of the models share this file.
_LENGTH_ONLY = "994f46754c5bf4014f1aa92d34b1374319c3a6b3f702105cd5b742beaecd18ce"

RELEASES = {
    "original": Release(
        File(
            f"{WEIGHTS}/v0.1-alpha/toxic_original-c1212f89.ckpt",
            "c1212f89ac23307ab33932ce29dc446a6e030fb3f384a500890bbe662b7b544a",
        ),
        _base(
            "google-bert/bert-base-uncased",
            "86b5e0934494bd15c9632b12f734a8a67f723594",
            config__json="7160e1553ad2ca51d8c1cb066be533db31826e12d173824c1bb0cb1a4f187d20",
            tokenizer_config__json="a025160ef0431f1a392f6f050c1310f4c5d9fb6f275932dbccba73c4d214bf10",
            tokenizer__json="ce64fce797c24f68df90b40a3f74f579b336a493db14bd583fd520ea0d8c9a98",
            vocab__txt="07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
        ),
    ),
    "unbiased": Release(
        File(f"{WEIGHTS}/v0.3-alpha/toxic_debiased-c7548aa0.ckpt", "c7548aa0"),
        _base(
            "FacebookAI/roberta-base",
            "e2da8e2f811d1448a5b465c236feacd80ffbac7b",
            config__json="ef0185e2aae6e06c5f105a285006952c340e20c7dbf43c86ec82601b13fc45e9",
            tokenizer_config__json=_LENGTH_ONLY,
            tokenizer__json="847bbeab6174d66a88898f729d52fa8d355fafe1bea101cf960dd404581df70e",
            vocab__json="9e7f63c2d15d666b52e21d250d2e513b87c9b713cfa6987a82ed89e5e6e50655",
            merges__txt="1ce1664773c50f3e0cc8842619a93edc4624525b728b188a9e0be33b7726adc5",
        ),
    ),
    "multilingual": Release(
        File(f"{WEIGHTS}/v0.4-alpha/multilingual_debiased-0b549669.ckpt", "0b549669"),
        _base(
            "FacebookAI/xlm-roberta-base",
            "e73636d4f797dec63c3081bb6ed5c7b0bb3f2089",
            config__json="d66ed8cd4f2a93b358c245e50736fa389ed4f35c0bae7aad0b32abb20c62b579",
            tokenizer_config__json=_LENGTH_ONLY,
            tokenizer__json="a898ea75433890f6610f4e470b8ebeb0c21dce5c8dd61f892eb09eb5919d2e2c",
        ),
    ),
}
