"""Asking the API as somebody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from community import actions
from community.models import Comment, Post, Space

API = "/api/v1/"


@pytest.fixture
def lounge(db: None) -> Space:
    """A space where everything is visible at once."""
    return Space.objects.create(slug="lounge", name="Lounge")


@pytest.fixture
def thread(ann: Any, lounge: Space) -> Post:
    """Ann's thread."""
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def answer(bob: Any, thread: Post) -> Comment:
    """Bob's answer in it."""
    return actions.write_comment(author=bob, post=thread, body="The *small* one.")


@pytest.fixture
def ask(client_of: Callable[[Any], Client]) -> Callable[..., tuple[int, Any]]:
    """ask("get", "posts/", ann): the number and the JSON of the answer; without a person, as nobody."""

    def make(verb: str, path: str, person: Any = None, body: Any = None) -> tuple[int, Any]:
        client = client_of(person) if person else Client()
        words = {"data": body, "content_type": "application/json"} if verb not in ("get", "delete") else {}
        answer = getattr(client, verb)(f"{API}{path}", **words)
        assert answer.status_code < 500
        return answer.status_code, answer.json() if answer.content else None

    return make
