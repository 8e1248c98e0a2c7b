"""What a client asks, read from its JSON in the order in which Google's service complained."""

from typing import NamedTuple

from moderation.perspective import attributes, pieces, refusals
from moderation.perspective.attributes import Wanted
from moderation.perspective.fields import Fields
from moderation.perspective.pieces import Seen

LIMIT = 20_480  # bytes of UTF-8
KINDS = {
    "": False,
    "COMMENT_TEXT_TYPE_UNSPECIFIED": False,
    "TEXT_TYPE_UNSPECIFIED": False,
    "PLAIN_TEXT": False,
    "HTML": True,
}
MOST_LANGUAGES = 20


class Comment(NamedTuple):
    """The text as it was sent, and what of it is read."""

    sent: str
    seen: Seen


class Analysis(NamedTuple):
    """A request to analyze."""

    comment: Comment
    wanted: list[Wanted]
    languages: list[str]
    spans: bool
    token: str
    drop: bool


class Opinion(NamedTuple):
    """A request to suggest scores: what a client's moderators say of a comment, by label."""

    comment: Comment
    labels: dict[str, float]
    languages: list[str]
    community: str
    token: str
    keep: bool


def analysis(body: Fields, drop: bool) -> Analysis:
    """The request; `drop` is the site's own wish to leave out attributes that it does not serve."""
    read = comment(body)
    drop = body.switch("dropUnsupportedAttributes") or drop
    wanted = attributes.wanted(body.table("requestedAttributes"), drop)
    check_context(body)
    body.switch("doNotStore")  # nothing is kept of what is analyzed, whatever it says
    for name in ("sessionId", "communityId"):
        body.text(name)
    spans, token = body.switch("spanAnnotations"), body.text("clientToken")
    return Analysis(read, wanted, languages(body), spans, token, drop)


def opinion(body: Fields) -> Opinion:
    """The request; each attribute needs a summary score from 0 to 1."""
    read = comment(body)
    scores = body.table("attributeScores")
    if not scores:
        raise refusals.of_comment("Missing attribute_scores", "NO_REQUESTED_ATTRIBUTES")
    check_context(body)
    labels = {}
    for name, fields in scores.items():
        if (label := attributes.LABELS.get(attributes.base(name))) is None:
            raise attributes.unknown(name)
        labels[label] = summary(name, fields)
    body.text("sessionId")
    community, token = body.text("communityId"), body.text("clientToken")
    return Opinion(read, labels, languages(body), community, token, not body.switch("doNotStore"))


def comment(body: Fields) -> Comment:
    """The comment; COMMENT_EMPTY or COMMENT_TOO_LONG."""
    fields = body.part("comment")
    sent = fields.text("text") if fields else ""
    kind = fields.text("type") if fields else ""
    if kind not in KINDS:
        raise refusals.of_field("comment.type", f"Invalid value at 'comment.type': {kind!r} is not PLAIN_TEXT or HTML.")
    if len(sent) > LIMIT or len(sent.encode("utf-8", "surrogatepass")) > LIMIT:
        raise refusals.of_comment("Comment text too long.", "COMMENT_TOO_LONG")
    seen = pieces.seen(sent, KINDS[kind])
    if not seen.text.strip():
        raise refusals.of_comment("Comment must be non-empty.", "COMMENT_EMPTY")
    return Comment(sent, seen)


def check_context(body: Fields) -> None:
    """The context is read by no scorer; it must be one of both kinds all the same."""
    context = body.part("context")
    if context is None:
        return
    entries, article = context.parts("entries"), context.part("articleAndParentComment")
    if entries and article is not None:
        words = "Context can have either entries or article_and_parent_comment, but both fields were populated."
        raise refusals.of_comment(words, "INVALID_REQUEST")
    for entry in [*entries, *((article.part("article"), article.part("parentComment")) if article else ())]:
        if entry is not None:
            entry.text("text")


def languages(body: Fields) -> list[str]:
    """The languages that the client says the comment is in, as it wrote them."""
    found = body.texts("languages")
    if len(found) > MOST_LANGUAGES or not all(0 < len(code) <= 35 and code.isascii() for code in found):
        raise refusals.of_field("languages", "Invalid value at 'languages': ISO 639-1 codes like en are expected.")
    return found


def summary(name: str, fields: Fields) -> float:
    """The suggested score of one attribute."""
    score = fields.part("summaryScore")
    value = score.number("value") if score else None
    if score is not None and value is None:
        value = 0.0  # JSON of protocol buffers leaves zeros out
    if value is None or not 0 <= value <= 1:
        words = f"Invalid value at 'attribute_scores.{name}.summary_score.value': a number from 0 to 1 is expected."
        raise refusals.of_field(f"attributeScores.{name}.summaryScore.value", words)
    for span in fields.parts("spanScores"):
        span.number("begin"), span.number("end")
    return value
