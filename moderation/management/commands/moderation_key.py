"""manage.py moderation_key: make, list and revoke API keys."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from moderation import keys, quotas
from moderation.errors import ModerationError
from moderation.models import ApiKey


class Command(BaseCommand):
    """Look after the API keys from a shell; the audit record names nobody as the actor."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The three verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        make = verbs.add_parser("create", help="make a key and print it, once")
        make.add_argument("name", help="who will use it, and where")
        make.add_argument("--scope", action="append", choices=list(keys.SCOPES), help="may be repeated (default: all)")
        make.add_argument("--per-minute", type=int, default=600, help="texts a minute (default 600)")
        make.add_argument("--per-day", type=int, help="texts a day (default: no limit)")
        make.add_argument("--days", type=int, help="days until it expires (default: never)")
        verbs.add_parser("list", help="all keys, newest first")
        verbs.add_parser("revoke", help="end a key at once").add_argument("prefix", help="the beginning of the key")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what the verb says; a refusal is a CommandError with the same words."""
        try:
            {"create": self._create, "list": self._list, "revoke": self._revoke}[options["verb"]](options)
        except ModerationError as refusal:
            raise CommandError(refusal.detail) from refusal

    def _create(self, options: dict[str, Any]) -> None:
        limits = {name: options[name] for name in ("per_minute", "per_day", "days")}
        _, text = keys.create(name=options["name"], scopes=options["scope"] or list(keys.SCOPES), by=None, **limits)
        self.stderr.write("This is the only time that the key is shown:")
        self.stdout.write(text)

    def _list(self, options: dict[str, Any]) -> None:
        now = timezone.now()
        rows = list(ApiKey.objects.order_by("-pk")[:1000])
        used = quotas.used_today(rows, now.timestamp())
        for key in rows:
            state = "live" if keys.alive(key, now) else "revoked" if key.revoked_at else "expired"
            seen = key.last_used.isoformat(" ", "minutes") if key.last_used else "never used"
            self.stdout.write(
                f"{key.prefix}  {state:8}{seen:24}{used[key.pk]:>8,} today  {','.join(key.scopes):24}  {key.name}"
            )

    def _revoke(self, options: dict[str, Any]) -> None:
        prefix = options["prefix"][: keys.PREFIX]
        key = ApiKey.objects.filter(prefix=prefix).first()
        if key is None:
            raise CommandError(f"No key begins with {prefix!r}: `moderation_key list` shows them.")
        keys.revoke(key.pk, by=None)
        self.stdout.write(f"Revoked: {key}")
