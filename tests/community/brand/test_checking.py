"""Ben checks how the desk reads: one text at a time, and a matrix that follows the texts and the names."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from community import actions
from community.brand import catalogue, checking
from community.brand.advocates import refresh
from community.brand.models import Brand, Check, Contribution
from moderation.drain import drain

PRAISE, BLAME = "I love my Norvik, it is fantastic.", "My Norvik broke, it is terrible."
OTHER = "What a lovely morning!"
PAGE, SAY = "/brand/reading/", "/brand/reading/say/"


@pytest.fixture
def texts(ann: Any, bob: Any, says: Any) -> dict[str, Any]:
    """One good word, one bad and one that is about something else."""
    found = {body: says(author, body) for author, body in ((ann, PRAISE), (bob, BLAME), (ann, OTHER))}
    refresh(full=True)
    return found


def tell(browser: Any, content: Any, says: str) -> Any:
    return browser.post(SAY, {"kind": "post", "object_id": content.pk, "says": says})


def shown(page: str) -> list[list[str]]:
    """The lines of the matrix."""
    rows = re.findall(r"<tr>(.*?)</tr>", page.partition("<tbody>")[2], re.DOTALL)
    return [re.sub(r"<[^>]+>", " ", row).split() for row in rows]


def test_ben_reads_a_text_without_our_reading_and_the_next_one_after_his_answer(
    ben: Any, texts: dict[str, Any], client_of: Any
) -> None:
    browser = client_of(ben)
    seen = set()
    for _ in texts:
        page = browser.get(PAGE).content.decode()
        number = int(re.findall(r'name="object_id" value="(\d+)"', page)[0])
        seen.add(number)
        assert browser.post(SAY, {"kind": "post", "object_id": number, "says": "neutral"}).status_code == 302
    assert seen == {content.pk for content in texts.values()}
    page = browser.get(PAGE).content.decode()
    assert "Everything is checked" in page
    assert [check.by for check in Check.objects.all()] == [ben] * 3


def test_the_matrix_sets_our_reading_against_what_people_say(ben: Any, texts: dict[str, Any], client_of: Any) -> None:
    browser = client_of(ben)
    for body, says in ((PRAISE, "positive"), (BLAME, "neutral"), (OTHER, "none")):
        tell(browser, texts[body], says)
    good, neither, bad, none = shown(browser.get(PAGE).content.decode())
    assert good == ["Good", "1", "0", "0", "0", "100", "%", "(15–100)"]
    assert neither == ["Neither", "0", "0", "0", "0", "–"]
    assert bad == ["Bad", "0", "1", "0", "0", "0", "%", "(0–85)"]
    assert none == ["No", "target", "0", "0", "0", "1", "100", "%", "(15–100)"]
    assert "we agree on <b>67 %</b>" in browser.get(PAGE).content.decode()


def test_a_second_answer_replaces_the_first(ben: Any, texts: dict[str, Any], client_of: Any) -> None:
    for says in ("negative", "positive"):
        tell(client_of(ben), texts[PRAISE], says)
    assert [check.says for check in Check.objects.all()] == ["positive"]


def test_a_text_that_changed_since_does_not_count(ben: Any, ann: Any, texts: dict[str, Any], client_of: Any) -> None:
    tell(client_of(ben), texts[PRAISE], "positive")
    assert checking.matrix().total == 1
    actions.edit(content=texts[PRAISE], by=ann, version=1, title="A thought", body=f"{PRAISE} And so it goes.")
    drain()
    refresh(full=True)
    assert checking.matrix().total == 0


def test_the_matrix_follows_the_names(ben: Any, texts: dict[str, Any], client_of: Any) -> None:
    tell(client_of(ben), texts[PRAISE], "positive")
    brand = Brand.objects.get()
    catalogue.save(brand, name="Tundra", aliases=[], products=[], competitors=[])
    refresh(full=True)
    assert [row.ours for row in checking.matrix().lines if row.total] == [""]


@pytest.mark.parametrize("sent", [{"says": "maybe"}, {"says": ""}])
def test_an_unknown_answer_is_refused_in_words(
    ben: Any, texts: dict[str, Any], client_of: Any, sent: dict[str, str]
) -> None:
    browser = client_of(ben)
    answer = browser.post(SAY, {"kind": "post", "object_id": texts[PRAISE].pk, **sent}, follow=True)
    assert "Say one of: positive, neutral, negative, none." in answer.content.decode()
    assert not Check.objects.exists()


@pytest.mark.parametrize("sent", [{"kind": "member"}, {"object_id": "9" * 30}, {"object_id": "x"}, {"kind": ""}])
def test_an_address_of_nothing_is_not_found(
    ben: Any, texts: dict[str, Any], client_of: Any, sent: dict[str, str]
) -> None:
    whole = {"kind": "post", "object_id": texts[PRAISE].pk, "says": "positive", **sent}
    assert client_of(ben).post(SAY, whole).status_code == 404


def test_to_others_the_page_does_not_exist(bob: Any, mia: Any, texts: dict[str, Any], client_of: Any) -> None:
    for somebody in (bob, mia):
        assert client_of(somebody).get(PAGE).status_code == 404
        assert tell(client_of(somebody), texts[PRAISE], "positive").status_code == 404
    assert not Check.objects.exists()


def test_a_removed_text_is_not_asked_for(ben: Any, texts: dict[str, Any], client_of: Any) -> None:
    Contribution.objects.update(removed=True)
    assert "Nothing to check yet" in client_of(ben).get(PAGE).content.decode()


def test_the_number_of_queries_does_not_grow_with_the_sample(
    ben: Any, ann: Any, says: Any, texts: dict[str, Any], client_of: Any
) -> None:
    browser, costs = client_of(ben), []
    for number in (0, 12):
        for each in range(number):
            tell(browser, says(ann, f"{PRAISE} It is number {each}."), "positive")
        refresh(full=True)
        tell(browser, texts[PRAISE], "positive")
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(PAGE).status_code == 200
        costs.append(len(asked))
    assert max(costs) <= 24  # a class that is all checked costs three queries more, and there are four
