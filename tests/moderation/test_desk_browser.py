"""Mia at her desk in a real browser: by keys alone, on a phone, without scripts, and beside another moderator."""

from collections.abc import Callable
from typing import Any

import pytest

import moderation
from community import actions
from community.models import Post, Space
from moderation.drain import drain
from moderation.models import Decision, Item
from tests.browser import serious

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("by_word")]
CRUDE = "Damn, this lid is crap."
DESK = "/moderation/"


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def crude(bob: Any, thread: Post) -> Callable[[int], list[Item]]:
    """Bob writes so many crude comments, doubtful but not held; their items, most urgent first."""

    def make(number: int, words: str = CRUDE) -> list[Item]:
        above = None
        for one in range(number):
            above = actions.write_comment(author=bob, post=thread, body=f"{words} {one}", parent=above)
        drain()
        return list(Item.objects.waiting().order_by("-priority", "pk"))

    return make


def arrived(page: Any) -> None:
    """Wait until the desk has answered and the heading of what it shows has the focus."""
    page.wait_for_selector("body:not([aria-busy]) [data-arrive]:focus", state="attached")


def press(page: Any, *keys: str) -> None:
    """Press the keys, and wait for the answer to the last."""
    for key in keys:
        page.keyboard.press(key)
    arrived(page)


def decided(by: Any) -> list[tuple[str, str]]:
    """Action and reason of all that a moderator decided, in order."""
    return list(Decision.objects.filter(actor=by).order_by("pk").values_list("action", "reason"))


def test_mia_clears_five_items_by_keys_alone(page_of: Any, mia: Any, crude: Any) -> None:
    crude(6)
    page = page_of(mia, DESK)
    press(page, "n")
    press(page, "a")
    assert page.locator("#said").inner_text() == "Approved Bob’s text."
    press(page, "r", "1")
    assert page.locator("#said").inner_text() == "Removed Bob’s text: harassment or insult."
    press(page, "h")
    press(page, "e")
    page.keyboard.press("m")
    page.keyboard.type("Said ten times")
    page.keyboard.press("Enter")
    press(page, "r", "2")
    made = [("approve", ""), ("remove", "harassment"), ("hold", "harassment"), ("escalate", ""), ("remove", "hate")]
    assert decided(mia) == made
    assert Decision.objects.filter(actor=mia).latest("pk").note == "Said ten times"
    press(page, "u")
    assert page.locator("#said").inner_text() == "Undone: Bob’s text stands where it stood before."
    assert Decision.objects.latest("pk").undoes.reason == "hate"


def test_next_and_previous_walk_through_the_queue(page_of: Any, mia: Any, crude: Any) -> None:
    first, second, third = crude(3)
    page = page_of(mia, DESK)
    walk = []
    for key in ("n", "n", "j", "k", "k"):
        press(page, key)
        walk.append(int(page.url.split("item/")[1].split("/")[0]))
    assert walk == [first.pk, second.pk, third.pk, second.pk, first.pk]
    press(page, "c")
    assert "Claimed by you" in page.locator(".holder").inner_text()
    press(page, "x")
    assert "Nobody has claimed it" in page.locator(".holder").inner_text()
    page.go_back()
    page.wait_for_selector("body:not([aria-busy]) .holder")
    press(page, "q")
    assert page.locator("#item h2").inner_text() == "3 texts wait for review."


def test_the_question_mark_shows_and_hides_the_keys(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("a")
    page.keyboard.press("?")
    assert not page.locator("#keys").is_visible()
    assert decided(mia) == []


def test_enter_in_the_note_decides_nothing(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    press(page, "n")
    page.keyboard.press("m")
    page.keyboard.type("are")
    page.keyboard.press("Enter")
    assert decided(mia) == []
    assert page.locator("input[name=note]").input_value() == "are"


def test_mia_reads_that_lea_was_first(page_of: Any, mia: Any, lea: Any, crude: Any) -> None:
    first, second = crude(2)
    page = page_of(mia, f"{DESK}item/{first.pk}/")
    moderation.decide(first.pk, "remove", by=lea, reason="spam")
    page.keyboard.press("a")
    page.wait_for_selector("#trouble")
    assert page.locator("#trouble").inner_text().startswith("Somebody was first. Lea removed it just now")
    assert page.locator(f"#list a[href*='item/{first.pk}/']").count() == 0
    assert page.locator(f"#list a[href*='item/{second.pk}/']").count() == 1
    assert decided(mia) == []


def test_a_server_that_does_not_answer_is_told(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    press(page, "n")
    page.context.set_offline(True)
    page.keyboard.press("a")
    page.wait_for_selector("#trouble")
    assert "did not answer" in page.locator("#trouble").inner_text()
    page.context.set_offline(False)
    press(page, "a")
    assert decided(mia) == [("approve", "")]


def test_the_desk_works_without_scripts(page_of: Any, mia: Any, crude: Any) -> None:
    first, _ = crude(2)
    page = page_of(mia, DESK, java_script_enabled=False)
    page.get_by_role("button", name="Take the first").click()
    page.locator(".reasons summary").click()
    page.get_by_role("button", name="Hate against a group").click()
    assert page.locator(".notice p").inner_text() == "Removed Bob’s text: hate against a group."
    assert f"item/{first.pk}/" not in page.url
    page.locator(".notice button").click()
    assert f"item/{first.pk}/" in page.url
    first.refresh_from_db()
    assert first.review == "open"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_use_the_desk(page_of: Any, mia: Any, crude: Any, width: int, scheme: str) -> None:
    crude(4)
    held = crude(1, "You idiot.")[0]
    page = page_of(mia, DESK, width=width, scheme=scheme)
    assert serious(page) == []
    page.get_by_role("button", name="Next").click() if width > 800 else page.locator("#list a").first.click()
    arrived(page)
    for address in (page.url, f"{DESK}item/{held.pk}/"):
        page.goto(address)
        page.locator("summary", has_text="Why it stands").click()
        page.locator(".reasons summary").click()
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


LOOK = "document.dispatchEvent(new Event('visibilitychange'))"


def test_the_list_grows_by_itself_while_nobody_points_at_it(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    crude(2)
    page.evaluate(LOOK)
    page.wait_for_selector("#list li:nth-child(3)")
    assert page.locator("[data-count]").inner_text() == "3"


def test_a_list_that_somebody_points_at_asks_before_it_changes(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    press(page, "n")
    page.fill("input[name=note]", "Said ten times")
    crude(2)
    page.locator("#list a").first.hover()
    page.evaluate(LOOK)
    page.wait_for_selector("#fresh:not([hidden])")
    assert page.locator("#list li").count() == 1
    page.locator("[data-refresh]").click()
    page.wait_for_selector("#list li:nth-child(3)")
    assert page.locator("input[name=note]").input_value() == "Said ten times"


def test_a_list_that_did_not_change_is_not_sent_again(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(answer.status) if "/count/" in answer.url else None)
    for _ in range(2):
        with page.expect_response("**/count/"):
            page.evaluate(LOOK)
    assert answers == [200, 304]


def test_who_was_signed_out_meanwhile_comes_to_the_sign_in(page_of: Any, mia: Any, crude: Any) -> None:
    crude(1)
    page = page_of(mia, DESK)
    press(page, "n")
    page.context.clear_cookies()
    page.keyboard.press("a")
    page.wait_for_url("**/accounts/login/**")
    assert decided(mia) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_answer_an_appeal_with_or_without_scripts(
    page_of: Any, mia: Any, lea: Any, bob: Any, crude: Any, width: int, scheme: str
) -> None:
    mine, other = crude(2)
    for item, decider in ((mine, lea), (other, mia)):
        decision = moderation.decide(item.pk, "remove", by=decider, reason="spam", note="An advertisement.")
        moderation.appeal(decision.pk, by=bob, text="I only spoke of the lid. " * 20 + "L" * 80)
    page = page_of(lea, DESK, width=width, scheme=scheme, java_script_enabled=True)
    page.get_by_role("link", name="Appeals (2)").click()
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    plain = page_of(lea, f"{DESK}appeals/", width=width, java_script_enabled=False)
    plain.get_by_label("Your answer").fill("You are right.")
    plain.get_by_role("button", name="Overturn").click()
    assert plain.locator("[role=status]").first.inner_text() == "Overturned. Bob reads your answer."
    other.refresh_from_db()
    assert other.visibility == "visible"


@pytest.mark.parametrize("width", [1280, 390])
def test_mia_mutes_bob_by_keys_and_lifts_it_without_scripts(
    page_of: Any, mia: Any, bob: Any, crude: Any, width: int
) -> None:
    (item,) = crude(1)
    page = page_of(mia, f"{DESK}item/{item.pk}/", width=width, scheme="dark")
    page.keyboard.press("s")
    assert page.locator("#sanction-kind:focus").is_visible()
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.select_option("#sanction-kind", "mute")
    page.get_by_role("button", name="Sanction Bob").click()
    arrived(page)
    assert page.locator(".in-force").inner_text().startswith("Mute, 23 h left")
    assert serious(page) == []
    plain = page_of(mia, f"{DESK}item/{item.pk}/", width=width, java_script_enabled=False)
    plain.get_by_role("button", name="Lift").click()
    assert plain.locator(".in-force").count() == 0
    assert moderation.muted(bob) is None
