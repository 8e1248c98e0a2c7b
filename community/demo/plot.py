"""The planted story: evergreen threads, the launch, the raves, the ring, and the failing part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from .card import Card
from .moves import choose_move
from .opening import Opening, one_hit, ring
from .people import Person
from .reactions import give
from .rhythm import office_hour, soon
from .simulate import World
from .thread import Thread
from .words.occasions import ADVERT, ADVISORY, CARRY, FIRST_RIDES, INTRO, ISSUE, LAUNCH, RAVE
from .words.trolls import RING_REPLIES

Act = Callable[[datetime], None]
ISSUE_WEEKS = 3
LAUNCH_GUESTS = 60


def plant(world: World) -> None:
    """Put the whole story on the agenda."""
    for days, card, most, heat in ((0.5, INTRO, 95, 0.55), (9.0, CARRY, 120, 0.75)):
        world.at(world.begin + timedelta(days=days), _evergreen(world, card, most, heat))
    world.at(world.launch, lambda at: _launch(world, at))
    for person in world.named("one_hit"):
        world.at(soon(world.rng, person.start, 2.0), _rave(world, person))
    _ring(world)
    _issue(world)


def _open(
    world: World,
    person: Person,
    at: datetime,
    space: str,
    card: Card,
    product: str,
    move: str,
    heat: float = 0.0,
    most: int = 0,
) -> Thread:
    opening = Opening(world.rng, world.decks, person, at, card, product)
    title = opening.title(world.titles)
    return world.post(opening, space, title, opening.body("", ""), move, heat, most)


def _evergreen(world: World, card: Card, most: int, heat: float) -> Act:
    def begin(at: datetime) -> None:
        names = ("staff",) if card is INTRO else ("praiser", "chatterer")
        who = next(p for p in world.named(*names) if p.active(at))
        thread = _open(world, who, at, "lounge", card, "", "post", heat, most)
        thread.days, thread.evergreen = 400.0, True

    return begin


def _launch(world: World, at: datetime) -> None:
    who = world.named("staff")[0]
    thread = _open(world, who, at, "announcements", LAUNCH, "Rova 2", "news", 60.0, 85)
    thread.days = 2.5
    for _ in range(LAUNCH_GUESTS):
        world.at(soon(world.rng, at, 9), _guest(world, thread))
    for hours in (2, 4, 7, 27, 31, 50):
        staff = world.rng.choice(world.named("staff"))
        world.at(at + timedelta(hours=hours, minutes=world.rng.randint(1, 50)), _staff_answer(world, thread, staff))
    for days in (4, 6, 8, 11, 15, 20):
        world.at(soon(world.rng, at + timedelta(days=days), 9), _first_ride(world))


def _guest(world: World, thread: Thread) -> Act:
    """Let somebody who seldom writes say a word about the launch."""

    def say(at: datetime) -> None:
        crowd, pull = world.crowds["announcements"]
        who = world.rng.choices(crowd, cum_weights=pull)[0]
        if who.id not in thread.voices and who.role.name not in ("troll", "chatterer", "staff"):
            move, parent = choose_move(world.rng, thread, who, thread.post, at)
            world.comment(thread, who, at, parent, move)

    return say


def _staff_answer(world: World, thread: Thread, staff: Person) -> Act:
    def say(at: datetime) -> None:
        asking = [t for t in thread.comments if t.move == "reply" and t.parent is thread.post]
        parent = world.rng.choice(asking) if asking else thread.post
        world.comment(thread, staff, at, parent, "staff")

    return say


def _first_ride(world: World) -> Act:
    def begin(at: datetime) -> None:
        owners = [
            p
            for p in world.people
            if p.bike_at(at) == "Rova 2" and p.active(at) and p.role.name in ("ordinary", "advocate", "lapsed")
        ]
        if owners:
            who = world.rng.choice(owners)
            _open(world, who, at, "reviews", FIRST_RIDES, "Rova 2", "happy", 2.0, 24)

    return begin


def _rave(world: World, person: Person) -> Act:
    def begin(at: datetime) -> None:
        product = person.bike_at(at)
        opening = Opening(world.rng, world.decks, person, at, RAVE, product)
        thread = world.post(opening, "reviews", *one_hit(opening), "rave")
        thread.most = min(thread.most, 7)

    return begin


def _ring(world: World) -> None:
    ring_people = world.named("sockpuppet")
    joined = max(p.start for p in ring_people)
    for share in (0.02, 0.3, 0.55, 0.86):
        burst = joined + (world.end - joined) * share + timedelta(hours=10)
        for number in range(4):
            who = ring_people[(number + int(share * 40)) % len(ring_people)]
            when = burst + timedelta(hours=world.rng.uniform(0, 40))
            world.at(when, _ring_post(world, who, ring_people))


def _ring_post(world: World, who: Person, others: list[Person]) -> Act:
    def begin(at: datetime) -> None:
        product = "Rova 2" if at > world.launch else "Rova"
        opening = Opening(world.rng, world.decks, who, at, ADVERT, product)
        thread = world.post(opening, "reviews", *ring(opening), "ring", 0.2, 9)
        for other in others:
            give(world, other, thread.post, soon(world.rng, at, 0.3), "love")
            if other is not who and world.rng.random() < 0.6:
                world.at(soon(world.rng, at, 0.6), _ring_reply(world, thread, other, others))

    return begin


def _ring_reply(world: World, thread: Thread, who: Person, others: list[Person]) -> Act:
    def say(at: datetime) -> None:
        opening = Opening(world.rng, world.decks, who, at, ADVERT, thread.product)
        text = world.comment(thread, who, at, thread.post, "ring", opening.say(RING_REPLIES))
        for other in others if text else ():
            assert text is not None
            give(world, other, text, soon(world.rng, at, 0.4), "like")

    return say


def _issue(world: World) -> None:
    start = world.end - timedelta(weeks=ISSUE_WEEKS)
    owners = [
        p
        for p in world.people
        if p.bike_at(start) == "Rova 2"
        and p.active(start)
        and p.role.name in ("ordinary", "critic", "lapsed", "advocate")
    ]
    world.rng.shuffle(owners)
    threads: list[Thread] = []
    for number, person in enumerate(owners):
        share = (number + world.rng.random()) / max(1, len(owners))
        when = start + (world.end - start) * share**0.6 * 0.97
        world.at(when, _failure(world, threads, person, number))
    days = timedelta(days=4)
    world.at(office_hour(world.rng, world.end - days), _advisory(world))


def _failure(world: World, threads: list[Thread], person: Person, number: int) -> Act:
    def tell(at: datetime) -> None:
        if number % 5 == 0 or not threads:
            threads.append(_open(world, person, at, "help", ISSUE, "Rova 2", "issue", 2.2, 26))
            threads[-1].days = 6.0
            return
        thread = world.rng.choice(threads[-3:])
        if person is not thread.op:
            world.comment(thread, person, at, thread.post, "issue")

    return tell


def _advisory(world: World) -> Act:
    def post(at: datetime) -> None:
        who = world.named("staff")[0]
        _open(world, who, at, "announcements", ADVISORY, "Rova 2", "news", 12.0, 40)

    return post
