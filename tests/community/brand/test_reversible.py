"""Whatever happens in whatever order: taken in step by step, it is the same as reckoned from the raw rows."""

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import moderation
from community import actions, reactions
from community.brand.advocates import rebuild, refresh
from community.brand.ledger import COUNTS
from community.brand.models import Contribution, Endorsement, Standing, Tie, Week
from community.brand.profiling import opt_in, opt_out
from community.brand.standing import settle
from community.models import Comment, Member, Post, Space
from moderation.drain import drain

TEXTS = (
    "My Norvik is fantastic, I love it.",
    "The Fjord Kettle is terrible, it broke.",
    "Does the Norvik work with gas?",
    "What a wonderful morning, I love this place!",
    "Try citric acid, that helps.",
)
STEPS = st.tuples(
    st.sampled_from(
        [
            "say",
            "say",
            "say",
            "answer",
            "edit",
            "delete",
            "remove",
            "undo",
            "react",
            "unreact",
            "accept",
            "out",
            "refresh",
        ]
    ),
    st.integers(0, 2),
    st.integers(0, 9),
    st.integers(0, len(TEXTS) - 1),
)


class Story:
    """Three members, a moderator, and what they did so far."""

    def __init__(self, people: list[Member], mia: Member, space: Space) -> None:
        self.people, self.mia, self.space = people, mia, space
        self.said: list[Any] = []
        self.removals: list[Any] = []
        self.out: set[int] = set()

    def step(self, deed: str, who: int, which: int, text: int) -> None:
        """Do one thing, if it can be done now."""
        member = self.people[who]
        if deed == "refresh":
            refresh()
        elif deed == "out":
            (opt_in if member.pk in self.out else opt_out)(member)
            self.out ^= {member.pk}
        elif deed == "say":
            post = actions.write_post(author=member, space=self.space, title="A thought", body=TEXTS[text])
            self.remember(post, which)
        elif deed == "undo" and self.removals:
            with suppress(moderation.ModerationError), transaction.atomic():
                moderation.undo(self.removals.pop().pk, by=self.mia)
        elif self.said:
            self.touch(deed, member, self.said[which % len(self.said)], TEXTS[text])

    def remember(self, content: Any, weeks: int) -> None:
        """Keep it, as said some weeks ago, and have it scored."""
        type(content).objects.filter(pk=content.pk).update(created=datetime.now(UTC) - timedelta(weeks=weeks))
        self.said.append(content)
        drain()

    def touch(self, deed: str, member: Member, content: Any, words: str) -> None:
        """Do something to a text that is there; what is not allowed now is left undone."""
        content.refresh_from_db()
        with suppress(moderation.ModerationError), transaction.atomic():
            self.dare(deed, member, content, words)
        drain()

    def dare(self, deed: str, member: Member, content: Any, words: str) -> None:
        """Do it, or be refused."""
        thread = content if isinstance(content, Post) else content.post
        if deed == "answer":
            self.remember(actions.write_comment(author=member, post=thread, body=words), 1)
        elif deed == "edit":
            actions.edit(content=content, by=content.author, version=content.version, body=words)
        elif deed == "delete":
            actions.delete_own(content=content, by=content.author)
        elif deed == "remove":
            self.removals.append(moderation.decide(content, "remove", by=self.mia, reason="spam"))
        elif deed == "accept" and isinstance(content, Comment):
            actions.accept_answer(post=thread, comment=content, by=thread.author)
        elif deed in {"react", "unreact"}:
            name = "thanks" if len(words) % 2 else "like"
            getattr(reactions, deed)(content=content, by=member, name=name)


def sums() -> list[Any]:
    """The tallies and the standings, without the keys of rows."""
    left_out = {"id", "review"}
    return [
        [
            {name: value for name, value in row.items() if name not in left_out}
            for row in model.objects.order_by(*by).values()
        ]
        for model, by in ((Week, ("member", "week")), (Tie, ("endorser", "author")), (Standing, ("member",)))
    ]


def recount() -> None:
    """The tallies are what a plain count of the stored rows gives."""
    counts: dict[tuple[int, int], Counter[str]] = {}
    for row in Contribution.objects.all():
        here = counts.setdefault((row.member_id, row.week), Counter())
        here.update(
            ["removed" if row.removed else "texts", *([row.label] if row.label else []), *["cheerful"] * row.cheerful]
        )
    pairs: Counter[tuple[int, int]] = Counter()
    for sign in Endorsement.objects.all():
        pairs[sign.endorser_id, sign.author_id] += 1
        counts.setdefault((sign.endorser_id, sign.week), Counter())["given"] += 1
        helped = "accepted" if sign.accepted else "thanks" if sign.thanks else None
        if helped:
            counts.setdefault((sign.author_id, sign.week), Counter())[helped] += 1
    stored = {
        (week.member_id, week.week): {name: getattr(week, name) for name in COUNTS} for week in Week.objects.all()
    }
    assert stored == {key: {name: here[name] for name in COUNTS} for key, here in counts.items()}
    assert {(tie.endorser_id, tie.author_id): tie.count for tie in Tie.objects.all()} == pairs


def same(one: Any, other: Any) -> bool:
    """Equal, numbers to 1e-9."""
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= 1e-9 * max(1.0, abs(one))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(same(left, right) for left, right in zip(one, other, strict=True))
    return bool(one == other)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=4, max_size=25))
def test_step_by_step_is_the_same_as_from_the_raw_rows(
    ann: Any, bob: Any, fay: Any, mia: Any, lounge: Any, norvik: None, steps: list[Any]
) -> None:
    with transaction.atomic():
        people = [Member.objects.get(pk=member.pk) for member in (ann, bob, fay)]
        story = Story(people, mia, lounge)
        for step in steps:
            story.step(*step)
        refresh(full=True)
        recount()
        taken_in = sums()
        settle(Standing.objects.values_list("pk", flat=True))
        assert same(sums(), taken_in)
        rebuild()
        assert same(sums(), taken_in)
        transaction.set_rollback(True)
