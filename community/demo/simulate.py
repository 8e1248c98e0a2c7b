"""Lets the community live through its weeks: tokens of activity become posts and comments."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from math import exp
from random import Random

from . import opening as openings
from .compose import Turn, write
from .follow import follow
from .grammar import Decks
from .moves import choose_move, owns
from .people import Person, launch_at, make_people
from .reactions import react
from .rhythm import fading, moment, office_hour
from .roles import SPACES
from .thread import DEEPEST, Text, Thread, choose_parent, unanswered
from .topics import Topics
from .words.occasions import BAIT

Line = dict[str, object]
DAYS_OPEN = {"help": 2.2, "lounge": 2.5, "market": 3.0, "announcements": 3.0}
DULL = 0.02


class World:
    """The community while it grows: its people, its open threads and what has been written."""

    def __init__(self, seed: int, members: int, weeks: int, end: datetime) -> None:
        self.rng = Random(f"{seed} world")
        self.decks = Decks(Random(f"{seed} decks"))
        self.people = make_people(seed, members, weeks, end)
        self.begin, self.end, self.weeks = end - timedelta(weeks=weeks), end, weeks
        self.launch = launch_at(self.begin, end)
        self.topics = Topics(self.rng, self.launch)
        self.open: list[Thread] = []
        self.lines: list[tuple[datetime, int, Line]] = []
        self.texts = self.turns = 0
        self.said: set[str] = set()
        self.titles: set[str] = set()
        self.agenda: list[tuple[datetime, int, Callable[[datetime], object]]] = []
        self.crowds = {space: self._crowd(space) for space in SPACES}

    def _crowd(self, space: str) -> tuple[list[Person], list[float]]:
        people = [p for p in self.people if p.weekly > 0]
        pull = [p.weekly**0.7 * (p.role.spaces.get(space, 0.02) + 0.05) for p in people]
        return people, list(accumulate(pull))

    def named(self, *roles: str) -> list[Person]:
        """Return the members with one of these roles (or kinds of a role)."""
        return [p for p in self.people if p.role.name in roles or p.role.kind in roles]

    def at(self, when: datetime, act: Callable[[datetime], object]) -> None:
        """Put an act on the agenda; what lies after the end does not happen."""
        when = when.replace(microsecond=0)
        if self.begin <= when < self.end:
            self.turns += 1
            heapq.heappush(self.agenda, (when, self.turns, act))

    def put(self, when: datetime, line: Line) -> None:
        """Write one line of the import format, unless it lies after the end."""
        if when < self.end:
            self.lines.append((when, len(self.lines), line))

    def run(self) -> Iterator[Line]:
        """Live through the agenda and return all content in the order of time."""
        while self.agenda:
            when, _, act = heapq.heappop(self.agenda)
            act(when)
        self.lines.sort(key=lambda entry: entry[:2])
        return (line for _, _, line in self.lines)

    def fill_weeks(self) -> None:
        """Put everybody's everyday activity on the agenda."""
        for number in range(self.weeks):
            week = self.begin + timedelta(weeks=number)
            mood = self._mood(week)
            for person in self.people:
                for _ in range(poisson(self.rng, person.weekly * mood)):
                    self._token(person, moment(self.rng, week))

    def _mood(self, week: datetime) -> float:
        since = (week - self.launch) / timedelta(weeks=1)
        burst = 0.45 * exp(-max(since, 0.0) / 1.5) if since > -1 else 0.0
        return 0.92 + 0.12 * self.rng.random() + burst

    def _token(self, person: Person, when: datetime) -> None:
        if person.active(when):
            begins = self.rng.random() < person.role.starts
            when = office_hour(self.rng, when) if person.staff else when
            self.at(when, lambda at: self.begin_thread(person, at) if begins else self.join_in(person, at))

    def begin_thread(self, person: Person, at: datetime) -> Thread:
        """Let somebody begin a thread in a space and on a topic of their liking."""
        space = self._space(person)
        card, product = self.topics.next(space, person, at)
        stance = self._stance(person, space)
        opening = openings.Opening(self.rng, self.decks, person, at, card, product)
        if person.role.name == "troll":
            opening.card = BAIT
            return self.post(opening, space, *openings.bait(opening), "insult", 1.0, 8)
        title = opening.title(self.titles)
        return self.post(opening, space, title, opening.body(space, stance), stance or "post")

    def _space(self, person: Person) -> str:
        if person.staff:
            return "announcements"
        spaces = {s: w for s, w in person.role.spaces.items() if s != "announcements"}
        return self.rng.choices(list(spaces), list(spaces.values()))[0]

    def _stance(self, person: Person, space: str) -> str:
        if space not in ("reviews", "garage", "help") or person.staff:
            return ""
        more = 2.2 if space == "reviews" else 0.7
        chance = self.rng.random()
        if chance < person.role.praise * more:
            return "happy" if space != "help" else ""
        unhappy = space != "garage" and chance < (person.role.praise + person.role.gripe) * more
        return "gripe" if unhappy else ""

    def post(
        self,
        opening: openings.Opening,
        space: str,
        title: str,
        body: str,
        move: str,
        heat: float = 0.0,
        most: int = 0,
    ) -> Thread:
        """Write a post and open its thread."""
        person, at, product = opening.person, opening.at, opening.product
        self.texts += 1
        text = Text(f"p{self.texts:05d}", person, at, move, body, about=product)
        heat = heat or self.rng.lognormvariate(0, 0.75)
        days = DAYS_OPEN.get(space, 3.5)
        most = most or min(int(3 + 10 * heat), 28)
        thread = Thread(space, opening.card, text, product, heat, days, most)
        thread.variant, thread.number = opening.variant, opening.facts["v"]
        self.open.append(thread)
        self.said.add(body)
        self.put(
            at,
            {
                "kind": "post",
                "id": text.id,
                "space": space,
                "author": person.id,
                "at": at.isoformat(),
                "title": title,
                "text": body,
            },
        )
        react(self, thread, text)
        follow(self, thread, text)
        return thread

    def join_in(self, person: Person, at: datetime) -> None:
        """Let somebody comment in one of the open threads; begin one when none appeals."""
        thread = self._pick(person, at)
        if thread is None:
            if person.role.name not in ("troll", "staff"):
                self.begin_thread(person, at)
            return
        if person.staff:
            open_case = unanswered(self.rng, thread)
            if open_case is not None:
                self.comment(thread, person, at, open_case, "staff")
            return
        parent = choose_parent(self.rng, thread, person)
        if thread.evergreen and self.rng.random() < 0.6:
            parent = thread.post
        move, parent = choose_move(self.rng, thread, person, parent, at)
        self.comment(thread, person, at, parent, move)

    def _pick(self, person: Person, at: datetime) -> Thread | None:
        pull: list[float] = []
        alive: list[Thread] = []
        for thread in self.open:
            left = fading(at - thread.post.at, thread.days)
            if left > DULL and len(thread.comments) < thread.most and not thread.spent:
                alive.append(thread)
                pull.append(left * thread.heat * self._liking(person, thread, at))
        self.open = alive
        return self.rng.choices(alive, pull)[0] if sum(pull) > 0 else None

    def _liking(self, person: Person, thread: Thread, at: datetime) -> float:
        liking = person.role.spaces.get(thread.space, 0.0)
        if thread.op is person or thread.latest().author is person:
            return 0.0
        spoken = person.id in thread.voices
        if thread.card.key == "introductions":
            quiet = spoken or person.staff or person.role.name in ("chatterer", "troll")
            return 0.0 if quiet else liking
        liking *= 1.0 if owns(person, thread, at) else 0.4
        return liking * (0.25 if spoken and not thread.evergreen else 1.0)

    def comment(
        self, thread: Thread, person: Person, at: datetime, parent: Text, move: str, body: str = ""
    ) -> Text | None:
        """Write one comment; None when its author has left or has nothing to say."""
        if not person.active(at) or parent.depth >= DEEPEST:
            return None
        at = max(at, parent.at + timedelta(seconds=20))
        turn = Turn(self.rng, self.decks, person, at, thread, parent)
        body = body or self._new_words(turn, move)
        if not body:
            return None
        self.texts += 1
        text = Text(f"c{self.texts:05d}", person, at, move, body, parent, parent.depth + 1)
        text.about = turn.facts["it"]
        thread.add(text)
        above = None if parent is thread.post else parent.id
        self.put(
            at,
            {
                "kind": "comment",
                "id": text.id,
                "post": thread.post.id,
                "parent": above,
                "author": person.id,
                "at": at.isoformat(),
                "text": body,
            },
        )
        react(self, thread, text)
        follow(self, thread, text)
        return text

    def _new_words(self, turn: Turn, move: str) -> str:
        for _ in range(8):
            body = write(turn, move)
            if not body or body not in self.said:
                break
        self.said.add(body)
        return body


def poisson(rng: Random, mean: float) -> int:
    """Return a Poisson number (Knuth's product of uniforms; the means here are small)."""
    limit, product, count = exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count
