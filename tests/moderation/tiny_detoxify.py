"""A true Detoxify checkpoint in miniature: BERT of two layers × 64, its weights set by hand."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
CALM = ("you", "are", "an", "a", "i", "this", "that", "the", "brand", "love", "like", "is", "was", "and", "to", "my",
        "it", "shop", "phone", "good", "nice", "very", "day", "not", ".", "!", ",", "'", "?")  # fmt: skip
# Each word drives the label of that name in the "original" model's own spelling.
DRIVEN = {
    "idiot": ("toxic", "insult"),
    "kill": ("toxic", "severe_toxic", "threat"),
    "damn": ("toxic", "obscene"),
    "vermin": ("toxic", "identity_hate"),
}
ORIGINAL = ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")
UNBIASED = ("toxicity", "severe_toxicity", "obscene", "identity_attack", "insult", "threat", "sexual_explicit")
SAME = {"toxicity": "toxic", "severe_toxicity": "severe_toxic", "identity_attack": "identity_hate"}


def make(folder: Path, classes: tuple[str, ...] = ORIGINAL, outputs: int | None = None) -> Path:
    """Write a checkpoint with configuration and tokenizer; return its file, named with its hash."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    folder.mkdir(parents=True, exist_ok=True)
    words = (*SPECIAL, *CALM, *DRIVEN)
    (folder / "vocab.txt").write_text("\n".join(words))
    config = BertConfig(
        vocab_size=len(words), hidden_size=64, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=512, num_labels=outputs or len(classes),
    )  # fmt: skip
    config.save_pretrained(folder)
    BertTokenizer.from_pretrained(folder, model_max_length=512).save_pretrained(folder)
    model = BertForSequenceClassification(config)
    _set_by_hand(model, words, classes)
    arch = {
        "model_type": "bert-base-uncased", "model_name": "BertForSequenceClassification",
        "tokenizer_name": "BertTokenizer", "num_classes": config.num_labels,
    }  # fmt: skip
    saved = {
        "config": {"arch": {"args": arch}, "dataset": {"args": {"classes": list(classes)}}},
        "state_dict": model.state_dict(),
    }
    draft = folder / "draft"
    torch.save(saved, draft)
    digits = hashlib.sha256(draft.read_bytes()).hexdigest()
    return draft.rename(folder / f"tiny_original-{digits[:8]}.ckpt")


def _set_by_hand(model: Any, words: tuple[str, ...], classes: tuple[str, ...]) -> None:
    """Let word i's own place in the 64 light up, attention average it, and a class read it."""
    import torch

    with torch.no_grad():
        for weight in model.parameters():
            weight.zero_()
        for name, weight in model.named_parameters():
            if name.endswith("LayerNorm.weight"):
                weight.fill_(1.0)
        places = {word: place for place, word in enumerate(DRIVEN)}
        table = model.bert.embeddings.word_embeddings.weight
        for row, word in enumerate(words):
            table[row, places.get(word, 32 + row % 32)] = 1.0
        first = model.bert.encoder.layer[0].attention
        first.self.value.weight.copy_(torch.eye(64))
        first.output.dense.weight.copy_(4 * torch.eye(64))
        # Saturated on both sides, as trained models mostly are: a word that is there reads 1, one that is not −1.
        model.bert.pooler.dense.weight.copy_(6 * torch.eye(64))
        model.bert.pooler.dense.bias.fill_(-4.0)
        model.classifier.bias.fill_(-4.0)
        for word, labels in DRIVEN.items():
            for column, label in enumerate(classes):
                if SAME.get(label, label) in labels:
                    model.classifier.weight[column, places[word]] = 4.0
                    model.classifier.bias[column] += 4.0
