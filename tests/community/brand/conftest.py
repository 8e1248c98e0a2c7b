"""A brand with a catalogue, and people who talk about it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community import actions
from community.brand.catalogue import upsert_brand
from community.models import Comment, Post, Space
from moderation.drain import drain

# Reactions in the tests are made now, so the texts must be younger than half a year.
START = datetime.now(UTC) - timedelta(weeks=8)


@pytest.fixture
def norvik(db: None) -> None:
    """The catalogue of a maker of kettles."""
    upsert_brand(name="Norvik", aliases=["Norvik Home"], products=["Fjord Kettle"], competitors=["Boilwell"])


@pytest.fixture
def says(lounge: Space, norvik: None) -> Callable[..., Any]:
    """says(ann, "text", week=3): a post by ann in the third week, scored."""

    def say(member: Any, body: str, week: float = 0, title: str = "A thought", to: Post | None = None) -> Any:
        said: Post | Comment
        if to is None:
            said = actions.write_post(author=member, space=lounge, title=title, body=body)
        else:
            said = actions.write_comment(author=member, post=to, body=body)
        type(said).objects.filter(pk=said.pk).update(created=START + timedelta(weeks=week))
        drain()
        return said

    return say


@pytest.fixture
def fay(person: Callable[..., Any]) -> Any:
    """A third member."""
    return person("fay")
