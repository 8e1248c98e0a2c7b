"""Clients of the Perspective API, and their keys."""

from collections.abc import Callable
from typing import Any

import pytest

from moderation import keys, quotas
from moderation.quotas import Counts


@pytest.fixture(autouse=True)
def _fresh_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test reserved must not be there for a key of the same number in the next."""
    monkeypatch.setattr(quotas, "COUNTS", Counts())


@pytest.fixture
def key(lea: Any) -> str:
    """A key for everything."""
    return keys.create(name="Coral", scopes=list(keys.SCOPES), by=lea)[1]


@pytest.fixture
def post(client: Any, key: str) -> Callable[..., Any]:
    """post("analyze", {…}): the answer of the service."""

    def make(method: str, body: Any, **more: Any) -> Any:
        address = f"/v1alpha1/comments:{method}?key={more.pop('key', key)}"
        return client.post(address, body, content_type="application/json", **more)

    return make
