"""A scorer whose numbers stay when the real one is trained anew: for tests of what follows from a score."""

from collections.abc import Sequence

TOXIC = {"idiot": 0.97, "crap": 0.75}


class ByWord:
    """Scores a text by the worst word of TOXIC that it holds; harmless else."""

    model, version, quantisation = "by-word", "1", "none"
    languages: tuple[str, ...] = ("en",)
    heavy = False

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return one {label: probability} a text, in their order."""
        return [self._one(text.lower()) for text in texts]

    def _one(self, text: str) -> dict[str, float]:
        toxicity = max((score for word, score in TOXIC.items() if word in text), default=0.05)
        mood = {"negative": toxicity, "neutral": 1 - toxicity, "positive": 0.0, "compound": -toxicity}
        return {"toxicity": toxicity, "insult": toxicity / 2, "threat": 0.02, **mood}
