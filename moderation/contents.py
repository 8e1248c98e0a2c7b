"""What the host's contents say now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from moderation import intake
from moderation.lease import Claimed
from moderation.models import Item
from moderation.registry import REGISTRY, Registration, hash_of, joined


def texts_of(items: Sequence[Claimed]) -> dict[int, str]:
    """The present text of each item. What is gone is withdrawn; what changed unseen becomes a new version."""
    texts: dict[int, str] = {}
    for kind, group in by_kind(items).items():
        texts |= _of_kind(kind, group)
    return texts


def by_kind(items: Iterable[Claimed]) -> dict[str, list[Claimed]]:
    """The items by their kind."""
    kinds: dict[str, list[Claimed]] = defaultdict(list)
    for item in items:
        kinds[item.kind].append(item)
    return kinds


def present(items: Sequence[Item]) -> dict[int, str]:
    """The texts of those items whose text is still the one that the item knows; changes nothing."""
    kinds: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        kinds[item.kind].append(item)
    found: dict[int, str] = {}
    for kind, group in kinds.items():
        if registration := REGISTRY.get(kind):
            written = written_in(registration, [item.object_id for item in group])
            found |= {item.pk: text for item in group if (text := written.get(item.object_id)) is not None}
    return {item.pk: found[item.pk] for item in items if hash_of(found.get(item.pk, "")) == bytes(item.text_hash)}


def written_in(registration: Registration, keys: Sequence[str]) -> dict[str, str]:
    """The present texts of a model's contents, by our form of their keys; one query."""
    rows = registration.model._base_manager.filter(pk__in=[registration.model._meta.pk.to_python(key) for key in keys])
    return {str(pk): joined(parts) for pk, *parts in rows.values_list("pk", *registration.text)}


def _of_kind(kind: str, items: Sequence[Claimed]) -> dict[int, str]:
    registration = REGISTRY.get(kind)
    if registration is None:  # the app was taken out of the site: there is nothing to score
        Item.objects.filter(pk__in=[item.pk for item in items]).update(due=None, pending_since=None)
        return {}
    key = registration.model._meta.pk.to_python
    contents = written_in(registration, [item.object_id for item in items])
    texts = {}
    for item in items:
        text = contents.get(str(key(item.object_id)))
        if text is None:
            Item.objects.filter(pk=item.pk).update(withdrawn=True, due=None, pending_since=None)
        elif hash_of(text) == bytes(item.text_hash):
            texts[item.pk] = text
        else:
            intake.follow_by_key(registration, key(item.object_id))
    return texts
