"""A small community: one space, one thread."""

from typing import Any

import pytest

from community import actions
from community.models import Comment, Post, Space
from tests.browser import page_of

__all__ = ["page_of"]


@pytest.fixture
def lounge(db: None) -> Space:
    """A space where everything is visible at once."""
    return Space.objects.create(slug="lounge", name="Lounge")


@pytest.fixture
def gate(db: None) -> Space:
    """A space where a moderator approves everything first."""
    return Space.objects.create(slug="gate", name="Gate", premoderated=True)


@pytest.fixture
def thread(ann: Any, lounge: Space) -> Post:
    """Ann's thread."""
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def answer(bob: Any, thread: Post) -> Comment:
    """Bob's answer in it."""
    return actions.write_comment(author=bob, post=thread, body="The small one is quiet.")
