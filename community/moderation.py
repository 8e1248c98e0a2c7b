"""What moderation looks after here, and what follows when it shows or hides a text."""

from typing import Any

from django.dispatch import receiver

from community.models import Comment, Post, Space
from moderation import register
from moderation.signals import visibility_changed


def spaces() -> list[str]:
    """The places in which texts stand: the spaces' slugs."""
    return list(Space.objects.order_by("slug").values_list("slug", flat=True))


FIELDS = {
    "author": "author",
    "visible": "is_visible",
    "place": "place",
    "created": "created",
    "deleted": "deleted_at",
    "waits": "waits_for_approval",
}

register(Post, text=("title", "body"), title="title", places=spaces, **FIELDS)
register(Comment, text="body", parent="texts_above", places=spaces, **FIELDS)


@receiver(visibility_changed, sender=Comment, dispatch_uid="community counts public comments")
def count_again(ids: list[str], **_: Any) -> None:
    """A thread's number of comments counts only what everybody may see."""
    Comment.objects.filter(pk__in=[int(pk) for pk in ids]).recount()
