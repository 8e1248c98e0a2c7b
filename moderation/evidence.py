"""What a text said when it was reported, decided about or contested, whatever its author writes later."""

from collections import defaultdict
from collections.abc import Iterable

from moderation.models import Item, Snapshot
from moderation.registry import hash_of, registration_for


def keep_text(item: Item, text: str | None = None) -> None:
    """Keep the present text of an item, once for each of its versions."""
    if text is None:
        registration = registration_for(item.kind)
        content = registration.model._base_manager.filter(pk=item.object_id).first()
        text = registration.text_of(content) if content else ""
    Snapshot.objects.get_or_create(item=item, version=item.version, defaults={"text": text})


def keep_texts(items: Iterable[Item]) -> None:
    """Keep the texts of many items: one query a kind and one for all rows. What changed meanwhile was not judged."""
    groups: dict[str, dict[str, Item]] = defaultdict(dict)
    for item in items:
        groups[item.kind][item.object_id] = item
    found = []
    for kind, by_key in groups.items():
        registration = registration_for(kind)
        for content in registration.model._base_manager.filter(pk__in=list(by_key)):
            item, text = by_key[str(content.pk)], registration.text_of(content)
            if hash_of(text) == bytes(item.text_hash):
                found.append(Snapshot(item=item, version=item.version, text=text))
    Snapshot.objects.bulk_create(found, ignore_conflicts=True)
