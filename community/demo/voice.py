"""Turns neat sentences into somebody's own way of writing."""

from __future__ import annotations

import re
from random import Random

from .people import Voice

KEYS = {"a": "s", "e": "r", "i": "o", "o": "i", "n": "m", "t": "r", "s": "a", "r": "t", "l": "k"}
RISKY = re.compile("shi|coun|tit|fu|ass|rap")  # one slip from a swear word
ORDINAL = re.compile(r"\b([23])th\b")
VOWEL = re.compile(r"\b([Aa]) (?=(?:Osla|8|11|18|eight)\b|8\d)")
SENTENCE = re.compile(r"(^|[.!?] |\n)([a-zà-ÿ])")


def tidy(text: str) -> str:
    """Return the text with capitals at sentence starts, a full stop, and 'an' where it belongs."""
    text = VOWEL.sub(r"\1n ", text.strip())
    text = ORDINAL.sub(lambda m: m[1] + {"2": "nd", "3": "rd"}[m[1]], text)
    text = SENTENCE.sub(lambda m: m[1] + m[2].upper(), text)
    return text if not text or text[-1] in ".!?:…)" or "\n" in text[-60:] else text + "."


def join(*parts: str | None) -> str:
    """Join the parts that are there with blanks, lower case after a comma or colon."""
    out = ""
    for part in filter(None, parts):
        if out.endswith((",", ":")):
            part = _after_comma(part)
        elif out and out[-1] not in ".!?:,…)🙂":
            out += "."
        out = f"{out} {part}".strip()
    return out


def _after_comma(part: str) -> str:
    first = part.split(" ", 1)[0]
    proper = first.rstrip("'m,").isupper() or first in ("I", "I'm", "I've", "I'd", "Tarvelo")
    return part if proper else part[:1].lower() + part[1:]


def speak(rng: Random, voice: Voice, text: str, sad: bool = False) -> str:
    """Return the text as this voice would have typed it."""
    text = tidy(text)
    if voice.dots and rng.random() < 0.6:
        text = re.sub(r"\. (?=[A-Z])", "... ", text, count=2)
    if voice.typo and rng.random() < voice.typo:
        text = typo(rng, text)
    if voice.bang and rng.random() < voice.bang and text.endswith(".") and not sad:
        text = text[:-1] + rng.choice(("!", "!", "!!"))
    if voice.emoji and rng.random() < voice.emoji * 2.2:
        text += " " + (voice.frown if sad else voice.smile)
    if voice.lower:
        text = lowered(text)
    if voice.signature and len(text) > 140:
        text += "\n\n" + voice.signature
    return text


def lowered(text: str) -> str:
    """Return the text with small sentence starts and no last full stop."""
    text = re.sub(r"(^|[.!?] |\n)([A-ZÀ-Þ])(?=[a-zà-ÿ' ])", lambda m: m[1] + m[2].lower(), text)
    text = re.sub(r"\bI(?=['\s])", "i", text)
    return text.removesuffix(".")


def typo(rng: Random, text: str) -> str:
    """Return the text with one slip of the fingers in a longer word."""
    words = [m for m in re.finditer(r"\b[a-z]{6,}\b", text) if not RISKY.search(m[0])]
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    slip = rng.random()
    if slip < 0.4:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if slip < 0.75:
        return text[:at] + text[at + 1 :]
    return text[:at] + KEYS.get(text[at], text[at] * 2) + text[at + 1 :]
