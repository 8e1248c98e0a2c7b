"""What ben, the brand manager, reads; and what others do not."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from community import reactions
from community.brand.advocates import refresh
from community.brand.catalogue import upsert_brand
from community.brand.models import Brand, Contribution, Event, Renaming
from moderation.models import AuditRecord

PRAISE = "My Norvik is fantastic, I love it."


@pytest.fixture
def praised(ann: Any, bob: Any, says: Any) -> Any:
    """Ann has praised the brand in five weeks and bob in one, and everything is taken in."""
    for week in range(5):
        reactions.react(content=says(ann, f"{PRAISE} Week {week} was superb.", week=week), by=bob, name="like")
    says(bob, PRAISE)
    refresh(full=True)
    return ann


def test_ben_reads_who_the_advocates_are_and_who_has_not_enough_evidence(
    ben: Any, praised: Any, client_of: Any
) -> None:
    page = client_of(ben).get("/brand/advocates/").content.decode()
    assert "Advocates of Norvik" in page
    assert reverse("brand:advocate", args=["ann"]) in page
    assert "1 of 4" in page


def test_an_advocates_page_gives_evidence_factors_weeks_and_steps(ben: Any, praised: Any, client_of: Any) -> None:
    page = client_of(ben).get("/brand/advocates/ann/").content.decode()
    assert "fantastic" in page
    assert "In 5 of the last 26 weeks" in page
    assert "How regularly they speak well of it" in page
    assert "What would raise it" in page


def test_nobody_without_an_index_gets_one(ben: Any, praised: Any, client_of: Any) -> None:
    page = client_of(ben).get("/brand/advocates/bob/").content.decode()
    assert "not enough evidence: 1 of 4" in page


@pytest.mark.parametrize("address", ["/brand/advocates/", "/brand/advocates/ann/", "/brand/names/"])
def test_to_members_and_moderators_the_desk_does_not_exist(
    bob: Any, mia: Any, praised: Any, client_of: Any, client: Any, address: str
) -> None:
    assert client_of(bob).get(address).status_code == 404
    assert client_of(mia).get(address).status_code == 404
    assert client.get(address).status_code == 302


def test_the_number_of_queries_does_not_grow_with_the_ranking(
    ben: Any, praised: Any, says: Any, person: Any, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    for name in ("cleo", "dan", "fay"):
        member = person(name)
        for week in range(4):
            says(member, PRAISE, week=week)
    refresh(full=True)
    browser = client_of(ben)
    with django_assert_max_num_queries(8):
        assert "Fay" in browser.get("/brand/advocates/").content.decode()
    with django_assert_max_num_queries(12):
        browser.get("/brand/advocates/ann/")


def test_nobody_unknown_banned_or_removed_can_be_read(ben: Any, lea: Any, praised: Any, client_of: Any) -> None:
    import moderation

    browser = client_of(ben)
    assert browser.get("/brand/advocates/nobody/").status_code == 404
    moderation.sanction(praised, "ban", by=lea, reason="spam")
    assert browser.get("/brand/advocates/ann/").status_code == 404
    assert reverse("brand:advocate", args=["ann"]) not in browser.get("/brand/advocates/").content.decode()


def test_ben_takes_in_what_waits_when_beat_does_not_run(ben: Any, ann: Any, says: Any, client_of: Any) -> None:
    says(ann, PRAISE)
    browser = client_of(ben)
    assert "Celery beat" not in browser.get("/brand/advocates/").content.decode()
    Event.objects.update(at=timezone.now() - timedelta(minutes=5))
    assert "Celery beat" in browser.get("/brand/advocates/").content.decode()
    browser.post("/brand/refresh/")
    assert "1 of 4" in browser.get("/brand/advocates/").content.decode()
    assert client_of(ann).post("/brand/refresh/").status_code == 404


def test_an_empty_desk_asks_for_the_brands_name(ben: Any, client_of: Any) -> None:
    assert "What is the brand called?" in client_of(ben).get("/brand/advocates/").content.decode()


def test_ben_names_the_brand_and_adds_a_product(ben: Any, client_of: Any) -> None:
    browser = client_of(ben)
    words = {"name": "Norvik", "aliases": "Norvik Home\n\n", "products": "Fjord Kettle", "competitors": ""}
    assert browser.post("/brand/names/", words).status_code == 302
    brand = Brand.objects.get()
    assert (brand.aliases, brand.products) == (["Norvik Home"], ["Fjord Kettle"])
    browser.post(f"/brand/names/{brand.pk}/", words | {"products": "Fjord Kettle\nTundra Toaster"})
    brand.refresh_from_db()
    assert brand.products == ["Fjord Kettle", "Tundra Toaster"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"name": ""}, "Give the brand a name."),
        ({"name": "!!!"}, "at least one letter or digit"),
        ({"name": "Norvik", "products": "x" * 81}, "A name has at most 80 characters"),
        ({"name": "Boilwell"}, "There is a brand of this name already."),
    ],
)
def test_a_name_that_can_not_be_is_refused_with_the_reason(
    ben: Any, client_of: Any, words: dict[str, str], told: str
) -> None:
    Brand.objects.create(name="Boilwell")
    answer = client_of(ben).post("/brand/names/", words)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert Brand.objects.count() == 1


def test_a_name_on_both_sides_is_refused(ben: Any, client_of: Any) -> None:
    words = {"name": "Norvik", "products": "Fjord Kettle", "competitors": "Boilwell\nfjord-kettle"}
    answer = client_of(ben).post("/brand/names/", words)
    assert (answer.status_code, Brand.objects.count()) == (422, 0)
    assert "a name of the brand and of a competitor: fjord-kettle" in answer.content.decode()


def test_ben_sees_what_names_would_find_before_he_saves_them(ben: Any, praised: Any, says: Any, client_of: Any) -> None:
    says(praised, "The Boilwell is fine, and Boilwell cares.")
    words = {"name": "Norvik", "products": "Fjord Kettle", "competitors": "Boilwell", "preview": "1"}
    page = client_of(ben).post("/brand/names/", words | {"name": "Norvik Two"}).content.decode()
    assert "0 of the newest 7 texts speak of the brand." in page
    page = client_of(ben).post(f"/brand/names/{Brand.objects.get().pk}/", words).content.decode()
    assert "6 of the newest 7 texts speak of the brand." in page
    assert "nobody says it" in page
    assert "My Norvik is fantastic" in page
    assert "The Boilwell is fine" not in page
    assert Brand.objects.get().products == ["Fjord Kettle"]


def test_after_a_change_of_the_names_ben_sees_how_much_is_still_to_be_read(
    ben: Any, praised: Any, client_of: Any
) -> None:
    browser = client_of(ben)
    assert "still to be taken in" not in browser.get("/brand/names/").content.decode()
    browser.post(f"/brand/names/{Brand.objects.get().pk}/", {"name": "Norvik", "products": "Tundra Toaster"})
    refresh(seconds=0)
    assert "6 changes still to be taken in" in browser.get("/brand/names/").content.decode()
    refresh(full=True)
    assert "still to be taken in" not in browser.get("/brand/names/").content.decode()


def test_ben_undoes_a_change_of_names_and_undoes_that_too(ben: Any, norvik: None, client_of: Any) -> None:
    browser, brand = client_of(ben), Brand.objects.get()
    browser.post(f"/brand/names/{brand.pk}/", {"name": "Norvik", "products": "Fjord Kettle\nTundra Toaster"})
    page = browser.get("/brand/names/").content.decode()
    assert "added Tundra Toaster to products" in page
    assert "took Norvik Home out of other names" in page
    for products in (["Fjord Kettle"], ["Fjord Kettle", "Tundra Toaster"]):
        browser.post(f"/brand/names/changes/{Renaming.objects.latest('pk').pk}/undo/")
        brand.refresh_from_db()
        assert brand.products == products


def test_a_deleted_brand_comes_back_and_the_record_says_who_did_what(ben: Any, norvik: None, client_of: Any) -> None:
    browser, brand = client_of(ben), Brand.objects.get()
    told = browser.post(f"/brand/names/{brand.pk}/delete/", follow=True).content.decode()
    assert "Norvik is deleted" in told
    assert not Brand.objects.exists()
    browser.post(f"/brand/names/changes/{Renaming.objects.latest('pk').pk}/undo/")
    assert Brand.objects.get().names == brand.names
    acts = AuditRecord.objects.filter(verb="brand_names", actor=f"member:{ben.pk}").order_by("seq")
    assert [(act.facts["from"] is None, act.facts["to"] is None) for act in acts] == [(False, True), (True, False)]


def test_a_change_that_was_changed_again_is_not_undone(ben: Any, norvik: None, client_of: Any) -> None:
    browser, brand = client_of(ben), Brand.objects.get()
    for product in ("Tundra Toaster", "Polar Pan"):
        browser.post(f"/brand/names/{brand.pk}/", {"name": "Norvik", "products": product})
    first = Renaming.objects.order_by("-pk")[1]
    told = browser.post(f"/brand/names/changes/{first.pk}/undo/", follow=True).content.decode()
    assert "changed again since" in told
    brand.refresh_from_db()
    assert brand.products == ["Polar Pan"]


@pytest.mark.parametrize("path", ["1/delete/", "changes/1/undo/"])
def test_to_others_than_brand_managers_there_is_nothing_to_delete_or_undo(
    mia: Any, norvik: None, client_of: Any, path: str
) -> None:
    assert client_of(mia).post(f"/brand/names/{path}").status_code == 404
    assert Brand.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"products": "fjord-kettle"}, "fjord-kettle is a name of Norvik already."),
        ({"aliases": "Boilwell"}, "Boilwell is a competitor of Norvik."),
        ({"competitors": "Norvik Home"}, "Norvik Home is a name of Norvik."),
    ],
)
def test_a_name_means_one_brand(ben: Any, norvik: None, client_of: Any, words: dict[str, str], told: str) -> None:
    answer = client_of(ben).post("/brand/names/", {"name": "Tundra", **words})
    assert (answer.status_code, Brand.objects.count()) == (422, 1)
    assert told in answer.content.decode()


def test_the_number_of_queries_does_not_grow_with_brands_and_changes(
    ben: Any, norvik: None, client_of: Any, django_assert_num_queries: Any
) -> None:
    browser = client_of(ben)
    browser.get("/brand/names/")
    with CaptureQueriesContext(connection) as few:
        browser.get("/brand/names/")
    for number in range(8):
        upsert_brand(name=f"Tundra {number}", products=[f"Pan {number}"])
    with django_assert_num_queries(len(few)):
        browser.get("/brand/names/")


def test_ann_leaves_herself_out_and_is_erased(praised: Any, client_of: Any) -> None:
    browser = client_of(praised)
    assert "Leave me out" in browser.get("/brand/profile/").content.decode()
    browser.post("/brand/profile/choose/", {"choice": "out"})
    refresh(full=True)
    assert not Contribution.objects.filter(member=praised).exists()
    assert "Include me again" in browser.get("/brand/profile/").content.decode()


def test_the_api_gives_the_ranking_and_the_reasons_to_ben_only(
    ben: Any, bob: Any, praised: Any, client_of: Any
) -> None:
    answer = client_of(ben).get("/api/v1/brand/advocates/").json()
    assert [row["username"] for row in answer["advocates"]] == ["ann"]
    one = client_of(ben).get("/api/v1/brand/advocates/ann/").json()
    assert one["rank"] == 1
    assert len(one["texts_shown"]) == 3
    assert {factor["key"] for factor in one["factors"]} >= {"affinity", "consistency"}
    assert client_of(bob).get("/api/v1/brand/advocates/").status_code == 403
    assert client_of(ben).get("/api/v1/brand/advocates/?limit=x").json()["code"] == "bad_limit"
    assert client_of(ben).get("/api/v1/brand/advocates/nobody/").json()["code"] == "unknown_advocate"


@pytest.mark.parametrize("wrong", [{"FALSE_HITS": 1.5}, {"LEASE_SECONDS": 0}])
def test_the_operator_is_told_of_a_setting_that_can_not_be(settings: Any, wrong: dict[str, float]) -> None:
    from community.brand.checks import brand_settings

    assert brand_settings() == []
    settings.BRAND = {**settings.BRAND, **wrong}
    assert len(brand_settings()) == 1
