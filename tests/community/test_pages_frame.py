"""The frame of every page: headers, landmarks, the accent, errors, accounts."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.test import Client, RequestFactory

from community.models import Comment, Member, Post
from community.web import errors, theme
from community.web.cards import initials, lead

pytestmark = pytest.mark.django_db

TEMPLATES = sorted((Path(settings.BASE_DIR) / "community" / "templates").rglob("*.html"))
INLINE = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:")


def every_page(thread: Post, answer: Comment) -> list[str]:
    """The addresses of the pages that a member sees; `answer` is by somebody else."""
    account = [f"/accounts/{name}/" for name in ("email", "password/change", "logout")]
    text = [f"/t/{thread.pk}/", f"/t/{thread.pk}/reply/", f"/c/{answer.pk}/reply/", f"/c/{answer.pk}/report/"]
    return ["/", "/s/lounge/", "/new/", "/m/ann/", "/profile/", "/notices/", *text, *account]


def test_no_page_needs_inline_script_or_style(
    client_of: Any, client: Client, ann: Any, thread: Post, answer: Comment
) -> None:
    pages = [client_of(ann).get(url) for url in every_page(thread, answer)]
    pages += [client.get(f"/accounts/{name}/") for name in ("login", "signup", "password/reset")]
    for response in pages:
        assert response.status_code == 200
        assert not INLINE.search(response.content.decode())
        policy = response["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy


def test_every_page_has_a_language_a_title_one_heading_and_landmarks(
    client_of: Any, ann: Any, thread: Post, answer: Comment
) -> None:
    client = client_of(ann)
    for url in every_page(thread, answer):
        html = client.get(url).content.decode()
        assert '<html lang="en">' in html
        assert re.search(r"<title>\s*\S", html), url
        assert len(re.findall(r"<h1\b", html)) == 1, url
        assert html.count("<main ") == 1
        assert '<a class="skip" href="#main">' in html
        assert 'aria-live="polite"' in html


def test_ids_on_a_page_are_unique(client_of: Any, ann: Any, thread: Post, answer: Comment) -> None:
    for url in every_page(thread, answer):
        ids = re.findall(r'\sid="([^"]+)"', client_of(ann).get(url).content.decode())
        assert len(ids) == len(set(ids)), url


def test_templates_have_no_inline_style_or_handler() -> None:
    assert len(TEMPLATES) > 30
    for path in TEMPLATES:
        assert not re.search(r"\sstyle=|\son(click|load|submit|change)=", path.read_text()), path


def test_a_visitor_gets_no_cookie_from_reading(client: Client, thread: Post) -> None:
    for url in ("/", f"/t/{thread.pk}/", "/m/ann/"):
        assert not client.get(url).cookies


def test_moderators_find_their_desk_and_members_do_not(client_of: Any, ann: Any, mia: Any) -> None:
    assert "Review queue" in client_of(mia).get("/").content.decode()
    assert "Review queue" not in client_of(ann).get("/").content.decode()


@pytest.mark.parametrize("accent", ["#2f5d50", "#ffd400", "#fff", "#000000", "#e30613", "#0a66ff", "#7f7f7f"])
def test_any_accent_stays_legible_in_light_and_dark(accent: str) -> None:
    light, light_ink, dark, dark_ink = re.findall(r"#[0-9a-f]{6}", theme.sheet(accent))
    assert theme.contrast(light, "#fbfaf8") >= 4.5
    assert theme.contrast(light, light_ink) >= 4.5
    assert theme.contrast(dark, "#161514") >= 4.5
    assert theme.contrast(dark, dark_ink) >= 4.5


def test_the_accent_of_the_brand_is_served_as_a_sheet(client: Client, settings: Any, db: None) -> None:
    settings.COMMUNITY_ACCENT = "#0a5"
    response = client.get("/theme.css")
    assert response["Content-Type"].startswith("text/css")
    assert "max-age" in response["Cache-Control"]
    assert "--accent:#" in response.content.decode()


def test_what_is_not_a_colour_is_said_in_words() -> None:
    with pytest.raises(theme.NotAColour, match="write one like #2f5d50"):
        theme.sheet("greenish")


def test_a_site_with_a_wrong_accent_does_not_start(settings: Any) -> None:
    settings.COMMUNITY_ACCENT = "mauve"
    with pytest.raises(SystemCheckError, match="write one like #2f5d50"):
        call_command("check")


def test_names_of_every_kind_have_initials() -> None:
    names = ("Zoë van Dijk", "cher", "@", "étienne-blanc", "李 小龙")
    assert [initials(name) for name in names] == ["ZD", "C", "?", "ÉB", "李小"]


def test_the_lead_of_a_text_has_no_markup_even_when_it_was_cut() -> None:
    assert lead("<p>Tea &amp; <strong>cake</strong></p><p>a <a hre") == "Tea & cake a"
    assert lead("<p>" + "word " * 100 + "</p>").endswith("word…")


def test_errors_say_what_to_do(db: None) -> None:
    answer = errors.broken(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "try again in a minute" in answer.content.decode()
    response = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "ann", "password": "x"})
    assert response.status_code == 403
    assert "This page was open too long" in response.content.decode()


def test_ann_signs_up_signs_out_and_signs_in(client: Client, db: None) -> None:
    words = {"username": "ann", "email": "ann@example.org", "password1": "correct horse battery"}
    assert client.post("/accounts/signup/", words)["Location"] == "/"
    assert "Your profile" in client.get("/").content.decode()
    assert [letter.to for letter in mail.outbox] == [["ann@example.org"]]
    assert settings.COMMUNITY_NAME in mail.outbox[0].subject
    client.post("/accounts/logout/")
    assert "Sign in" in client.get("/").content.decode()
    answer = client.post("/accounts/login/", {"login": "ann", "password": "correct horse battery"})
    assert answer.status_code == 302


def test_sign_up_says_what_is_wrong(client: Client, ann: Any) -> None:
    response = client.post("/accounts/signup/", {"username": "ANN", "email": "nonsense", "password1": "123"})
    html = response.content.decode()
    assert "Enter a valid email address." in html
    assert "A user with that username already exists." in html
    assert Member.objects.count() == 1


def test_a_forgotten_password_is_set_anew_by_mail(client: Client, ann: Any) -> None:
    client.post("/accounts/password/reset/", {"email": "ann@example.org"})
    link = re.search(r"https?://[^/\s]+(/accounts/password/reset/key/\S+)", mail.outbox[0].body)
    assert link
    form = client.get(link[1], follow=True)
    assert form.status_code == 200
    target = form.redirect_chain[-1][0]
    client.post(target, {"password1": "a brand new horse", "password2": "a brand new horse"})
    answer = client.post("/accounts/login/", {"login": "ann", "password": "a brand new horse"})
    assert answer.status_code == 302


def test_too_many_attempts_are_told_to_wait(client: Client, ann: Any, settings: Any) -> None:
    # A cache of its own: the next tests come from the same address.
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "attempts"}}
    answers = [client.post("/accounts/login/", {"login": "ann", "password": f"wrong {n}"}) for n in range(12)]
    assert "Too many" in answers[-1].content.decode()


@pytest.mark.parametrize("address", ["/", "/profile/", "/notices/", "/api/v1/members/me/", "/nowhere/"])
def test_what_a_member_was_shown_is_kept_nowhere(client_of: Any, ann: Any, lounge: Any, address: str) -> None:
    assert client_of(ann).get(address)["Cache-Control"] == "private, no-store"
    assert "no-store" not in Client().get("/").get("Cache-Control", "")
