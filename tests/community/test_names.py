"""Names: no two that look the same, and none that shows nothing or misleads."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.test import Client

import moderation
from community import actions, feed, names
from community.models import Member, Space

pytestmark = pytest.mark.usefixtures("own_counts")
SIGN_UP = "/accounts/signup/"
ONE_PERSON = [
    ("Émile2", "émile2"),
    ("ann", "ANN"),
    ("ann", "аnn"),
    ("ann", "a\u200bnn"),
    ("ann", "ａｎｎ"),
    ("Straße", "STRASSE"),
    ("Ёлка", "ёлка"),
    ("Άννα", "άννα"),
    ("anna", "ΑΝΝΑ"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_that_look_the_same_have_one_skeleton(one: str, other: str) -> None:
    assert names.skeleton(one) == names.skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("ann", "anne"), ("bob0", "bobo"), ("हिन्दी", "हन्दी"), ("が", "か")])
def test_names_that_differ_for_their_readers_have_two(one: str, other: str) -> None:
    assert names.skeleton(one) != names.skeleton(other)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_nobody_gets_a_name_that_looks_like_anothers(db: None, one: str, other: str) -> None:
    Member.objects.create_user(one)
    with transaction.atomic(), pytest.raises(IntegrityError):
        Member.objects.create_user(other)
    with transaction.atomic(), pytest.raises(IntegrityError):
        Member.objects.bulk_create([Member(username=other)])


def test_a_new_name_of_a_member_gets_its_skeleton(ann: Any) -> None:
    ann.username = "Zoé"
    ann.save(update_fields=["username"])
    assert Member.objects.get(skeleton="zoe") == ann


def test_a_profile_is_found_in_capitals_of_any_alphabet(person: Any) -> None:
    emile = person("Émile2")
    assert feed.member("ÉMILE2") == emile
    with pytest.raises(moderation.NotFound):
        feed.member("\0")


def test_members_of_before_whose_names_look_the_same_keep_their_own_profiles(db: None) -> None:
    first = Member.objects.create_user("Émile2")
    second = Member.objects.create_user("other")
    Member.objects.filter(pk=second.pk).update(username="emile2")
    draw = import_module("community.migrations.0002_member_skeleton").draw
    draw(apps, SimpleNamespace(connection=connection))
    assert (feed.member("Émile2"), feed.member("emile2")) == (first, second)
    second.refresh_from_db()
    second.save()
    assert feed.member("émile2") == first


def sign_up(client: Client, name: str) -> str:
    """The page a visitor sees who wants this user name; "" for one who got it."""
    words = {"username": name, "email": "new@example.org", "password1": "correct horse battery"}
    answer = client.post(SIGN_UP, words)
    return "" if answer.status_code == 302 else answer.content.decode()


@pytest.mark.parametrize("name", ["Zoé", "zoe-2", "a.b_c", "Иван", "Άννα", "हिन्दी", "李雷", "u2"])
def test_names_of_any_script_are_welcome(client: Client, db: None, name: str) -> None:
    assert sign_up(client, name) == ""


@pytest.mark.parametrize(
    "name",
    ["..", "-ann", "ann-", "a", "x" * 41, "ann@example.org", "an n", "a\u202enn", "ㅤㅤ", "a/b", "<ann>", "a+b"],
)
def test_a_user_name_of_other_signs_is_refused_with_the_rule(client: Client, db: None, name: str) -> None:
    assert "2 to 40 letters" in sign_up(client, name) or "at least 2" in sign_up(client, name)
    assert not Member.objects.exists()


def test_letters_of_two_scripts_in_one_user_name_are_refused(client: Client, db: None) -> None:
    assert "one script" in sign_up(client, "Аnnabel")


@pytest.mark.parametrize("name", ["Admin", "adm1n", "m0derator", "me", "NEW", "api", "vouch", "s-t-a-f-f"])
def test_names_of_offices_are_taken(client: Client, db: None, name: str) -> None:
    assert "can not be used" in sign_up(client, name)


def test_a_name_that_looks_like_anothers_is_refused_at_sign_up(client: Client, person: Any) -> None:
    person("Émile2")
    assert "already exists" in sign_up(client, "émile2")


def test_nobody_signs_up_as_a_moderator(client: Client, mia: Any) -> None:
    Member.objects.filter(pk=mia.pk).update(name="Mia Okafor")
    assert "somebody of the team" in sign_up(client, "mia_0kafor")


def rename(client_of: Any, member: Any, name: str) -> str:
    """The page a member sees after asking for this display name; "" for one who got it."""
    answer = client_of(member).post("/profile/", {"name": name, "bio": "", "time_zone": ""})
    return "" if answer.status_code == 302 else answer.content.decode()


@pytest.mark.parametrize("name", ["Ann\u202egnoB", "An\u200bn", "Ann\x07", "\u2066Ann\u2069"])
def test_a_display_name_has_no_signs_that_nobody_sees(ann: Any, client_of: Any, name: str) -> None:
    assert "signs that nobody sees" in rename(client_of, ann, name)


@pytest.mark.parametrize("name", ["\u202e\u202e", "\u0301" * 20, "ㅤ"])
def test_a_display_name_shows_something(ann: Any, client_of: Any, name: str) -> None:
    assert "show nothing" in rename(client_of, ann, name)


@pytest.mark.parametrize("name", ["Mia Okafor", "mia  okafor", "Міа Okafor", "Mla Okaf0r", "MIA"])
def test_ann_can_not_call_herself_like_a_moderator(ann: Any, mia: Any, client_of: Any, name: str) -> None:
    Member.objects.filter(pk=mia.pk).update(name="Mia Okafor")
    assert "somebody of the team" in rename(client_of, ann, name)


def test_mia_keeps_her_own_name_and_ann_takes_one_in_nfc(ann: Any, mia: Any, client_of: Any) -> None:
    assert rename(client_of, mia, "MIA") == ""
    assert rename(client_of, ann, "Zoe\u0301  B.") == ""
    ann.refresh_from_db()
    assert ann.name == "Zoé B."


def test_a_name_of_before_is_no_hindrance_to_other_words_about_oneself(ann: Any, client_of: Any) -> None:
    Member.objects.filter(pk=ann.pk).update(name="Ann\u200b")
    assert rename(client_of, ann, "Ann\u200b") == ""


def test_a_name_of_before_turns_the_writing_of_nothing_behind_it(client: Client, ann: Any, bob: Any) -> None:
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    thread = actions.write_post(author=ann, space=lounge, title="Beans", body="Which?")
    best = actions.write_comment(author=bob, post=thread, body="Mine.")
    actions.accept_answer(post=thread, comment=best, by=ann)
    Member.objects.filter(pk=bob.pk).update(name="bo\u202eB")
    assert "Answered by <bdi>bo\u202eB</bdi></p>" in client.get(f"/t/{thread.pk}/").content.decode()
