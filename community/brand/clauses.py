"""A text taken apart into its author's own clauses: quotes and code are somebody else's voice."""

import re
import unicodedata

FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,}).*?(?:^(?P=mark)`*~*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
QUOTED_LINE = re.compile(r"^[ ]{0,3}>.*$", re.MULTILINE)
CODE = re.compile(r"(`+)[^`\n]+\1")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)\s]*[^)]*\)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ADDRESS = re.compile(r"<?\b(?:https?://|www\.)\S+", re.IGNORECASE)
LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|\d+[.)])[ \t]+", re.MULTILINE)
EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|[*_])(?=\S)(.+?)(?<=\S)\1(?!\w)")

CONTRAST = r"(?:but|however|although|whereas|nevertheless|nonetheless)\b"
SOFT_CONTRAST = r"(?:though|yet|while|except|still|only|even so)\b"
BREAK = re.compile(
    rf"\n+|;\s*|(?<=[.!?…])[\"')\]]*\s+|\s+[–—]\s+|,?\s+(?={CONTRAST})|,\s+(?={SOFT_CONTRAST}[^,.!?]*\w)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…\n]")


def fold(text: str) -> str:
    """`text` in lower case without diacritics, with straight apostrophes and single spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'").casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def own_voice(text: str) -> str:
    """`text` without what its author did not say (quotes, code, pictures, addresses) and without Markdown's signs."""
    for pattern in (FENCE, QUOTED_LINE, CODE, PICTURE):
        text = pattern.sub(" ", text)
    text = ADDRESS.sub(" ", LINK.sub(r"\1", text))
    return EMPHASIS.sub(r"\2", LINE_MARK.sub("", text))


def split(text: str) -> list[str]:
    """The clauses of `text`: cut at sentence ends, line breaks, semicolons and words of contrast."""
    clauses: list[str] = []
    for piece in BREAK.split(own_voice(text)):
        clause = piece.strip(" \t,")
        if not clause:
            continue
        # A face or a row of signs belongs to the sentence before it.
        if clauses and not any(letter.isalnum() for letter in clause):
            clauses[-1] += f" {clause}"
        else:
            clauses.append(clause)
    return clauses
