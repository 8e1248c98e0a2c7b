"""How the desk says things: numbers, spans of time and the reason an item stands here. Pure."""

from datetime import datetime, timedelta

from django.conf.locale import LANG_INFO

from moderation.states import Reason

LABEL_WORDS = {
    "toxicity": "Toxicity",
    "severe_toxicity": "Severe toxicity",
    "obscene": "Obscene",
    "threat": "Threat",
    "insult": "Insult",
    "identity_attack": "Attack on a group",
    "sexual_explicit": "Sexual",
    "negative": "Negative",
    "neutral": "Neutral",
    "positive": "Positive",
    "compound": "Sentiment",
    "reports": "Reports",
}
DONE = {
    "clear": "Cleared",
    "queue": "Put in the queue",
    "hold": "Held",
    "approve": "Approved",
    "remove": "Removed",
    "escalate": "Escalated",
    "undo": "Decision undone",
    "claim": "Claimed",
    "release": "Released",
    "report": "Reported",
}
STEPS = (
    (60, 1, "s"),
    (3_600, 60, "min"),
    (86_400, 3_600, "h"),
    (14 * 86_400, 86_400, "d"),
    (180 * 86_400, 604_800, "wk"),
)


def language_words(code: str) -> str:
    """A language by its English name, like "French", or its code where we have no name for it."""
    return str(LANG_INFO.get(code, {}).get("name", code)) or "unknown language"


def figure(value: float) -> str:
    """A number for the eye: two decimals below 1, without the leading zero; one above."""
    if abs(value) >= 0.995:
        return f"{value:.1f}"
    return f"{value:.2f}".replace("0.", ".", 1)


def span(delta: timedelta) -> str:
    """A time span in its largest fitting unit, like `12 min`."""
    seconds = max(delta.total_seconds(), 0)
    for below, unit, name in STEPS:
        if seconds < below:
            return f"{int(seconds // unit)} {name}"
    return f"{int(seconds // (30.44 * 86_400))} mo"


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago, like `12 min ago`; `just now` within half a minute."""
    if moment is None:
        return ""
    delta = now - moment
    return "just now" if delta < timedelta(seconds=30) else f"{span(delta)} ago"


def reason_words(value: str) -> str:
    """The reason's label, in the middle of a sentence."""
    return Reason(value).label.lower() if value in Reason.values else ""


def counted(number: int, one: str, many: str = "") -> str:
    """`1 report`, `2 reports`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def excerpt(text: str, limit: int = 140) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text[: limit * 2].split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
