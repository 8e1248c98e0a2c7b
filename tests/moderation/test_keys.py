"""API keys: who makes them, that they are shown once, and how much each may ask."""

import re
from datetime import timedelta
from io import StringIO
from secrets import token_hex
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from moderation import keys, quotas
from moderation.errors import Conflict, Forbidden, Invalid, TooOften, Unauthorised
from moderation.models import ApiKey, AuditRecord, KeyUse
from moderation.quotas import DAY, MINUTE, Counts

pytestmark = pytest.mark.django_db
PAGE = "/moderation/keys/"
FORM = {"name": "Coral at the newsroom", "scopes": ["perspective", "suggest"], "per_minute": "600"}
NOW = 1_800_000_000.0


@pytest.fixture(autouse=True)
def _fresh_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test reserved must not be there for a key of the same number in the next."""
    monkeypatch.setattr(quotas, "COUNTS", Counts())


@pytest.fixture
def key(lea: Any) -> tuple[ApiKey, str]:
    """A key for everything, and its text."""
    return keys.create(name="Shop", scopes=list(keys.SCOPES), by=lea)


def shown_key(answer: Any) -> str:
    """The key that a page shows."""
    return re.search(r"vk_[\w-]{43}", answer.content.decode())[0]  # type: ignore[index]


# The page ------------------------------------------------------------------------------------------------------


def test_lea_makes_a_key_and_sees_it_once(client_of: Any, lea: Any) -> None:
    client = client_of(lea)
    assert "No client has a key yet." in client.get(PAGE).content.decode()
    answer = client.post(f"{PAGE}new/", FORM)
    text = shown_key(answer)
    assert "no-store" in answer["Cache-Control"]
    assert keys.admit(text, "perspective").author == lea
    later = client.get(PAGE).content.decode()
    assert text not in later
    assert text[:10] in later
    row = ApiKey.objects.get()
    assert text not in (row.digest, row.prefix)
    assert (row.scopes, row.per_minute, row.per_day, row.expires) == (["perspective", "suggest"], 600, None, None)
    record = AuditRecord.objects.latest("seq")
    assert (record.verb, record.actor, record.subject) == ("key_created", f"member:{lea.pk}", f"key:{row.pk}")
    assert text not in str(record.facts)


def test_a_revoked_key_opens_nothing_at_once(client_of: Any, lea: Any, key: Any) -> None:
    row, text = key
    client = client_of(lea)
    answer = client.post(f"{PAGE}{row.pk}/revoke/", follow=True)
    assert "it opens nothing any more" in answer.content.decode()
    with pytest.raises(Unauthorised, match="revoked"):
        keys.admit(text, "score")
    assert AuditRecord.objects.latest("seq").verb == "key_revoked"
    again = client.post(f"{PAGE}{row.pk}/revoke/")
    assert again.status_code == 409
    assert AuditRecord.objects.filter(verb="key_revoked").count() == 1


@pytest.mark.parametrize("name", ["ann", "mia", "ben"])
def test_others_than_leads_neither_see_nor_make_nor_end_keys(name: str, request: Any, client_of: Any, key: Any) -> None:
    client = client_of(request.getfixturevalue(name))
    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}new/", FORM).status_code == 403
    assert client.post(f"{PAGE}{key[0].pk}/revoke/").status_code == 404
    assert ApiKey.objects.filter(revoked_at=None).count() == 1


def test_strangers_are_sent_to_sign_in(client: Any, key: Any) -> None:
    assert client.get(PAGE)["Location"].startswith("/accounts/login/")
    assert client.post(f"{PAGE}{key[0].pk}/revoke/").status_code == 302
    assert keys.alive(ApiKey.objects.get(), timezone.now())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": " "}, "Give the key a name"),
        ({"name": "a\x00b"}, "Give the key a name"),
        ({"scopes": []}, "Choose what the key may do"),
        ({"scopes": ["everything"]}, "Choose what the key may do"),
        ({"per_minute": "0"}, "Texts a minute"),
        ({"per_minute": ""}, "Texts a minute"),
        ({"per_minute": "many"}, "Per minute: write a whole number"),
        ({"per_day": "9" * 30}, "Per day: write a whole number"),
        ({"per_day": "99999999999"}, "Texts a day"),
        ({"days": "4000"}, "Days until it expires"),
    ],
)
def test_a_form_that_can_not_be_is_refused_and_kept(client_of: Any, lea: Any, change: Any, words: str) -> None:
    answer = client_of(lea).post(f"{PAGE}new/", {**FORM, "per_day": "77", **change})
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert 'value="77"' in answer.content.decode() or "per_day" in change
    assert not ApiKey.objects.exists()


def test_the_list_costs_the_same_for_three_keys_and_for_fifty(
    client_of: Any, lea: Any, django_assert_num_queries: Any
) -> None:
    client = client_of(lea)
    for number in range(3):
        keys.create(name=f"client {number}", scopes=["score"], by=lea)
    client.get(PAGE)
    with django_assert_num_queries(4):
        client.get(PAGE)
    for number in range(50):
        keys.create(name=f"other {number}", scopes=["score"], by=lea)
    with django_assert_num_queries(4):
        first = client.get(PAGE).content.decode()
    assert first.count('scope="row"') == 50
    rest = client.get(PAGE + re.search(r"\?before=\d+", first)[0]).content.decode()  # type: ignore[index]
    assert rest.count('scope="row"') == 3


def test_the_desk_leads_leads_to_the_keys_and_nobody_else(client_of: Any, lea: Any, mia: Any) -> None:
    assert f'href="{PAGE}"' in client_of(lea).get("/moderation/").content.decode()
    assert f'href="{PAGE}"' not in client_of(mia).get("/moderation/").content.decode()


# The check -----------------------------------------------------------------------------------------------------


def test_a_check_is_one_query_and_notes_the_use_once_a_minute(key: Any, django_assert_num_queries: Any) -> None:
    row, text = key
    with django_assert_num_queries(2):
        keys.admit(text, "score")
    first = ApiKey.objects.get().last_used
    with django_assert_num_queries(1):
        keys.admit(text, "score")
    assert ApiKey.objects.get().last_used == first
    ApiKey.objects.update(last_used=timezone.now() - timedelta(seconds=61))
    with django_assert_num_queries(2):
        keys.admit(text, "score")
    assert row.last_used is None


@pytest.mark.parametrize("text", ["vk_unknown", "x" * 10_000, "\ud800", "vk_\x00", "ключ"])
def test_an_unknown_key_is_refused_whatever_it_looks_like(text: str, key: Any) -> None:
    with pytest.raises(Unauthorised) as refusal:
        keys.admit(text, "score")
    assert refusal.value.code == "key_invalid"


def test_an_expired_key_and_a_missing_scope_are_refused(lea: Any) -> None:
    row, text = keys.create(name="Short", scopes=["suggest"], by=lea, days=1)
    with pytest.raises(Forbidden, match="score"):
        keys.admit(text, "score")
    ApiKey.objects.filter(pk=row.pk).update(expires=timezone.now())
    with pytest.raises(Unauthorised, match="expired"):
        keys.admit(text, "suggest")


@pytest.mark.parametrize(
    "sent",
    [
        {"QUERY_STRING": "key=vk_a"},
        {"HTTP_X_API_KEY": "vk_a"},
        {"HTTP_X_GOOG_API_KEY": "vk_a"},
        {"HTTP_AUTHORIZATION": "Bearer vk_a"},
        {"HTTP_AUTHORIZATION": "bearer vk_a"},
        {"HTTP_AUTHORIZATION": "Basic eDp5", "HTTP_X_API_KEY": " vk_a "},
    ],
)
def test_a_key_may_come_in_four_places(rf: Any, sent: dict[str, str]) -> None:
    assert keys.sent_with(rf.get("/", **sent)) == "vk_a"
    assert keys.sent_with(rf.get("/")) == ""


# The quota -----------------------------------------------------------------------------------------------------


def test_a_key_stops_at_its_quota_and_is_told_for_how_long(lea: Any) -> None:
    row, _ = keys.create(name="Small", scopes=["score"], by=lea, per_minute=3)
    keys.charge(row, 2)
    keys.charge(row, 1)
    with pytest.raises(TooOften, match="3 texts a minute") as refusal:
        keys.charge(row)
    assert 0 < refusal.value.wait <= 60


def test_two_processes_together_never_pass_the_quota(key: Any) -> None:
    row, _ = key
    ones = [Counts(), Counts()]
    taken = sum(ones[number % 2].take(row.pk, MINUTE, 1, 100, NOW) for number in range(300))
    assert 95 <= taken <= 100
    assert not any(one.take(row.pk, MINUTE, 20, 100, NOW) for one in ones)
    assert ones[0].take(row.pk, MINUTE, 1, 100, NOW + 60)


def test_a_small_quota_is_met_to_the_last_text(key: Any) -> None:
    row, _ = key
    ones = [Counts(), Counts(), Counts()]
    assert sum(ones[number % 3].take(row.pk, DAY, 1, 19, NOW) for number in range(60)) == 19


def test_a_batch_that_does_not_fit_takes_nothing_from_the_smaller_ones(key: Any) -> None:
    row, _ = key
    counts = Counts()
    assert not counts.take(row.pk, MINUTE, 100, 50, NOW)
    assert counts.take(row.pk, MINUTE, 50, 50, NOW)


def test_counting_fifty_requests_takes_a_few_writes(key: Any, django_assert_max_num_queries: Any) -> None:
    row, _ = key
    with django_assert_max_num_queries(14):
        for _ in range(50):
            assert quotas.spend(row, 1, NOW) == 0
    assert quotas.used_today([row], NOW)[row.pk] in range(50, 50 + quotas.BLOCK)


def test_yesterdays_use_is_not_todays(key: Any) -> None:
    row, _ = key
    assert quotas.spend(row, 5, NOW) == 0
    assert quotas.used_today([row], NOW)[row.pk] >= 5
    assert quotas.used_today([row], NOW + DAY)[row.pk] == 0


@pytest.fixture
def redis(settings: Any) -> Any:
    """Redis counts, in numbers of its own."""
    from django.core.cache import cache

    from tests.conftest import REDIS

    place = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS, "KEY_PREFIX": token_hex(8)}
    settings.CACHES = {"default": place}
    return cache


@pytest.mark.redis
def test_redis_counts_for_all_processes_without_the_database(
    redis: Any, lea: Any, django_assert_num_queries: Any
) -> None:
    row, _ = keys.create(name="Small", scopes=["score"], by=lea, per_minute=5, per_day=7)
    now = timezone.now().timestamp()
    try:
        with django_assert_num_queries(0):
            assert [quotas.spend(row, 2, now) == 0 for _ in range(4)] == [True, True, False, False]
            assert quotas.spend(row, 1, now) == 0
            assert quotas.used_today([row], now) == {row.pk: 5}
        assert not KeyUse.objects.exists()
    finally:
        names = [quotas._name(row.pk, span, int(now // span)) for span in (MINUTE, DAY)]
        redis.delete_many(names)


def test_while_redis_is_down_the_database_counts(settings: Any, lea: Any) -> None:
    place = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": place}
    row, _ = keys.create(name="Small", scopes=["score"], by=lea, per_minute=2)
    now = timezone.now().timestamp()
    assert [quotas.spend(row, 1, now) == 0 for _ in range(3)] == [True, True, False]
    assert quotas.used_today([row], now) == {row.pk: KeyUse.objects.get(span=DAY).used}


# The command ---------------------------------------------------------------------------------------------------


def told(*words: str) -> str:
    out = StringIO()
    call_command("moderation_key", *words, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_an_operator_makes_lists_and_ends_a_key_from_a_shell() -> None:
    text = told("create", "The importer", "--scope", "score", "--per-minute", "60", "--days", "30").strip()
    assert keys.admit(text, "score").name == "The importer"
    line = told("list")
    assert text[:10] in line and "live" in line and "The importer" in line
    assert "Revoked: The importer" in told("revoke", text)
    assert "revoked" in told("list")
    with pytest.raises(CommandError, match="revoked already"):
        told("revoke", text)
    with pytest.raises(CommandError, match="No key begins"):
        told("revoke", "vk_nothing")
    with pytest.raises(CommandError, match="Give the key a name"):
        told("create", " ")


def test_the_verbs_refuse_what_no_form_asks(lea: Any, key: Any) -> None:
    with pytest.raises(Invalid):
        keys.create(name="x", scopes=["score"], by=lea, per_day=0)
    keys.revoke(key[0].pk, by=lea)
    with pytest.raises(Conflict):
        keys.revoke(key[0].pk, by=lea)
