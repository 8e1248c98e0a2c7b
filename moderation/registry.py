"""Which models of the host are moderated, and which of their fields mean what."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

FIELDS = ("text", "author", "visible", "title", "place", "parent", "created", "deleted", "waits")


@dataclass(frozen=True)
class Registration:
    """What one model's fields mean to moderation; an empty name means that the host has no such thing."""

    model: type[Model]
    text: tuple[str, ...]
    author: str
    visible: str
    title: str = ""
    place: str = ""
    parent: str = ""
    created: str = ""
    deleted: str = ""
    waits: str = ""
    places: Callable[[], Iterable[str]] | None = None

    @property
    def kind(self) -> str:
        """The name of the model in our rows, like `shop.review`."""
        return self.model._meta.label_lower

    @property
    def written(self) -> set[str]:
        """The fields whose saving concerns us."""
        return {name for name in (*self.text, self.visible, self.deleted) if name}

    def text_of(self, content: Model) -> str:
        """The text that is scored: the text fields with a blank line between them."""
        return joined(getattr(content, name) for name in self.text)

    def author_id_of(self, content: Model) -> Any:
        """The primary key of the author, or None."""
        return getattr(content, f"{self.author}_id", None)

    def look(self, content: Model, name: str, default: Any = None) -> Any:
        """What the field that plays `name` holds; methods are called; `default` where the host has none."""
        path = getattr(self, name)
        if not path:
            return default
        value = getattr(content, path)
        return value() if callable(value) else value

    def url_of(self, content: Model) -> str:
        """Where the content stands, or an empty string."""
        address = getattr(content, "get_absolute_url", None)
        return str(address()) if address else ""

    def mistakes(self) -> Iterable[str]:
        """What is wrong with the names given, each with the fix."""
        for role in ("text", "author", "visible"):
            for name in self.text if role == "text" else (getattr(self, role),):
                if wrong := self._mistake(role, name):
                    yield wrong
        for role in FIELDS[3:]:
            if (name := getattr(self, role)) and not hasattr(self.model, name):
                yield f"{role}={name!r}: {self.model.__name__} has no such attribute; leave {role} out or mend it."

    def _mistake(self, role: str, name: str) -> str:
        meta = self.model._meta
        names = [field.name for field in meta.get_fields() if field.concrete]
        try:
            field = meta.get_field(name)
        except FieldDoesNotExist:
            return f"{role}={name!r}: {self.model.__name__} has no such field; write one of {', '.join(names)}."
        wanted = {
            "text": ("CharField", "TextField"),
            "author": ("ForeignKey", "OneToOneField"),
            "visible": ("BooleanField",),
        }
        internal = field.get_internal_type()
        if internal not in wanted[role]:
            return f"{role}={name!r} is a {internal}; {role} must name a {' or '.join(wanted[role])}."
        return ""


def joined(parts: Iterable[Any]) -> str:
    """The text of a content from its text fields."""
    return "\n\n".join(str(part) for part in parts if part)


REGISTRY: dict[str, Registration] = {}


def register(
    model: type[Model],
    *,
    text: str | Sequence[str],
    author: str,
    visible: str,
    places: Callable[[], Iterable[str]] | None = None,
    **names: str,
) -> None:
    """Moderate `model`: `text` (one field or several), `author` and the boolean `visible`, which becomes ours.

    `names` may say where `title`, `place`, `parent`, `created`, `deleted` and `waits` (for approval) stand; `parent`
    is the text that is answered, or the list of all texts above, oldest first. `places` is called for the list of
    all places there are, so that one can be given a scorer of its own before anything was written there.
    Wrong names are told by `manage.py check`, which runs at each start.
    """
    parts = (text,) if isinstance(text, str) else tuple(text)
    registration = Registration(model, parts, author, visible, places=places, **names)
    REGISTRY[registration.kind] = registration


def registration_of(model: type[Model]) -> Registration:
    """The registration of a model; LookupError says how to register it."""
    return registration_for(model._meta.label_lower)


def registration_for(kind: str) -> Registration:
    """The registration of a kind; LookupError says how to register it."""
    try:
        return REGISTRY[kind]
    except KeyError:
        raise LookupError(
            f"{kind} is not moderated: call moderation.register() for it in the moderation.py of its app."
        ) from None


def hash_of(text: str) -> bytes:
    """16 bytes that name a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
