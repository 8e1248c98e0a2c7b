"""The facts of one moment: who speaks, when, about what, and to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from .grammar import Decks, expand
from .people import Person
from .rhythm import ago, season
from .words.life import STREETS, WEATHER
from .words.product import BAD, COLOURS, GOOD

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEXT_SEASON = {"winter": "spring", "spring": "summer", "summer": "autumn", "autumn": "winter"}


class Moment(dict[str, str]):
    """Facts for one text; those that nobody gave are made up when asked for, and then kept."""

    def __init__(self, rng: Random, decks: Decks, person: Person, at: datetime, given: dict[str, str]) -> None:
        super().__init__(person.facts)
        self.rng, self.decks, self.person, self.at = rng, decks, person, at
        self["bike"] = person.bike_at(at)
        if self["bike"] != person.bike:
            new = COLOURS[self["bike"]]
            self["colour"] = new[len(person.name) % len(new)]
        self.update(given)

    def __missing__(self, name: str) -> str:
        if name == "n":
            return str(self.rng.randint(2, 9))
        value = self._made(name)
        self[name] = value
        return value

    def _made(self, name: str) -> str:
        if name.endswith("_cap"):
            plain = self[name.removesuffix("_cap")]
            return plain[:1].upper() + plain[1:]
        if name in ("good", "bad"):
            return self._clause(GOOD if name == "good" else BAD)
        made: dict[str, Callable[[], str]] = {
            "it": self._it,
            "months": self._months,
            "odo": self._odo,
            "weather": self._weather,
            "day": lambda: DAYS[(self.at - timedelta(days=self.rng.randint(1, 4))).weekday()],
            "today": lambda: DAYS[self.at.weekday()],
            "season_next": lambda: NEXT_SEASON[season(self.at)],
            "street": lambda: self.rng.choice(STREETS),
            "thing": lambda: "bike",
            "product": lambda: self["bike"],
        }
        return made[name]()

    def _it(self) -> str:
        return self["bike"]

    def _months(self) -> str:
        return ago(self.person.bought_at(self.at), self.at)

    def _odo(self) -> str:
        years = (self.at - self.person.bought_at(self.at)) / timedelta(days=365)
        km = max(120.0, years * float(self["per_year"]))
        return f"{round(km, -2):,.0f}" if km > 950 else f"{round(km, -1):.0f}"

    def _weather(self) -> str:
        return self.decks.deal(WEATHER[season(self.at)])

    def _clause(self, clauses: dict[str, tuple[str, ...]]) -> str:
        thing = self["it"]
        if thing in COLOURS and thing != self["bike"]:
            self["colour"] = self.rng.choice(COLOURS[thing])
        return expand(self.rng, self.decks.deal(clauses[thing]), self)
