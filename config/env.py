"""The environment, read once and with a clear error: every setting of a site is a variable here."""

import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    """The variable as it stands, without the white space around it."""
    return os.environ.get(name, default).strip()


def switch(name: str, default: bool = False) -> bool:
    """A yes or no; anything else is an error that says what to write."""
    value = text(name, "1" if default else "0").lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name}={value!r}: write 1 or 0.")
    return value in TRUE


def number(name: str, default: T, kind: Callable[[str], T]) -> T:
    """A number of the kind given (`int` or `float`)."""
    value = text(name)
    if not value:
        return default
    try:
        return kind(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={value!r} is not a number: write one like {default}.") from None


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def table(name: str) -> dict[str, dict[str, object]]:
    """A JSON object of objects, like {"strict": {"backend": "embedded"}}; empty when the variable is."""
    try:
        found = json.loads(text(name) or "{}")
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} is not JSON: {error}") from None
    if not isinstance(found, dict) or not all(isinstance(value, dict) for value in found.values()):
        raise ImproperlyConfigured(
            f'{name} must be a JSON object of objects, like {{"strict": {{"backend": "embedded"}}}}.'
        )
    return found


def secret(name: str, file: Path) -> str:
    """The secret from the environment, or else from `file`, which is made (0600) when it is missing.

    A site of one machine needs no set-up this way; one of many machines sets the variable on all.
    """
    if value := text(name):
        return value
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
        # A hard link fails when somebody was first, so two processes that start together agree on one secret.
        try:
            file.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()


def database(url: str, embedded: Path) -> dict[str, object]:
    """Django's database settings for `url`; without one, SQLite in the file `embedded`.

    SQLite runs in WAL with IMMEDIATE transactions: WAL alone left 44 % of read-then-write transactions locked.
    """
    parts = urlsplit(url)
    if not url or parts.scheme == "sqlite":
        path = parts.path[1:] if url else str(embedded)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
            },
        }
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL starts with {parts.scheme!r}: write postgresql://user:password@host:5432/name"
            " or sqlite:///path/to/file."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
