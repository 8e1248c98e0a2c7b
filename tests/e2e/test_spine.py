"""One comment from POST to decision and back, by people with a browser, on the demo with its real worker."""

import secrets
import sqlite3

import pytest

from tests.e2e.conftest import Site

pytestmark = pytest.mark.browser

TITLE = f"Saddle bag {secrets.token_hex(3)} does not fit"
TEXT = "I tried it on three bikes and the strap is too short. Has anybody found a way?"


def sign_up(page, name):
    page.goto("/accounts/signup/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=email]").fill(f"{name}@example.org")
    page.locator("input[name=password1]").fill("correct horse battery")
    page.get_by_role("button", name="Create account").click()
    page.wait_for_url(lambda url: "signup" not in url)


def post_thread(page):
    page.goto("/new/")
    page.locator("input[name=title]").fill(TITLE)
    page.locator("textarea[name=body]").fill(TEXT)
    space = page.locator("select[name=space]")
    space.select_option(index=1)
    page.get_by_role("button", name="Post thread").click()
    page.wait_for_url("**/t/*/")
    return page.url


def report(page, address):
    page.goto(address)
    page.locator("article, main").get_by_role("link", name="Report this text").first.click()
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("Spam or manipulation").check()
    dialog.locator("textarea[name=note], input[name=note]").fill("It is an advert.")
    dialog.get_by_role("button", name="Send report").click()
    page.get_by_text("Thank you").first.wait_for()


def test_ann_posts_bob_reports_mia_removes_ann_reads_why_mia_undoes(visit, site: Site):
    ann, bob, mia = visit(), visit(), visit("mia")
    names = [f"ann{secrets.token_hex(3)}", f"bob{secrets.token_hex(3)}"]
    sign_up(ann, names[0])
    sign_up(bob, names[1])
    address = post_thread(ann)
    assert bob.goto(address).status == 200
    report(bob, address)

    mia.goto("/moderation/")
    mia.get_by_role("link", name="Reported", exact=True).click()
    mia.wait_for_url("**show=reported**")
    mia.get_by_text(TITLE).first.click()
    mia.get_by_role("button", name="Claim it").click()
    mia.get_by_text("Claimed by you").first.wait_for()
    mia.keyboard.press("r")
    mia.get_by_role("button", name="Spam or manipulation").click()
    mia.get_by_text(f"Removed {names[0]}’s text").first.wait_for()
    assert bob.goto(address).status == 404

    ann.goto(address)
    ann.get_by_text("A moderator removed this text").wait_for()
    ann.get_by_role("link", name="Read why").first.click()
    ann.get_by_role("heading", name="was removed").wait_for()
    assert "spam" in ann.locator("main").inner_text().lower()

    mia.keyboard.press("u")
    mia.get_by_text("undone").first.wait_for()
    assert bob.goto(address).status == 200
    ann.goto("/notices/")
    ann.get_by_text("is public again").first.wait_for()

    subject = f"community.post {address.rstrip('/').rsplit('/', 1)[1]}"
    with sqlite3.connect(site.var / "vouch.sqlite3") as database:
        rows = database.execute("select verb from moderation_auditrecord where subject = ? order by seq", [subject])
        assert [verb for (verb,) in rows] == ["rule", "report", "claim", "decide", "undo"]
    whole = site.manage("audit_verify")
    assert whole.returncode == 0, whole.stderr


def test_a_row_that_somebody_changes_by_hand_is_named(visit, site: Site):
    query = "select seq, actor from moderation_auditrecord order by seq desc limit 1 offset 3"
    with sqlite3.connect(site.var / "vouch.sqlite3") as database:
        seq, actor = database.execute(query).fetchone()
        database.execute("update moderation_auditrecord set actor = 'member:1' where seq = ?", [seq])
    broken = site.manage("audit_verify")
    assert broken.returncode != 0
    assert f"Record {seq}" in broken.stderr
    with sqlite3.connect(site.var / "vouch.sqlite3") as database:
        database.execute("update moderation_auditrecord set actor = ? where seq = ?", [actor, seq])
    assert site.manage("audit_verify").returncode == 0


def test_an_insult_is_held_by_the_worker_within_seconds_and_only_its_author_sees_it(visit, site: Site):
    ann, bob = visit("ann"), visit()
    ann.goto("/new/")
    ann.locator("input[name=title]").fill("To whom it concerns")
    ann.locator("textarea[name=body]").fill("You are a complete idiot, a pathetic moron and a stupid loser.")
    ann.locator("select[name=space]").select_option(index=1)
    ann.get_by_role("button", name="Post thread").click()
    ann.wait_for_url("**/t/*/")
    address = ann.url
    for _ in range(40):
        if bob.goto(address).status == 404:
            break
        bob.wait_for_timeout(250)
    assert bob.goto(address).status == 404
    ann.goto(address)
    ann.get_by_text("Waiting for review").wait_for()
