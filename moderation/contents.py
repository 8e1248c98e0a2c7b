"""What the host's contents say now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from moderation import intake
from moderation.lease import Claimed
from moderation.models import Item
from moderation.registry import REGISTRY, hash_of, joined


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


def _of_kind(kind: str, items: Sequence[Claimed]) -> dict[int, str]:
    registration = REGISTRY.get(kind)
    if registration is None:  # the app was taken out of the site: there is nothing to score
        Item.objects.filter(pk__in=[item.pk for item in items]).update(due=None, pending_since=None)
        return {}
    key = registration.model._meta.pk.to_python
    rows = registration.model._base_manager.filter(pk__in=[key(item.object_id) for item in items])
    contents = {pk: joined(parts) for pk, *parts in rows.values_list("pk", *registration.text)}
    texts = {}
    for item in items:
        text = contents.get(key(item.object_id))
        if text is None:
            Item.objects.filter(pk=item.pk).update(withdrawn=True, due=None, pending_since=None)
        elif hash_of(text) == bytes(item.text_hash):
            texts[item.pk] = text
        else:
            intake.follow_by_key(registration, key(item.object_id))
    return texts
