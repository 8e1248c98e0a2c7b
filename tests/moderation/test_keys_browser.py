"""Lea's page of API keys in a real browser: in the light, in the dark, on a phone."""

from typing import Any

import pytest

from moderation import keys
from tests.browser import serious

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGE = "/moderation/keys/"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_lea_makes_a_key_and_ends_one(page_of: Any, lea: Any, width: int, scheme: str) -> None:
    keys.create(name="Coral at the newsroom", scopes=["perspective", "suggest"], by=lea)
    keys.create(name="The importer of the old forum’s archive", scopes=["score"], by=lea, per_day=100_000, days=90)
    page = page_of(lea, PAGE, width=width, scheme=scheme)
    page.get_by_label("Who will use it, and where").fill("A script")
    page.get_by_label("Score texts").check()
    page.get_by_role("button", name="Make the key").click()
    text = page.locator("code.key").inner_text()
    assert keys.admit(text, "score").name == "A script"
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(PAGE)
    page.get_by_text("Revoke Coral at the newsroom").click()
    page.get_by_role("button", name="Yes, end it now").click()
    assert page.get_by_role("status").filter(has_text="Revoked “Coral at the newsroom”").is_visible()
    assert serious(page) == []
