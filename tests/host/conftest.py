"""The people of the shop."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User

from tests.host.shop.models import Review

AWFUL = "You are a complete idiot and a pathetic moron."
NICE = "A lovely pair of shoes, thank you so much."


@pytest.fixture(autouse=True)
def _checkpoints(tmp_path: Any, settings: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "AUDIT_CHECKPOINTS": str(tmp_path / "checkpoints.jsonl")}


def user(name: str, *, moderator: bool = False) -> User:
    """A user of the shop."""
    row = User.objects.create_user(name, f"{name}@example.org")
    if moderator:
        row.user_permissions.add(Permission.objects.get(codename="review_item"))
    return User.objects.get(pk=row.pk)


@pytest.fixture
def ann(db: None) -> User:
    """A customer."""
    return user("ann")


@pytest.fixture
def bob(db: None) -> User:
    """Another customer."""
    return user("bob")


@pytest.fixture
def mia(db: None) -> User:
    """A moderator."""
    return user("mia", moderator=True)


@pytest.fixture
def max_(db: None) -> User:
    """Another moderator."""
    return user("max", moderator=True)


@pytest.fixture
def write(ann: User) -> Callable[..., Review]:
    """Ann writes a review."""

    def make(body: str = AWFUL, by: User | None = None) -> Review:
        return Review.objects.create(user=by or ann, body=body)

    return make
