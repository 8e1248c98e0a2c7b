"""Mia reads why a text was scored as it was: the words marked in it, a sentence, and a line of the queue about them."""

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from community import actions
from community.models import Comment, Post, Space
from moderation import scoring
from moderation.drain import drain
from moderation.models import Item
from moderation.scorers import ScorerError
from tests.scorer import ByWord

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_word")]
KIND = "I have read what you wrote, and I thought about it for a good while before I answered you here."
MARK = '<mark class="s3" title="drives the score most">{}<span class="sr"> (drives the score most)</span></mark>'


@pytest.fixture
def thread(ann: Any) -> Post:
    """Ann's thread."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    return actions.write_post(author=ann, space=lounge, title="Which grinder?", body="I look for a quiet one.")


@pytest.fixture
def item(bob: Any, thread: Post) -> Callable[[str], Item]:
    """What became of a comment of bob's."""

    def make(body: str) -> Item:
        comment: Comment = actions.write_comment(author=bob, post=thread, body=body)
        drain()
        return Item.objects.get(kind="community.comment", object_id=str(comment.pk))

    return make


@pytest.fixture
def page(mia: Any, client_of: Any) -> Callable[..., str]:
    """What mia's browser gets for an item."""

    def make(item: Item, query: str = "") -> str:
        answer = client_of(mia).get(f"/moderation/item/{item.pk}/{query}")
        assert answer.status_code == 200
        return str(answer.content.decode())

    return make


def test_the_insult_is_marked_in_the_text_and_named_below_it(item: Any, page: Any) -> None:
    html = page(item(f"{KIND} You are an idiot."))
    assert f"<blockquote>{KIND} You are an {MARK.format('idiot')}.</blockquote>" in html
    assert "Toxicity .97 because of “idiot”; without it .05." in html


def test_the_list_shows_the_text_where_it_matters(item: Any, page: Any) -> None:
    html = page(item(f"{KIND} You are an idiot, and that is that."))
    assert '<span class="row-text">… You are an <mark>idiot</mark>, and that is that.</span>' in html


def test_a_text_whose_first_word_drives_it_is_shown_from_its_beginning(item: Any, page: Any) -> None:
    html = page(item(f"Crap. {KIND}"))
    assert '<span class="row-text"><mark>Crap</mark>. I have read' in html


def test_another_label_is_explained_when_mia_asks_for_it(item: Any, page: Any) -> None:
    abuse = item("You are an idiot.")
    assert f'href="/moderation/item/{abuse.pk}/?explain=threat"' in page(abuse)
    asked = page(abuse, "?explain=threat")
    assert "Threat .02: there is little to explain." in asked
    assert "<mark class" not in asked


def test_a_label_that_does_not_exist_is_refused(item: Any, mia: Any, client_of: Any) -> None:
    answer = client_of(mia).get(f"/moderation/item/{item('You idiot.').pk}/?explain=rudeness")
    assert answer.status_code == 400
    assert "explain must be one of toxicity" in answer.content.decode()


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert('idiot')</script>", "</blockquote><img src=x onerror=alert(1)> idiot\">", "idiot</mark><b>x</b>",
        '" onmouseover="alert(1)" idiot="', "&lt;idiot&gt; &amp; idiot &#x3c;", "{{ idiot }} {% now 'Y' %}", "<idiot>",
        "<!-- idiot -->", "<![CDATA[ idiot ]]>", "javascript:alert('idiot')", "\u202eidiot\u202c <b>",
        "`idiot` **idiot**",
    ],
)  # fmt: skip
def test_markup_in_a_marked_text_stays_text(item: Any, page: Any, body: str) -> None:
    html = page(item(body))
    quote = html.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert "<mark class" in quote
    before = quote.replace('<span class="sr"> (drives the score most)</span></mark>', "")
    assert unescape(before.replace('<mark class="s3" title="drives the score most">', "")) == body
    row = html.partition('<span class="row-text">')[2].partition("</span>")[0]
    assert "<" not in row.replace("<mark>", "").replace("</mark>", "")


def test_the_title_is_marked_too(bob: Any, thread: Post, page: Any) -> None:
    post = actions.write_post(author=bob, space=thread.space, title="You idiot", body="Read the manual.")
    drain()
    html = page(Item.objects.get(kind="community.post", object_id=str(post.pk)))
    assert f'<p class="title">You {MARK.format("idiot")}</p>' in html
    assert "<blockquote>Read the manual.</blockquote>" in html


class Heavy(ByWord):
    """A scorer that no web process may load."""

    heavy = True
    loaded = False

    def __init__(self) -> None:
        Heavy.loaded = True


def test_where_a_heavy_scorer_is_in_force_the_embedded_one_explains_and_says_so(
    item: Any, page: Any, settings: Any
) -> None:
    insult = item("You are an idiot.")
    settings.MODERATION = {**settings.MODERATION, "SCORER": f"{__name__}.Heavy"}
    scoring.in_force.forget()
    html = page(insult)
    assert "Toxicity .97 because of “idiot”" in html
    assert "Explained by the embedded scorer, which gives it" in html
    assert not Heavy.loaded


class Failing(ByWord):
    """A scorer that fails whenever it is asked."""

    def score(self, texts: Any) -> list[dict[str, float]]:
        raise ScorerError("the weights are gone")


def test_a_scorer_that_fails_leaves_the_page_readable(item: Any, page: Any, settings: Any) -> None:
    insult = item("You are an idiot.")
    settings.MODERATION = {**settings.MODERATION, "SCORER": f"{__name__}.Failing"}
    scoring.in_force.forget()
    html = page(insult)
    assert "<blockquote>You are an idiot.</blockquote>" in html
    assert "The score could not be explained: the weights are gone" in html


def test_the_api_tells_the_spans_in_code_points(item: Any, mia: Any, client_of: Any) -> None:
    insult = item("👍🏽👍🏽 You are an idiot, and a crap one.")
    client = client_of(mia)
    told = client.get(f"/api/v1/moderation/items/{insult.pk}/").json()["score_explanation"]
    assert (told["label"], told["verdict"], told["scorer"], told["instead"]) == (
        "toxicity", "carried", "tests.scorer.ByWord", ""
    )  # fmt: skip
    assert [(word["text"], word["start"], word["end"]) for word in told["words"]] == [
        ("idiot", 16, 21),
        ("crap", 29, 33),
    ]
    asked = client.get(f"/api/v1/moderation/items/{insult.pk}/?explain=threat").json()["score_explanation"]
    assert (asked["label"], asked["verdict"], asked["words"]) == ("threat", "nothing", [])
    refused = client.get(f"/api/v1/moderation/items/{insult.pk}/?explain=rudeness")
    assert (refused.status_code, "explain" in refused.content.decode()) == (400, True)
