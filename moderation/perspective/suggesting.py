"""suggestscore: what a client's moderators think of a comment, kept to calibrate the scorers by."""

from typing import Any

from django.db import transaction

from moderation.models import ApiKey, Suggestion
from moderation.perspective.asking import Opinion
from moderation.registry import hash_of
from moderation.scorers.language import detect


def suggest(opinion: Opinion, *, key: ApiKey) -> dict[str, Any]:
    """Store the labels unless the client said not to, and answer as Perspective did."""
    text = storable(opinion.comment.seen.text)
    found = detect(text)
    language = opinion.languages[0].lower().partition("-")[0] if opinion.languages else found
    if opinion.keep:
        with transaction.atomic():
            Suggestion.objects.create(
                key=key,
                text=text,
                text_hash=hash_of(text),
                labels=opinion.labels,
                language=language[:8],
                community=storable(opinion.community)[:200],
                client_token=storable(opinion.token)[:200],
            )
    answer: dict[str, Any] = {"requestedLanguages": opinion.languages}
    answer["detectedLanguages"] = [found] if found else opinion.languages[:1]
    return answer | ({"clientToken": opinion.token} if opinion.token else {})


def storable(text: str) -> str:
    """The text without what no database keeps: NUL and halves of characters."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
