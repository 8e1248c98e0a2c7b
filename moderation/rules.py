"""The rules as rows: the live ones, and how a change becomes a new version."""

from typing import Any

from django.db import transaction

from moderation import audit
from moderation.errors import Invalid
from moderation.models import Rule
from moderation.scorers import LABELS
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
    return Norm(rule.pk, rule.slug, rule.version, rule.signal, rule.at_least, rule.effect, rule.reason)


def change(slug: str, *, by: Any, **changes: Any) -> Rule:
    """Put the next version of a rule in force; decisions go on citing the version that they were taken under.

    `changes` may hold name, signal, at_least, effect, reason, note and live.
    """
    with transaction.atomic():
        now = Rule.objects.filter(slug=slug).order_by("-version").first()
        if now is None:
            raise Invalid("unknown_rule", f"There is no rule {slug!r}.")
        values = {
            name: getattr(now, name) for name in ("name", "signal", "at_least", "effect", "reason", "note", "live")
        } | changes
        _check(values)
        Rule.objects.filter(slug=slug, live=True).update(live=False)
        rule = Rule.objects.create(slug=slug, version=now.version + 1, author=by, **values)
        facts = {
            "version": rule.version,
            **{name: values[name] for name in ("signal", "at_least", "effect", "live")},
        }
        audit.append([audit.Act("rule", audit.person(by), f"rule:{slug}", facts)])
    return rule


def _check(values: dict[str, Any]) -> None:
    if values["signal"] not in (*LABELS, Rule.REPORTS):
        raise Invalid("unknown_signal", f"signal must be one of {', '.join((*LABELS, Rule.REPORTS))}.")
    if values["effect"] not in (Action.QUEUE, Action.HOLD):
        raise Invalid("unknown_effect", "effect must be queue or hold.")
    if not float(values["at_least"]) > 0:
        raise Invalid("threshold_not_positive", "at_least must be above 0.")
