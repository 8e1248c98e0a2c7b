"""Which topics belong to which space, and which of them comes next."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from random import Random

from .card import Card
from .people import Person
from .rhythm import season
from .words.brand import IDEAS, NEWS, REVIEWS
from .words.garage import GARAGE, MARKET
from .words.garage_more import FURTHER, OPINIONS, SHOWN
from .words.help_daily import EVERYDAY
from .words.help_drive import DRIVE
from .words.help_parts import PARTS as PART_CARDS
from .words.lounge_home import HOME
from .words.lounge_leisure import LEISURE
from .words.lounge_town import TOWN
from .words.product import BIKES
from .words.riding import DAILY, RIDES

TOPICS: dict[str, tuple[Card, ...]] = {
    "announcements": NEWS,
    "help": DRIVE + PART_CARDS + EVERYDAY,
    "garage": GARAGE + SHOWN,
    "reviews": REVIEWS + OPINIONS,
    "ideas": IDEAS,
    "rides": RIDES + FURTHER,
    "daily": DAILY,
    "market": MARKET,
    "lounge": HOME + LEISURE + TOWN,
}


class Topics:
    """Deals topics so that each space goes through all of them before one returns."""

    def __init__(self, rng: Random, launch: datetime) -> None:
        self.rng, self.launch = rng, launch
        self.count: Counter[str] = Counter()

    def next(self, space: str, person: Person, at: datetime) -> tuple[Card, str]:
        """Return a topic and the product it is about ('' for none)."""
        cards = [c for c in TOPICS[space] if not c.season or c.season == season(at)]
        cards.sort(key=lambda c: self.count[c.key] - 0.9 * self._close(c, person, at) + 1.6 * self.rng.random())
        card = cards[0]
        self.count[card.key] += 1
        return card, self._product(card, person, at)

    def _close(self, card: Card, person: Person, at: datetime) -> bool:
        return not card.on or person.bike_at(at) in card.on

    def _product(self, card: Card, person: Person, at: datetime) -> str:
        if not card.on:
            return ""
        mine = person.bike_at(at)
        if mine in card.on and self.rng.random() < 0.8:
            return mine
        on = [p for p in card.on if self._fits(p, mine, at)]
        return self.rng.choice(on) if on else card.on[0]

    def _fits(self, product: str, mine: str, at: datetime) -> bool:
        return product not in BIKES or product == mine or (product != "Rova 2")
