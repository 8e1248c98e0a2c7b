"""What a text must be before anybody accepts it."""

from moderation.errors import Invalid

LIMIT = 20_000
NOTE_LIMIT = 1000


def check_text(text: object, *, limit: int = LIMIT, what: str = "Text") -> str:
    """The text, or Invalid (text_missing, text_empty, text_too_long, text_nul, text_surrogate) that says what to do.

    `limit` counts characters. A lone surrogate can not be stored as UTF-8, a NUL not by PostgreSQL.
    """
    if not isinstance(text, str):
        raise Invalid("text_missing", f"{what} must be a text.")
    if not text.strip():
        raise Invalid("text_empty", f"{what} is empty: write something.")
    if len(text) > limit:
        raise Invalid("text_too_long", f"{what} has {len(text):,} characters; at most {limit:,} fit.", limit=limit)
    if "\0" in text:
        raise Invalid("text_nul", f"{what} holds a NUL character; take it out.")
    try:
        text.encode()
    except UnicodeEncodeError:
        words = f"{what} holds half of a character (a lone surrogate); take it out."
        raise Invalid("text_surrogate", words) from None
    return text


def check_note(note: str) -> None:
    """Raise Invalid `note_not_accepted` for a note that the record can not keep."""
    if len(note) > NOTE_LIMIT or "\0" in note:
        raise Invalid("note_not_accepted", f"A note has at most {NOTE_LIMIT:,} characters and no NUL.")
