"""The four desks in a real browser: nothing in the console, nothing wider than the phone, nothing serious for axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

PAGES = [
    ("", "/"),
    ("", "/accounts/login/"),
    ("", "/accounts/signup/"),
    ("ann", "/"),
    ("ann", "thread"),
    ("ann", "/new/"),
    ("ann", "/m/ann/"),
    ("ann", "/notices/"),
    ("mia", "/moderation/"),
    ("mia", "item"),
    ("ben", "/brand/advocates/"),
    ("ben", "advocate"),
]


def go(page, path):
    """Open the page; words stand for the first thread, item or advocate of its list."""
    starts = {"thread": ("/", "a[href^='/t/']"), "item": ("/moderation/", "a[href*='/item/']")}
    starts["advocate"] = ("/brand/advocates/", "main a[href^='/brand/advocates/']")
    if path not in starts:
        return page.goto(path)
    start, link = starts[path]
    page.goto(start)
    return page.goto(page.locator(link).first.get_attribute("href"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_a_page_is_sound_for_everybody(visit, name, path, width, scheme):
    page, said = visit(name, width=width, scheme=scheme), []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    answer = go(page, path)
    assert answer.status == 200
    page.wait_for_load_state("load")
    found = Axe().run(page).response["violations"]
    serious = [(rule["id"], rule["nodes"][0]["html"]) for rule in found if rule["impact"] in ("serious", "critical")]
    assert serious == []
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
