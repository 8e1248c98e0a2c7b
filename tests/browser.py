"""A real browser before the test's own data: a fresh profile for each person, on pytest-django's live server."""

from collections.abc import Iterator
from typing import Any

import pytest

SERIOUS = ("serious", "critical")


@pytest.fixture
def page_of(chromium: Any, live_server: Any, client_of: Any) -> Iterator[Any]:
    """Open a page of the site as somebody: page_of(mia, "/moderation/", width=390, scheme="dark").

    What a page's script throws, and what the content security policy blocks, fails the test at its end.
    """
    contexts, complaints = [], []

    def make(
        person: Any, path: str, *, width: int = 1280, height: int = 800, scheme: str = "light", **more: Any
    ) -> Any:
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": height}, color_scheme=scheme, **more
        )
        contexts.append(context)
        if person is not None:
            session = client_of(person).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
        page.goto(path)
        return page

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


def serious(page: Any) -> list[str]:
    """What axe finds on the page that is serious or worse, one line each."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]
