"""In a real browser: what scripts add, what survives without a network, and what screen readers are told."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from community import actions
from community.models import Comment, Post, Space
from tests.conftest import CHROMIUM

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WAIT = 10_000


@pytest.fixture
def chromium() -> Iterator[Any]:
    """The browser. Playwright keeps an event loop in this thread, which Django would take for async code."""
    from playwright.sync_api import sync_playwright

    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_as(chromium: Any, live_server: Any, client_of: Any) -> Any:
    """Open a page as a person (None is a visitor); every complaint of the browser's console fails the test."""
    complaints: list[str] = []

    def start(person: Any, path: str, width: int = 1280, scheme: str = "light") -> Any:
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 844}, color_scheme=scheme
        )
        context.set_default_timeout(WAIT)
        if person:
            cookie = client_of(person).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
        page.goto(path)
        return page

    yield start
    assert not complaints


@pytest.fixture
def talk(ann: Any, bob: Any, lounge: Space) -> Post:
    """A thread with two comments by Bob and an answer by Ann below the first."""
    thread = actions.write_post(author=ann, space=lounge, title="Which grinder?", body="A *quiet* one.\n\n> or two")
    first = actions.write_comment(author=bob, post=thread, body="The small one.")
    actions.write_comment(author=bob, post=thread, body="Or the large one.")
    actions.write_comment(author=ann, post=thread, parent=first, body="How small?")
    actions.accept_answer(post=thread, comment=first, by=ann)
    return thread


def test_an_answer_stands_below_what_it_answers_without_a_reload(open_as: Any, ann: Any, talk: Post) -> None:
    page = open_as(ann, f"/t/{talk.pk}/")
    page.evaluate("window.stayed = true")
    page.locator("#c1 > .comment-text > .verbs").get_by_text("Reply").click()
    page.wait_for_selector("#reply-c1 textarea:focus")
    page.keyboard.type("And how loud?")
    page.locator("#reply-c1 button[type=submit]").click()
    page.wait_for_selector("#c4:focus")
    assert page.locator("#comments > li").evaluate_all("rows => rows.map(row => row.id)") == ["c1", "c3", "c4", "c2"]
    assert page.locator("#talk").inner_text() == "4 comments"
    assert page.locator("#answers").inner_text() == "Your reply is posted."
    assert page.locator("#reply-c1").inner_html() == ""
    assert page.evaluate("window.stayed")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_reply_at_the_end_empties_its_form(open_as: Any, bob: Any, talk: Post) -> None:
    page = open_as(bob, f"/t/{talk.pk}/")
    page.fill("#reply-end textarea", "One more.")
    page.click("#reply-end button")
    page.wait_for_selector("#c4")
    assert page.input_value("#reply-end textarea") == ""
    page.reload()
    assert page.input_value("#reply-end textarea") == ""


def test_a_draft_survives_an_expired_session_and_a_dead_server(open_as: Any, bob: Any, talk: Post) -> None:
    page = open_as(bob, f"/t/{talk.pk}/")
    page.fill("#reply-end textarea", "Long and careful thoughts.")
    page.context.route("**/reply/", lambda route: route.abort())
    page.click("#reply-end button")
    page.wait_for_selector("#answers .answer")
    assert "can not be reached" in page.locator("#answers").inner_text()
    page.context.unroute("**/reply/")
    page.context.clear_cookies(name="sessionid")
    page.click("#reply-end button")
    page.wait_for_selector("#answers a")
    assert "You are signed out" in page.locator("#answers").inner_text()
    page.goto(f"/t/{talk.pk}/reply/")
    assert "/accounts/login/" in page.url
    page.fill("[name=login]", "bob")
    page.fill("[name=password]", "correct horse battery")
    page.click("main button[type=submit]")
    page.wait_for_url(f"**/t/{talk.pk}/reply/")
    assert page.input_value("textarea") == "Long and careful thoughts."
    page.click("main button[type=submit]")
    page.wait_for_url("**#c4")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_thread_is_written_with_a_preview_and_its_draft_goes_once_it_is_posted(
    open_as: Any, ann: Any, lounge: Space
) -> None:
    page = open_as(ann, "/new/")
    page.fill("[name=title]", "Which kettle?")
    page.fill("[name=body]", "A **fast** one.")
    page.reload()
    assert page.input_value("[name=title]") == "Which kettle?"
    page.click(".preview summary")
    page.wait_for_selector(".preview strong")
    assert page.locator(".preview strong").inner_text() == "fast"
    page.click("main button[type=submit]")
    page.wait_for_selector(".opening h1")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_report_is_a_dialog_and_closes_with_thanks(open_as: Any, ann: Any, talk: Post) -> None:
    page = open_as(ann, f"/t/{talk.pk}/")
    page.locator("#c2 .verbs").get_by_text("Report").click()
    page.wait_for_selector("dialog[open]")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog:not([open])", state="attached")
    page.locator("#c2 .verbs").get_by_text("Report").click()
    page.check("dialog input[value=spam]")
    page.click("dialog button[type=submit]")
    page.wait_for_selector("#answers .answer")
    assert "moderators will look" in page.locator("#answers").inner_text()
    assert not page.evaluate("document.getElementById('dialog').open")


def test_a_reaction_is_given_by_keyboard_alone(open_as: Any, ann: Any, talk: Post) -> None:
    page = open_as(ann, f"/t/{talk.pk}/")
    page.focus("#react-c2")
    page.keyboard.press("Enter")
    page.wait_for_selector("#react-c2 [value=like]:focus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#react-c2.given:focus")
    assert Comment.objects.get(number=2).reactions.get().name == "love"


def test_the_first_tab_leads_to_the_content(open_as: Any, talk: Post) -> None:
    page = open_as(None, f"/t/{talk.pk}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_on_a_phone_nothing_scrolls_sideways(open_as: Any, ann: Any, lounge: Space, talk: Post) -> None:
    wide = "supercalifragilistic" * 12
    actions.write_comment(author=ann, post=talk, body=f"{wide}\n\n```\n{wide}\n```\n\n|a|b|\n|-|-|\n|{wide}|{wide}|")
    above = None
    for _ in range(8):
        above = actions.write_comment(author=ann, post=talk, parent=above, body="deeper and deeper")
    actions.write_post(author=ann, space=lounge, title=wide[:200], body=wide)
    page = open_as(ann, "/", width=390)
    for path in ("/", "/s/lounge/", f"/t/{talk.pk}/", "/new/", "/m/ann/", "/notices/", "/profile/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(open_as: Any, bob: Any, talk: Post, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    def check(page: Any, path: str) -> None:
        page.goto(path)
        found = Axe().run(page).response["violations"]
        grave = [
            (path, row["id"], row["nodes"][0]["html"]) for row in found if row["impact"] in ("serious", "critical")
        ]
        assert not grave

    visitor = open_as(None, "/", width, scheme)
    for path in ("/", f"/t/{talk.pk}/", "/accounts/login/", "/accounts/signup/", "/m/ann/", "/nowhere/"):
        check(visitor, path)
    member = open_as(bob, "/", width, scheme)
    for path in ("/", "/s/lounge/", f"/t/{talk.pk}/", "/new/", "/m/bob/", "/profile/", "/notices/"):
        check(member, path)
