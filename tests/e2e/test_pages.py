"""The four desks in a real browser: nothing in the console, nothing wider than the phone, nothing serious for axe."""

import itertools

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


@pytest.mark.parametrize(("name", "path"), PAGES)
def test_a_page_is_sound_for_everybody(visit, name, path):
    page, said = visit(name), []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    assert go(page, path).status == 200
    page.wait_for_load_state("load")
    for width, scheme in itertools.product((1280, 390), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 860})
        page.emulate_media(color_scheme=scheme)
        assert serious(page) == [], (width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []


def serious(page):
    """What axe finds that keeps somebody out: the rule, and the first element that breaks it."""
    found = Axe().run(page).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in found if rule["impact"] in ("serious", "critical")]
