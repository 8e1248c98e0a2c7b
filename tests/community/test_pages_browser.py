"""In a real browser: what scripts add, what survives without a network, and what screen readers are told."""

from typing import Any

import pytest

from community import actions
from community.models import Comment, Post, Space
from tests.browser import serious

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talk(ann: Any, bob: Any, lounge: Space) -> Post:
    """A thread with two comments by Bob and an answer by Ann below the first."""
    thread = actions.write_post(author=ann, space=lounge, title="Which grinder?", body="A *quiet* one.\n\n> or two")
    first = actions.write_comment(author=bob, post=thread, body="The small one.")
    actions.write_comment(author=bob, post=thread, body="Or the large one.")
    actions.write_comment(author=ann, post=thread, parent=first, body="How small?")
    actions.accept_answer(post=thread, comment=first, by=ann)
    return thread


def test_an_answer_stands_below_what_it_answers_without_a_reload(page_of: Any, ann: Any, talk: Post) -> None:
    page = page_of(ann, f"/t/{talk.pk}/")
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


def test_a_reply_at_the_end_empties_its_form(page_of: Any, bob: Any, talk: Post) -> None:
    page = page_of(bob, f"/t/{talk.pk}/")
    page.fill("#reply-end textarea", "One more.")
    page.click("#reply-end button")
    page.wait_for_selector("#c4")
    assert page.input_value("#reply-end textarea") == ""
    page.reload()
    assert page.input_value("#reply-end textarea") == ""


def test_a_draft_survives_an_expired_session_and_a_dead_server(page_of: Any, bob: Any, talk: Post) -> None:
    page = page_of(bob, f"/t/{talk.pk}/")
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
    page_of: Any, ann: Any, lounge: Space
) -> None:
    page = page_of(ann, "/new/")
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


def test_a_report_is_a_dialog_and_closes_with_thanks(page_of: Any, ann: Any, talk: Post) -> None:
    page = page_of(ann, f"/t/{talk.pk}/")
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


def test_a_reaction_is_given_by_keyboard_alone(page_of: Any, ann: Any, talk: Post) -> None:
    page = page_of(ann, f"/t/{talk.pk}/")
    page.focus("#react-c2")
    page.keyboard.press("Enter")
    page.wait_for_selector("#react-c2 [value=like]:focus")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#react-c2.given:focus")
    assert Comment.objects.get(number=2).reactions.get().name == "love"


def test_the_first_tab_leads_to_the_content(page_of: Any, talk: Post) -> None:
    page = page_of(None, f"/t/{talk.pk}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_on_a_phone_nothing_scrolls_sideways(page_of: Any, ann: Any, lounge: Space, talk: Post) -> None:
    wide = "supercalifragilistic" * 12
    actions.write_comment(author=ann, post=talk, body=f"{wide}\n\n```\n{wide}\n```\n\n|a|b|\n|-|-|\n|{wide}|{wide}|")
    above = None
    for _ in range(8):
        above = actions.write_comment(author=ann, post=talk, parent=above, body="deeper and deeper")
    actions.write_post(author=ann, space=lounge, title=wide[:200], body=wide)
    page = page_of(ann, "/", width=390)
    for path in ("/", "/s/lounge/", f"/t/{talk.pk}/", "/new/", "/m/ann/", "/notices/", "/profile/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(page_of: Any, bob: Any, talk: Post, scheme: str, width: int) -> None:
    pages = {
        None: ("/", f"/t/{talk.pk}/", "/accounts/login/", "/accounts/signup/", "/m/ann/", "/nowhere/"),
        bob: ("/", "/s/lounge/", f"/t/{talk.pk}/", "/new/", "/m/bob/", "/profile/", "/notices/"),
    }
    for person, paths in pages.items():
        page = page_of(person, "/", width=width, scheme=scheme)
        for path in paths:
            page.goto(path)
            assert serious(page) == [], path
