"""The one stream of what was said and done: rows written in the transaction of the change itself."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models.signals import post_save, pre_delete
from django.dispatch import Signal, receiver

from community import signals as said_or_done
from community.brand.models import Event
from community.models import Comment, Member, Post, Space
from moderation.signals import scored, visibility_changed

KINDS: dict[Any, str] = {Post: "post", Comment: "comment"}
MODELS: dict[str, Any] = {"post": Post, "comment": Comment}
ABOUT_PROFILING = {"is_staff", "is_superuser", "is_active", "birth_year"}
CHUNK = 5000


def record(what: str, kind: str, ids: Iterable[Any]) -> None:
    """Write one event for each content or member."""
    rows = [Event(what=what, kind=kind, object_id=int(pk)) for pk in ids]
    Event.objects.bulk_create(rows, batch_size=CHUNK)


def look_at_member(pk: int) -> None:
    """Have the next refresh look whether the member may be profiled."""
    record(Event.What.MEMBER, "member", [pk])


def read_again(kind: str, ids: Iterable[int]) -> None:
    """Have the next refreshes read these texts again."""
    chunk: list[int] = []
    for pk in ids:
        chunk.append(pk)
        if len(chunk) == CHUNK:
            record(Event.What.AGAIN, kind, chunk)
            chunk = []
    record(Event.What.AGAIN, kind, chunk)


def connect(signal: Signal, what: str) -> None:
    """Write an event of this sort whenever `signal` tells of posts or comments."""

    def write(sender: Any, ids: Sequence[Any], **_: Any) -> None:
        if sender in KINDS:
            record(what, KINDS[sender], ids)

    signal.connect(write, weak=False, dispatch_uid=f"brand event {what}")


for source, what in (
    # A new text needs no event of its own: nothing can be read of it before it is scored.
    (scored, Event.What.SCORED),
    (said_or_done.edited, Event.What.EDITED),
    (said_or_done.deleted, Event.What.DELETED),
    (said_or_done.reacted, Event.What.REACTED),
    (said_or_done.accepted, Event.What.ACCEPTED),
):
    connect(source, what)


@receiver(visibility_changed, dispatch_uid="brand event visibility")
def seen_or_not(sender: Any, ids: Sequence[Any], visible: bool, **_: Any) -> None:
    """A text went out of sight or came back."""
    if sender in KINDS:
        record(Event.What.RESTORED if visible else Event.What.REMOVED, KINDS[sender], ids)


@receiver(post_save, sender=Space, dispatch_uid="brand event space")
def room_changed(instance: Space, created: bool, **_: Any) -> None:
    """A room may have become one about the brand, or no longer be one; that is rare enough to read it all again."""
    if not created:
        read_again("post", Post.objects.filter(space=instance.pk).values_list("pk", flat=True))
        read_again("comment", Comment.objects.filter(post__space=instance.pk).values_list("pk", flat=True))


@receiver(post_save, sender=Member, dispatch_uid="brand event member")
def member_changed(instance: Member, created: bool, update_fields: Any = None, **_: Any) -> None:
    """Somebody may have become staff, or told an age. A new member has nothing to be profiled by yet."""
    if not created and (update_fields is None or ABOUT_PROFILING & set(update_fields)):
        look_at_member(instance.pk)


@receiver(pre_delete, sender=Member, dispatch_uid="brand event member leaves")
def member_leaves(instance: Member, **_: Any) -> None:
    """The rows of a deleted account go with it; what it gave to others is taken out of their tallies first."""
    from community.brand.ledger import erase  # the ledger reads the events, so it is loaded after this module

    erase(instance.pk)
