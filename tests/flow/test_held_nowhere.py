"""A text that is out of sight is nowhere: every address of the site, asked by everybody who may not see it."""

import itertools
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

import moderation
from community import actions, reactions
from community.models import Comment, Post, Space
from moderation.models import Decision, Item, Report

pytestmark = pytest.mark.django_db
CANARY = "xylophonequartz"
NOT_OURS = ("admin/", "accounts/", "static/")
QUERIES = ("", f"?q={CANARY}", "?author=ann", "?last", "?at=2", "?ordering=created")


def routes(patterns: Any = None, before: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every address of the site as (route, converters)."""
    found: list[tuple[str, dict[str, Any]]] = []
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(entry.pattern)
        if route.startswith(NOT_OURS):
            continue
        if isinstance(entry, URLResolver):
            found += routes(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            found.append((route, dict(entry.pattern.converters)))
    return found


def addresses(numbers: list[int], words: list[str]) -> list[str]:
    """The routes with each of the numbers and words in their places."""
    found = []
    for route, converters in routes():
        kinds = [numbers if type(converter).__name__ == "IntConverter" else words for converter in converters.values()]
        for values in itertools.product(*kinds):
            path = route.removeprefix("^").removesuffix("$")
            for name, value in zip(converters, values, strict=True):
                path = _filled(path, name, value)
            found.append(f"/{path}")
    return sorted(set(found))


def _filled(path: str, name: str, value: Any) -> str:
    start = next(at for at in range(len(path)) if path[at] == "<" and path[at:].split(">")[0].endswith(name))
    return f"{path[:start]}{value}{path[path.index('>', start) + 1 :]}"


@pytest.fixture
def hidden(ann: Any, bob: Any, mia: Any) -> dict[str, Any]:
    """Ann's texts: a thread that waits, one that was removed, and in a public thread a held and a removed answer."""
    lounge = Space.objects.create(slug="lounge", name="Lounge")
    gate = Space.objects.create(slug="gate", name="Gate", premoderated=True)
    waits = actions.write_post(author=ann, space=gate, title=f"{CANARY} waits", body=f"{CANARY} body")
    removed = actions.write_post(author=ann, space=lounge, title=f"{CANARY} gone", body=f"{CANARY} body")
    open_thread = actions.write_post(author=bob, space=lounge, title="A public thread", body="Who knows?")
    held = actions.write_comment(author=ann, post=open_thread, body=f"{CANARY} held")
    actions.write_comment(author=bob, post=open_thread, parent=held, body="An answer below it")
    out = actions.write_comment(author=ann, post=open_thread, body=f"{CANARY} out")
    actions.edit(content=out, by=ann, version=1, body=f"{CANARY} out, edited")
    actions.accept_answer(post=open_thread, comment=held, by=bob)
    reactions.report(content=out, by=bob, reason="spam", note="")
    for text, action in ((removed, "remove"), (held, "hold"), (out, "remove")):
        moderation.decide(text, action, by=mia, reason="spam", note=f"{CANARY} note")
    return {"waits": waits, "removed": removed, "thread": open_thread, "held": held, "out": out}


def everywhere(hidden: dict[str, Any]) -> list[str]:
    numbers = [
        *(text.pk for text in hidden.values()),
        *Item.objects.values_list("pk", flat=True),
        *Decision.objects.values_list("pk", flat=True),
        *Report.objects.values_list("pk", flat=True),
    ]
    return addresses(sorted(set(numbers)), ["lounge", "gate", "ann", "bob"])


@pytest.mark.parametrize("name", ["nobody", "bob", "ben", "eve"])
def test_no_address_shows_a_hidden_text_to_others(
    name: str, request: Any, client: Any, client_of: Any, hidden: dict[str, Any]
) -> None:
    reader = client if name == "nobody" else client_of(request.getfixturevalue(name))
    paths = everywhere(hidden)
    assert len(paths) > 100
    for path, query in itertools.product(paths, QUERIES):
        answer = reader.get(path + query)
        body = answer.getvalue() if answer.streaming else answer.content
        assert answer.status_code < 500, path
        shown = body.decode().replace(f"q={CANARY}", "").replace(f'value="{CANARY}"', "")
        assert CANARY not in shown, f"{name} sees it at {path}{query}"


def test_its_author_and_the_moderators_do_see_it(ann: Any, mia: Any, client_of: Any, hidden: dict[str, Any]) -> None:
    assert CANARY in client_of(ann).get(f"/t/{hidden['waits'].pk}/").content.decode()
    assert f"{CANARY} held" in client_of(ann).get(f"/t/{hidden['thread'].pk}/").content.decode()
    item = Item.objects.get(kind="community.post", object_id=str(hidden["waits"].pk))
    assert CANARY in client_of(mia).get(f"/moderation/item/{item.pk}/").content.decode()


def test_the_counts_do_not_betray_it(hidden: dict[str, Any]) -> None:
    assert (
        Post.objects.get(pk=hidden["thread"].pk).comment_count == Comment.objects.filter(is_visible=True).count() == 1
    )
