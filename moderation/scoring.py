"""The scorers that the site has configured, which of them is in force where, and what they read in texts."""

import json
import logging
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from inspect import signature
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from moderation import scorers
from moderation.calibration import Shifts, shift_labels
from moderation.models import Calibration, ScorerChoice
from moderation.scorers import ScorerError
from moderation.scorers.language import detect_all

log = logging.getLogger(__name__)
KEPT = 3.0  # seconds for which a process goes by the choices and calibrations that it has read
EMBEDDED = "embedded"
MOODS = ("en",)  # the languages in which the sentiment labels, which the embedded scorer gives, mean anything


class Reading(NamedTuple):
    """What a scorer said of one text.

    `labels` is empty where the scorer does not read the text's language; `language` is ISO 639-1 or empty;
    `version` ends in "/c" and the keys of the calibrations in force, so that each stored score says how it came to be.
    """

    labels: dict[str, float]
    language: str
    scorer: str
    model: str
    version: str


# Configured -------------------------------------------------------------------------------------------------


def specs() -> dict[str, dict[str, Any]]:
    """The configured scorers: {name: {"backend": …, and the options of its load()}}; embedded is always there."""
    configured: dict[str, dict[str, Any]] = {EMBEDDED: {"backend": EMBEDDED}, **settings.MODERATION.get("SCORERS", {})}
    default = default_name()
    return configured if default in configured else {**configured, default: {"backend": default}}


def default_name() -> str:
    """The scorer that the settings name for the whole site."""
    return str(settings.MODERATION.get("SCORER", EMBEDDED))


def names() -> list[str]:
    """The names of the configured scorers."""
    return list(specs())


def scorer(name: str = "") -> Any:
    """The scorer of that name (by default the one in force for the site), loaded once a process.

    Raises ScorerError, which says what to do, when there is none or it can not be loaded.
    """
    configured, name = specs(), name or chosen()
    if name not in configured:
        raise ScorerError(f"there is no scorer {name!r}; MODERATION['SCORERS'] has: {', '.join(configured)}")
    return _load(json.dumps(configured[name], sort_keys=True, default=str))


@lru_cache(maxsize=8)
def _load(spec: str) -> Any:
    options = json.loads(spec)
    backend = options.pop("backend")
    if "." not in backend:
        return scorers.get(backend, **options)
    try:
        return import_string(backend)(**options)
    except (ImportError, TypeError) as error:
        raise ScorerError(f"the scorer {backend} can not be loaded: {error}") from error


def takes(backend: str) -> list[str] | None:
    """The options of a backend's load() (or of a dotted path's class), None when it takes any; loads no model.

    Raises ImportError when a dotted path leads nowhere.
    """
    if "." in backend:
        loader = import_string(backend)
    else:
        loader = import_module(scorers.BACKENDS[backend], scorers.__name__).load
    options = signature(loader).parameters.values()
    return None if any(one.kind is one.VAR_KEYWORD for one in options) else [one.name for one in options]


@lru_cache(maxsize=32)
def heavy(backend: str) -> bool:
    """Whether a process that answers requests must not load the backend; told without loading it.

    Raises ScorerError when a dotted path leads nowhere.
    """
    if "." not in backend:
        return backend in scorers.HEAVY
    try:
        return bool(getattr(import_string(backend), "heavy", False))
    except ImportError as error:
        raise ScorerError(f"the scorer {backend} can not be loaded: {error}") from error


# In force ---------------------------------------------------------------------------------------------------


class InForce:
    """The choices and calibrations as this process read them last: at most KEPT seconds ago."""

    def __init__(self) -> None:
        self._until = float("-inf")
        self._choices: dict[str, str] = {}
        self._shifts: Mapping[tuple[str, str], Shifts] = {}

    def forget(self) -> None:
        """Read anew at the next question."""
        self._until = float("-inf")

    def choices(self) -> dict[str, str]:
        """{place: scorer's name}; the place "" is the site."""
        self._refresh()
        return self._choices

    def shifts(self, model: str, version: str) -> Shifts:
        """The calibrations of that model's version: {label: (key, shift)}."""
        self._refresh()
        return self._shifts.get((model, version), {})

    def _refresh(self) -> None:
        if time.monotonic() < self._until:
            return
        shifts: dict[tuple[str, str], dict[str, tuple[int, float]]] = defaultdict(dict)
        for row in Calibration.objects.filter(live=True):
            shifts[row.model, row.model_version][row.label] = (row.pk, row.shift)
        self._choices = dict(ScorerChoice.objects.values_list("place", "scorer"))
        self._shifts, self._until = shifts, time.monotonic() + KEPT


in_force = InForce()


def chosen(place: str = "") -> str:
    """The name of the scorer in force for a place: its own choice, else the site's, else the settings'.

    A choice whose scorer is no longer configured counts for nothing; the scorers' page says so.
    """
    choices, configured = in_force.choices(), specs()
    for name in (choices.get(place, ""), choices.get("", "")):
        if name in configured:
            return name
    return default_name()


def by_place() -> dict[str, str]:
    """{place: scorer's name} for the site ("") and each place that has a choice of its own."""
    return {place: chosen(place) for place in ("", *in_force.choices())}


# Reading ----------------------------------------------------------------------------------------------------


def site_language() -> str:
    """The language of texts too short to tell, ISO 639-1: MODERATION["LANGUAGE"], else that of LANGUAGE_CODE."""
    return str(settings.MODERATION.get("LANGUAGE") or settings.LANGUAGE_CODE.split("-")[0])


def read(
    texts: Sequence[str],
    *,
    places: Sequence[str] | None = None,
    name: str = "",
    languages: Sequence[str] | None = None,
) -> list[Reading]:
    """What the scorers in force for `places` (by default the site's, or the one called `name`) say, in order.

    `languages` are told from the texts when they are not known. Raises ScorerError, or what the scorer itself
    raises, when any of them fails.
    """
    told = languages if languages is not None else detect_all(texts)
    wanted = [name or chosen(place) for place in (places or [""] * len(texts))]
    groups: dict[tuple[str, Any], list[int]] = defaultdict(list)
    for number, asked in enumerate(zip(wanted, told, strict=True)):
        groups[asked[0], _reader(*asked)].append(number)
    found: dict[int, Reading] = {}
    for (one, reader), numbers in groups.items():
        parts = [texts[number] for number in numbers], [told[number] for number in numbers]
        found |= zip(numbers, _read_by(one, reader, *parts), strict=True)
    return [found[number] for number in range(len(texts))]


def languages_of(name: str = "") -> tuple[str, ...]:
    """The languages, ISO 639-1, that are read where the scorer of that name is in force; none named means all."""
    return scorers.languages_of(scorer(name))


def called(name: str) -> tuple[str, str]:
    """The model and the version, with the calibrations in force, that the scorer of that name stores of its own."""
    own = scorer(name)
    return own.model, version_with(own.version, in_force.shifts(own.model, own.version))


def _reader(name: str, written: str) -> Any:
    """Who reads that language ("": the site's) where the scorer of that name is in force; None for nobody."""
    return scorers.reader_of(scorer(name), written or site_language())


def _read_by(name: str, reader: Any, texts: list[str], told: list[str]) -> list[Reading]:
    """What `reader` says of the texts; where it is None there are no labels, which are never made up."""
    if reader is None:
        return unread(name, scorer(name), told)
    rows: list[dict[str, float]] = reader.score(texts)
    scorers.check_scores(rows, len(texts))
    return readings(name, reader, rows, told)


def unread(name: str, silent: Any, told: Sequence[str]) -> list[Reading]:
    """What there is to say of texts whose languages nobody reads where `silent` is in force: nothing."""
    return [Reading({}, written, name, silent.model, silent.version) for written in told]


def readings(name: str, reader: Any, rows: Sequence[dict[str, float]], told: Sequence[str]) -> list[Reading]:
    """What a reader said of texts in the languages `told`, with the calibrations in force for it."""
    model, version, moods = reader.model, reader.version, getattr(reader, "moods", MOODS)
    shifts = in_force.shifts(model, version)
    stored = version_with(version, shifts)
    return [
        Reading(shift_labels(_without_moods(row, moods, language), shifts), language, name, model, stored)
        for row, language in zip(rows, told, strict=True)
    ]


def _without_moods(row: dict[str, float], moods: Sequence[str], written: str) -> dict[str, float]:
    """The labels without the sentiment, unless moods in that language can be told."""
    if (written or site_language()) in moods:
        return row
    return {label: row[label] for label in row if label in scorers.TOXICITY_LABELS}


def version_with(version: str, shifts: Shifts) -> str:
    """The version that is stored: of the model, and of the calibrations that changed what it said."""
    return f"{version}/c{'+'.join(str(pk) for pk in sorted(pk for pk, _ in shifts.values()))}" if shifts else version


def score_texts(texts: Sequence[str], language: str | None = None) -> list[dict[str, float]]:
    """The labels of each text, in order, by the scorer in force for the site; nothing is stored.

    None, an empty dict, for a text in a language that it does not read. `language` says what all of them are
    written in, where that is known: parts of a text are often too short to tell.
    """
    known = None if language is None else [language] * len(texts)
    return [reading.labels for reading in read(texts, languages=known)]
