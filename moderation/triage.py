"""From signals to a verdict. Pure: values in, values out; no Django, no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CLEAR, QUEUE, HOLD = "clear", "queue", "hold"
STRENGTH = {CLEAR: 0, QUEUE: 1, HOLD: 2}
REPORTS = "reports"


@dataclass(frozen=True)
class Norm:
    """One live version of a rule: when `signal` reaches `at_least`, `effect` follows."""

    pk: int
    slug: str
    version: int
    signal: str
    at_least: float
    effect: str
    reason: str
    language: str = ""  # ISO 639-1; empty: every language that has no norm of its own for this signal and effect


@dataclass(frozen=True)
class Verdict:
    """What the rules propose: an effect, and the norm and the value that drove it (None when clear)."""

    effect: str = CLEAR
    norm: Norm | None = None
    value: float = 0.0


def judge(
    signals: Mapping[str, float], norms: Iterable[Norm], *, language: str = "", human_judged: bool = False
) -> Verdict:
    """The strongest verdict of all norms that fire; between equals the one exceeded by the greatest ratio.

    `signals` maps labels to probabilities and "reports" to the summed weight of unanswered reports. A text
    that a human has judged is out of reach for scores, and reports can bring it back into the queue only.
    """
    fired = [
        Verdict(QUEUE if human_judged else norm.effect, norm, signals[norm.signal])
        for norm in for_language(norms, language)
        if signals.get(norm.signal, float("-inf")) >= norm.at_least and (norm.signal == REPORTS or not human_judged)
    ]
    return max(fired, key=_weight, default=Verdict())


def for_language(norms: Iterable[Norm], language: str) -> list[Norm]:
    """The norms that count for a text in `language`: its own, and the general ones that it has none in place of."""
    norms = list(norms)
    own = [norm for norm in norms if language and norm.language == language]
    replaced = {(norm.signal, norm.effect) for norm in own}
    return own + [norm for norm in norms if not norm.language and (norm.signal, norm.effect) not in replaced]


def _weight(verdict: Verdict) -> tuple[int, float]:
    assert verdict.norm is not None  # judge() builds verdicts from norms
    return STRENGTH[verdict.effect], verdict.value / max(verdict.norm.at_least, 1e-9)
