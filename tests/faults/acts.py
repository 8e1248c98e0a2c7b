"""What a site under test is told to do, in a process of its own: `python -m tests.faults.acts VERB JSON`."""

import json
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.contrib.auth.models import Group  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import override_settings  # noqa: E402
from django.utils import timezone  # noqa: E402

import moderation  # noqa: E402
from community.actions import write_comment, write_post  # noqa: E402
from community.models import Comment, Member, Post, Space  # noqa: E402
from moderation import choosing, doorbell, rescoring  # noqa: E402
from moderation.models import Item  # noqa: E402


def thread() -> Post:
    """Ann's thread, in which all of these tests write."""
    ann, _ = Member.objects.get_or_create(username="ann", defaults={"email": "ann@example.org"})
    space, _ = Space.objects.get_or_create(slug="talk", defaults={"name": "Talk"})
    if post := Post.objects.first():
        return post
    return write_post(author=ann, space=space, title="How are you all?", body="Tell me.")


@override_settings(CELERY_BROKER_URL="")
def fill(wanted: int | list[str]) -> dict[str, Any]:
    """Write comments at once, as an import does: these texts, or a number of friendly ones."""
    texts = wanted if isinstance(wanted, list) else [f"Friendly text number {n}." for n in range(wanted)]
    post, now = thread(), timezone.now()
    first = post.last_number + 1
    comments = Comment.objects.bulk_create(
        Comment(post=post, author=post.author, body=text, body_html=text, created=now, number=n, path=f"{n:06x}")
        for n, text in enumerate(texts, first)
    )
    Post.objects.filter(pk=post.pk).update(last_number=first + len(texts))
    return {"made": moderation.submit_many(Comment, comments, lane=1)}


def post(number_of: int) -> dict[str, Any]:
    """Write so many comments one by one, as members do; counts what the doorbell tried and what it cost."""
    rings, slowest = [], 0.0
    send = doorbell.current_app.send_task

    def counted(*args: Any, **options: Any) -> Any:
        rings.append(time.monotonic())
        return send(*args, **options)

    doorbell.current_app.send_task = counted
    above = thread()
    for number in range(number_of):
        began = time.monotonic()
        write_comment(author=above.author, post=above, body=f"Said while something was broken, {number}.")
        slowest = max(slowest, time.monotonic() - began)
    return {"accepted": Comment.objects.count(), "rings": len(rings), "slowest": slowest}


def moderators() -> list[Member]:
    """Mia and Max, who both review."""
    pair = [
        Member.objects.get_or_create(username=name, defaults={"email": f"{name}@example.org"})[0]
        for name in ("mia", "max")
    ]
    for member in pair:
        member.groups.add(Group.objects.get(name="Moderators"))
    return pair


def contest(verb: str) -> dict[str, Any]:
    """Mia and Max do the same to each waiting item at the same moments, from two threads."""
    items = list(Item.objects.waiting().order_by("pk"))
    barrier, said = threading.Barrier(2, timeout=60), {}

    def act(item: Item, me: Member) -> str:
        if verb == "claim":
            return f"won {moderation.claim(item.pk, by=me).pk}"
        action = "approve" if me.username == "mia" else "remove"
        seen = {"version": item.version, "turn": item.turn} if item.pk % 2 else {}
        return f"won {moderation.decide(item.pk, action, by=me, reason='spam', **seen).pk}"

    def work(me: Member) -> None:
        mine = said[me.username] = []
        for item in items:
            barrier.wait()
            mine.append(outcome(lambda item=item: act(item, me)))
        if verb == "claim":
            for item in items:
                moderation.release(item.pk, by=me)
        connection.close()

    threads = [threading.Thread(target=work, args=(member,)) for member in moderators()]
    for thread_ in threads:
        thread_.start()
    for thread_ in threads:
        thread_.join()
    return said


def read_again(scorer: str) -> dict[str, Any]:
    """Put a scorer in force and have all stored texts read again by it."""
    choosing.choose(place="", scorer=scorer)
    return {"rescore": rescoring.begin().pk}


def outcome(act: Callable[[], str]) -> str:
    """What came of it: `won`, `409 code name of the first`, or the error that nobody wants."""
    try:
        return act()
    except moderation.Conflict as refusal:
        return f"409 {refusal.code} {refusal.extra.get('by')}"
    except Exception as error:  # noqa: BLE001 - the test names it
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    verbs = {"fill": fill, "post": post, "contest": contest, "read_again": read_again}
    print(json.dumps(verbs[sys.argv[1]](json.loads(sys.argv[2]))))  # noqa: T201 - the answer
