"""Who gets in: by one door, which counts failed attempts by address and by name."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from community.demo import staging

LOGIN = "/accounts/login/"
PASSWORD = "correct horse battery"
pytestmark = pytest.mark.usefixtures("own_counts")


def wrong(client: Client, times: int, name: str = "ann", address: str = "203.0.113.1") -> str:
    """The page after so many wrong passwords."""
    for number in range(times):
        answer = client.post(LOGIN, {"login": name, "password": f"wrong {number}"}, REMOTE_ADDR=address)
    return answer.content.decode()


def test_the_admin_pages_send_strangers_to_the_sign_in_of_the_community(client: Client, db: None) -> None:
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[-1][0] == f"{LOGIN}?next=/admin/"
    assert 'name="login"' in answer.content.decode()


def test_the_admin_has_no_sign_in_of_its_own_where_passwords_could_be_guessed(client: Client, person: Any) -> None:
    person("ada", is_staff=True, is_superuser=True)
    answer = client.post("/admin/login/", {"username": "ada", "password": PASSWORD})
    assert answer["Location"].startswith(LOGIN)
    assert "_auth_user_id" not in client.session


def test_a_member_can_not_guess_the_password_of_an_admin_behind_their_own_sign_in(
    person: Any, ben: Any, client_of: Any
) -> None:
    person("ada", is_staff=True, is_superuser=True)
    ben.is_staff = True
    ben.save()
    browser = client_of(ben)
    assert browser.get("/admin/", follow=True).status_code == 403
    assert browser.post("/admin/login/", {"username": "ada", "password": PASSWORD}).status_code == 403
    assert browser.session["_auth_user_id"] == str(ben.pk)


def test_a_superuser_enters_the_admin_pages(person: Any, client_of: Any) -> None:
    browser = client_of(person("ada", is_superuser=True))
    assert browser.get("/admin/").status_code == 200
    assert browser.get("/admin/login/")["Location"] == reverse("admin:index")


def test_nobody_guesses_on_for_one_name_after_ten_wrong_passwords(client: Client, ann: Any) -> None:
    assert "Too many" in wrong(client, 11)
    answer = client.post(LOGIN, {"login": "ann", "password": PASSWORD}, REMOTE_ADDR="203.0.113.1")
    assert answer.status_code == 200


def test_a_stranger_can_not_lock_ann_out_of_her_account(client: Client, ann: Any) -> None:
    wrong(Client(), 12)
    answer = client.post(LOGIN, {"login": "ann", "password": PASSWORD}, REMOTE_ADDR="203.0.113.2")
    assert answer.status_code == 302


def test_guessing_by_many_addresses_ends_too(client: Client, ann: Any) -> None:
    for number in range(3):
        wrong(Client(), 10, address=f"203.0.113.{number}")
    assert "Too many" in wrong(client, 1, address="203.0.113.9")


def test_one_address_makes_thirty_accounts_an_hour(db: None) -> None:
    answers = [
        Client().post(
            "/accounts/signup/", {"username": f"new{n}x", "email": f"n{n}@example.org", "password1": PASSWORD}
        )
        for n in range(31)
    ]
    assert [answer.status_code for answer in answers] == [302] * 30 + [429]


def test_only_the_people_of_the_brand_are_marked_as_its_team_in_a_demo(db: None) -> None:
    assert {name for name, member in staging.people().items() if member.is_staff} == {"admin", "ben"}
