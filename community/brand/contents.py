"""What the community holds now about some texts: the brand desk reads posts, comments and reactions only here."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q

import moderation
from community.brand.events import MODELS
from community.brand.models import Contribution, Endorsement, Event
from community.brand.naming import Catalogue
from community.brand.profiling import profiled
from community.brand.stance import NEUTRAL, POSITIVE, Reading, Scorer, Stance, judge, read
from community.models import Comment, Post, Reaction

Key = tuple[str, int]
HEATED = 0.6
CHEERFUL = 0.5
CLAUSE_LIMIT = 400


@dataclass(frozen=True)
class Said:
    """One public (or removed) text as it stands: its author, where it counts, and what it is about."""

    key: Key
    author: int
    at: datetime
    text: str
    whole: bool
    removed: bool
    labels: Mapping[str, float]


@dataclass
class Fresh:
    """What the touched texts amount to now; a text that counts for nothing is in `keys` only."""

    keys: set[Key]
    contributions: dict[Key, Contribution]
    endorsements: dict[tuple[str, int, int], Endorsement]


def week_of(at: datetime) -> int:
    """The number of the week (Monday to Sunday, UTC)."""
    return (at.toordinal() - 1) // 7


def touched(events: Iterable[Event]) -> set[Key]:
    """The texts to look at: an accepted answer concerns the comments that were or are the answer."""
    keys: set[Key] = set()
    threads: list[int] = []
    for event in events:
        if event.kind in MODELS:
            keys.add((event.kind, event.object_id))
        if event.what == Event.What.ACCEPTED:
            threads.append(event.object_id)
    if threads:
        were = Endorsement.objects.filter(kind="comment", accepted=True).values("object_id")
        answers = Comment.objects.filter(Q(accepted_for__in=threads) | Q(post__in=threads, pk__in=were))
        keys |= {("comment", pk) for pk in answers.values_list("pk", flat=True)}
    return keys


def look(keys: set[Key], catalogue: Catalogue, score: Scorer) -> Fresh:
    """Everything that the texts contribute now, read with few queries and scored in one call."""
    texts = [said for kind in MODELS for said in present(kind, [pk for name, pk in keys if name == kind])]
    allowed = set(profiled({said.author for said in texts}).values_list("pk", flat=True))
    texts = [said for said in texts if said.author in allowed]
    contributions = {said.key: row for said, row in contribute(texts, catalogue, score)}
    return Fresh(keys, contributions, dict(endorse([said for said in texts if not said.removed])))


def present(kind: str, ids: Collection[int]) -> Iterator[Said]:
    """The texts of one kind that are scored and public, and those that moderation removed."""
    if not ids:
        return
    model = MODELS[kind]
    scores = moderation.scores_of(model, list(ids))
    columns = ("pk", "author", "created", "body", "is_visible", *PLACES[kind])
    rows = list(model.objects.filter(pk__in=ids, deleted_at=None).values_list(*columns))
    hidden = [row[0] for row in rows if not row[4]]
    standing = moderation.standing_of(model, hidden) if hidden else {}
    for pk, author, at, body, visible, whole, *title in rows:
        gone = not visible and pk in standing and standing[pk].visibility == moderation.Visibility.REMOVED
        if gone or (visible and pk in scores):
            text = "\n".join([*title, body])
            yield Said((kind, pk), author, at, text, whole, gone, scores.get(pk, {}))


PLACES = {"post": ("space__about_brand", "title"), "comment": ("post__space__about_brand",)}


def contribute(texts: Iterable[Said], catalogue: Catalogue, score: Scorer) -> Iterator[tuple[Said, Contribution]]:
    """The contribution of each text; the clauses of all of them are scored together."""
    readings = [(said, None if said.removed else reading_of(said, catalogue)) for said in texts]
    plain = [clause for _, reading in readings if reading for clause in reading.plain]
    scores = iter(score(plain) if plain else ())
    for said, reading in readings:
        rows = [next(scores) for _ in reading.clauses] if reading else []
        yield said, contribution(said, judge(reading, rows) if reading and all(rows) else None)


def reading_of(said: Said, catalogue: Catalogue) -> Reading | None:
    """The clauses of the text that speak of the brand."""
    if "positive" not in said.labels or (catalogue.empty and not said.whole):
        return None  # nobody can tell moods in its language: that is no stance, and not a neutral one
    return read(said.text, catalogue, said.whole)


def contribution(said: Said, found: Stance | None) -> Contribution:
    """The row of one text. Praise in a heated text is not counted as praise."""
    row = Contribution(
        kind=said.key[0],
        object_id=said.key[1],
        member_id=said.author,
        at=said.at,
        week=week_of(said.at),
        removed=said.removed,
        cheerful=not said.removed and not found and cheerful(said.labels),
    )
    if found:
        heated = found.label == POSITIVE and said.labels.get("toxicity", 0.0) >= HEATED
        row.label = NEUTRAL if heated else found.label
        row.target, row.clause = found.target[:80], found.clause[:CLAUSE_LIMIT]
        row.p_neg, row.p_pos = found.p_neg, found.p_pos
    return row


def cheerful(labels: Mapping[str, float]) -> bool:
    """Whether the whole text is in a good mood."""
    return labels.get("positive", 0.0) >= CHEERFUL


def endorse(texts: Iterable[Said]) -> Iterator[tuple[tuple[str, int, int], Endorsement]]:
    """Who endorsed the texts, once per text and member; nobody endorses oneself."""
    authors = {said.key: said.author for said in texts}
    found: dict[tuple[str, int, int], Endorsement] = {}
    for key, member, at, sign in [*reactions(authors), *acceptances(authors)]:
        if member == authors[key]:
            continue
        row = found.setdefault(
            (*key, member),
            Endorsement(kind=key[0], object_id=key[1], author_id=authors[key], endorser_id=member, week=week_of(at)),
        )
        row.week = max(row.week, week_of(at))
        row.thanks |= sign == Reaction.Name.THANKS
        row.accepted |= sign == "accepted"
    allowed = set(profiled({row.endorser_id for row in found.values()}).values_list("pk", flat=True))
    # A brand's own people are no independent voice, and of a minor nothing is stored, not even a like.
    for triple, row in found.items():
        if row.endorser_id in allowed:
            yield triple, row


def reactions(authors: Mapping[Key, int]) -> Iterator[tuple[Key, int, datetime, str]]:
    """The reactions to the texts: text, member, when, which."""
    for kind in MODELS:
        ids = [pk for name, pk in authors if name == kind]
        rows = Reaction.objects.filter(**{f"{kind}__in": ids}).values_list(kind, "member", "created", "name")
        for pk, member, at, name in rows if ids else ():
            yield (kind, pk), member, at, name


def acceptances(authors: Mapping[Key, int]) -> Iterator[tuple[Key, int, datetime, str]]:
    """The accepted answers among the texts; the endorser is who asked."""
    ids = [pk for name, pk in authors if name == "comment"]
    rows = Post.objects.filter(accepted__in=ids).exclude(author=F("accepted__author"))
    for pk, member, at, last in rows.values_list("accepted", "author", "accepted_at", "last_activity") if ids else ():
        yield ("comment", pk), member, at or last, "accepted"
