"""Makes the members: names, homes, bikes, voices, and the part each one plays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from .roles import Role, head_counts
from .words.life import JOBS, KIDS, PARTNERS, PETS, STREETS
from .words.names import NICKNAMES, REGIONS, RING, STAFF, TROLLS, Region
from .words.product import COLOURS

EMOJI = ("🙂", "😀", "😅", "👍", "🚲", "🙌", "😄", "😊", "😉", "☀️", "🙏")
SAD_EMOJI = ("😕", "🙁", "😤", "😞")
SIGNATURES = ("Cheers, {first}", "/{first}", "Best, {first}", "– {first}", "Greetings from {city}")


@dataclass
class Voice:
    """How somebody writes; the numbers are probabilities."""

    lower: bool = False
    typo: float = 0.0
    emoji: float = 0.0
    bang: float = 0.0
    terse: float = 0.3
    dots: bool = False
    signature: str = ""
    smile: str = "🙂"
    frown: str = "🙁"


@dataclass
class Person:
    """One member, with the facts that stay the same in every text."""

    id: str
    name: str
    first: str
    role: Role
    joined: datetime
    birth_year: int | None
    start: datetime
    stop: datetime
    weekly: float
    bike: str
    bought: datetime
    voice: Voice
    upgrade: datetime | None = None
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def staff(self) -> bool:
        """Whether the brand employs this member."""
        return self.role.name == "staff"

    def bike_at(self, at: datetime) -> str:
        """Return the bike this member rides at that time."""
        return "Rova 2" if self.upgrade is not None and at >= self.upgrade else self.bike

    def bought_at(self, at: datetime) -> datetime:
        """Return when this member bought the bike of that time."""
        return self.upgrade if self.upgrade is not None and at >= self.upgrade else self.bought

    def active(self, at: datetime) -> bool:
        """Whether this member takes part at that time."""
        return self.start <= at < self.stop


def make_people(seed: int, members: int, weeks: int, end: datetime) -> list[Person]:
    """Return all members, oldest account first, the same ones for the same arguments."""
    rng = Random(f"{seed} people")
    roles = [role for role, count in head_counts(members) for _ in range(count)][:members]
    rng.shuffle(roles)
    namer = _Namer(rng)
    begin = end - timedelta(weeks=weeks)
    people = [_person(rng, namer, role, begin, end) for role in roles]
    people.sort(key=lambda person: person.joined)
    for number, person in enumerate(people, 1):
        person.id = f"m{number:03d}"
    return people


class _Namer:
    """Gives out names, each once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.taken: set[str] = set()
        self.special = {"staff": list(STAFF), "troll": [(n, n) for n in TROLLS], "sockpuppet": [(n, n) for n in RING]}
        self.nicknames = list(NICKNAMES)
        rng.shuffle(self.nicknames)

    def name(self, role: str, region: Region) -> tuple[str, str]:
        """Return (shown name, what others call this person)."""
        if self.special.get(role):
            return self.special[role].pop(0)
        if self.nicknames and self.rng.random() < 0.24:
            nickname = self.nicknames.pop()
            return nickname, nickname
        for number in range(99):
            name, first = self._styled(region, number)
            if name not in self.taken:
                break
        self.taken.add(name)
        return name, first

    def _styled(self, region: Region, number: int) -> tuple[str, str]:
        first, family = self.rng.choice(region.first), self.rng.choice(region.family)
        style = self.rng.random()
        if number > 40:
            return f"{first} {family} {number}", first
        if style < 0.52:
            return f"{first} {family.replace('-', ' ')}", first
        if style < 0.76:
            return f"{first} {family[0]}.", first
        if style < 0.88:
            return f"{first.lower()}_{family[0].lower()}{self.rng.choice(('', '', '_', '7'))}", first
        return f"{first}{self.rng.randint(69, 99)}", first


def _person(rng: Random, namer: _Namer, role: Role, begin: datetime, end: datetime) -> Person:
    region = rng.choices(REGIONS, [r.weight for r in REGIONS])[0]
    name, first = namer.name(role.name, region)
    joined = _joined(rng, role, begin, end)
    start, stop = _span(rng, role, max(joined, begin), end)
    bike = rng.choices(("Rova", "Brek", "Pica", "Durra"), (36, 26, 18, 20))[0]
    bought = joined - timedelta(days=rng.randint(-20, 500))
    person = Person(
        "",
        name,
        first,
        role,
        joined,
        _birth_year(rng, role, end),
        start,
        stop,
        _rate(rng, role),
        bike,
        min(bought, max(start, begin)),
        _voice(rng, role),
    )
    launch = launch_at(begin, end)
    if rng.random() < 0.3 and role.name not in ("staff", "helper"):
        person.upgrade = launch + (end - launch) * rng.uniform(0.05, 0.75)
    person.facts = _facts(rng, person, region)
    return person


def launch_at(begin: datetime, end: datetime) -> datetime:
    """Return the Tuesday morning on which the Rova 2 is shown, a little before half-time."""
    day = begin + (end - begin) * 0.44
    day += timedelta(days=(1 - day.weekday()) % 7)
    return day.replace(hour=9, minute=2, second=11, microsecond=0)


def _joined(rng: Random, role: Role, begin: datetime, end: datetime) -> datetime:
    weeks = (end - begin) / timedelta(weeks=1)
    if role.name == "sockpuppet":
        return begin + timedelta(weeks=weeks * 0.3, hours=rng.uniform(0, 60))
    if role.name == "one_hit":
        return begin + timedelta(weeks=rng.uniform(0.05, 0.95) * weeks)
    if role.name in ("ordinary", "critic", "helper", "troll") and rng.random() < 0.4:
        return begin + timedelta(weeks=rng.uniform(0.0, 0.85) * weeks)
    return begin - timedelta(days=3 + 900 * rng.random() ** 1.6)


def _span(rng: Random, role: Role, since: datetime, end: datetime) -> tuple[datetime, datetime]:
    left = end - since
    if role.name == "lapsed":
        return since, since + left * rng.uniform(0.2, 0.55)
    if role.name == "one_hit":
        return since, min(end, since + timedelta(days=2))
    if role.name == "ordinary" and rng.random() < 0.2:
        return since + left * rng.uniform(0.0, 0.5), end
    return since, end


def _rate(rng: Random, role: Role) -> float:
    return role.weekly * min(5.0, rng.lognormvariate(-(role.spread**2) / 2, role.spread))


def _birth_year(rng: Random, role: Role, end: datetime) -> int | None:
    chance = rng.random()
    minor_allowed = role.name in ("ordinary", "chatterer", "lapsed")
    if chance < 0.05 and minor_allowed:
        return end.year - rng.randint(14, 17)
    if chance < 0.30 and role.name != "advocate":
        return None
    return end.year - int(rng.triangular(19, 74, 38))


def _voice(rng: Random, role: Role) -> Voice:
    if role.name in ("staff", "sockpuppet"):
        return Voice(terse=0.2, bang=0.1)
    voice = Voice(
        lower=rng.random() < 0.13,
        typo=rng.choice((0.0, 0.0, 0.0, 0.05, 0.15, 0.35)),
        emoji=rng.choice((0.0, 0.0, 0.0, 0.04, 0.1, 0.3)),
        bang=rng.choice((0.0, 0.0, 0.05, 0.25)),
        terse=rng.uniform(0.1, 0.75),
        dots=rng.random() < 0.06,
    )
    voice.smile, voice.frown = rng.choice(EMOJI), rng.choice(SAD_EMOJI)
    if rng.random() < 0.06:
        voice.signature = rng.choice(SIGNATURES)
    return voice


def _facts(rng: Random, person: Person, region: Region) -> dict[str, str]:
    partner = rng.choice(PARTNERS)
    city = rng.choice(region.towns)
    km = rng.choice((3, 4, 5, 6, 6, 7, 7, 8, 9, 9, 12, 13, 14, 16, 17, 19, 22))
    facts = {
        "first": person.first,
        "city": city,
        "km": str(km),
        "km2": str(km * 2),
        "job": rng.choice(JOBS),
        "pet": rng.choice(PETS),
        "kid": rng.choice(KIDS),
        "partner": partner[0],
        "partner_cap": partner[1],
        "they": partner[2],
        "their": partner[3],
        "place": rng.choice(STREETS),
        "colour": rng.choice(COLOURS[person.bike]),
        "per_year": str(km * 2 * rng.randint(130, 210)),
    }
    person.voice.signature = person.voice.signature.format(**facts)
    return facts
