"""The rules as rows: the live ones, and how a change becomes a new version."""

from typing import Any

from django.db import transaction

from moderation import audit
from moderation.errors import Invalid
from moderation.models import Rule
from moderation.scorers import LABELS
from moderation.scorers.language import KNOWN
from moderation.states import Action
from moderation.triage import Norm

# What a new site starts with. Removing is left to humans; holding needs a high probability.
FIRST_RULES: tuple[dict[str, Any], ...] = (
    {
        "slug": "toxic-hold",
        "name": "Very likely abusive",
        "signal": "toxicity",
        "at_least": 0.9,
        "effect": "hold",
    },
    {"slug": "toxic", "name": "Possibly abusive", "signal": "toxicity", "at_least": 0.6, "effect": "queue"},
    {
        "slug": "severe-hold",
        "name": "Severe abuse",
        "signal": "severe_toxicity",
        "at_least": 0.5,
        "effect": "hold",
    },
    {
        "slug": "threat-hold",
        "name": "Threat",
        "signal": "threat",
        "at_least": 0.5,
        "effect": "hold",
        "reason": "threat",
    },
    {
        "slug": "identity",
        "name": "Attack on a group",
        "signal": "identity_attack",
        "at_least": 0.5,
        "effect": "queue",
        "reason": "hate",
    },
    {
        "slug": "sexual",
        "name": "Sexual content",
        "signal": "sexual_explicit",
        "at_least": 0.7,
        "effect": "queue",
        "reason": "sexual",
    },
    {
        "slug": "reported",
        "name": "Reported by a member",
        "signal": "reports",
        "at_least": 0.5,
        "effect": "queue",
        "reason": "other",
    },
)


def live() -> list[Norm]:
    """The norms in force, one query."""
    return [norm_of(rule) for rule in Rule.objects.filter(live=True)]


def norm_of(rule: Rule) -> Norm:
    """The pure value of a rule."""
    return Norm(rule.pk, rule.slug, rule.version, rule.signal, rule.at_least, rule.effect, rule.reason, rule.language)


def change(slug: str, *, by: Any, **changes: Any) -> Rule:
    """Put the next version of a rule in force; decisions go on citing the version that they were taken under.

    `changes` may hold name, signal, at_least, effect, reason, note and live.
    """
    with transaction.atomic():
        now = Rule.objects.filter(slug=slug).order_by("-version").first()
        if now is None:
            raise Invalid("unknown_rule", f"There is no rule {slug!r}.")
        values = {
            name: getattr(now, name)
            for name in ("name", "signal", "at_least", "effect", "reason", "note", "live", "language")
        } | changes
        _check(values)
        Rule.objects.filter(slug=slug, live=True).update(live=False)
        rule = Rule.objects.create(slug=slug, version=now.version + 1, author=by, **values)
        facts = {
            "version": rule.version,
            **{name: values[name] for name in ("signal", "at_least", "effect", "live", "language")},
        }
        audit.append([audit.Act("rule", audit.person(by), f"rule:{slug}", facts)])
    return rule


def for_language(slug: str, language: str, *, at_least: float, by: Any, note: str = "") -> Rule:
    """Give a language its own threshold for a rule: a rule of its own, which counts there in the other's place.

    Asked again, it changes that rule; `change(…, live=False)` takes it out, and the general one counts again.
    """
    if language not in KNOWN:
        raise Invalid("unknown_language", f"language must be one of {', '.join(sorted(KNOWN))}.")
    with transaction.atomic():
        general = Rule.objects.filter(slug=slug, live=True, language="").first()
        if general is None:
            raise Invalid("unknown_rule", f"There is no live rule {slug!r} for all languages.")
        own = f"{slug}-{language}"[:60]
        if Rule.objects.filter(slug=own).exists():
            return change(own, by=by, at_least=at_least, note=note, live=True)
        values = {name: getattr(general, name) for name in ("signal", "effect", "reason")}
        values |= {"name": f"{general.name} ({language})"[:120], "at_least": at_least, "note": note, "live": True}
        _check(values)
        rule = Rule.objects.create(slug=own, language=language, author=by, **values)
        facts = {"version": 1, "language": language, "at_least": at_least, "instead_of": slug}
        audit.append([audit.Act("rule", audit.person(by), f"rule:{own}", facts)])
    return rule


def _check(values: dict[str, Any]) -> None:
    if values["signal"] not in (*LABELS, Rule.REPORTS):
        raise Invalid("unknown_signal", f"signal must be one of {', '.join((*LABELS, Rule.REPORTS))}.")
    if values["effect"] not in (Action.QUEUE, Action.HOLD):
        raise Invalid("unknown_effect", "effect must be queue or hold.")
    if not float(values["at_least"]) > 0:
        raise Invalid("threshold_not_positive", "at_least must be above 0.")
