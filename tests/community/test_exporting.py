"""The community as JSON lines, and back."""

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

import moderation
from community import actions, reactions
from community.brand.models import Brand
from community.models import Comment, Member, Post, Reaction, Revision, Space
from tests.community.test_importing import ALL, imported

__all__ = ["imported"]

BRAND = {"kind": "brand", "name": "Acme", "aliases": ["acme.io"], "products": ["Mill"], "competitors": ["Bulk"]}

pytestmark = pytest.mark.django_db


def exported(*options: str) -> list[str]:
    out = io.StringIO()
    call_command("export_community", *options, stdout=out)
    return out.getvalue().removesuffix("\n").split("\n")


def of_kind(lines: list[str], kind: str) -> list[dict[str, Any]]:
    return [row for line in lines if (row := json.loads(line))["kind"] == kind]


def empty() -> None:
    from moderation.models import Item

    Post.objects.update(accepted=None)
    for model in (Item, Reaction, Revision, Comment, Post, Space, Member, Brand):
        model.objects.all().delete()


def test_export_then_import_into_an_empty_community_then_export_is_the_same(imported: Any) -> None:
    imported([BRAND, *ALL])
    first = exported()
    empty()
    counts, told = imported([line.encode() for line in first])
    assert told == ""
    assert sum(row.get("created", 0) for row in counts.values()) == len(first) == len(ALL) + 1
    assert exported() == first


def test_what_was_written_here_has_ids_too_and_comes_back_unchanged(
    imported: Any, ann: Any, bob: Any, thread: Post, answer: Comment
) -> None:
    below = actions.write_comment(author=ann, post=thread, parent=answer, body="漢字 😀 \u2028 fine")
    reactions.react(content=below, by=bob, name="love")
    actions.accept_answer(post=thread, comment=answer, by=ann)
    first = exported()
    counts, _ = imported([line.encode() for line in first])
    assert all(list(row) == ["unchanged"] for row in counts.values())
    empty()
    imported([line.encode() for line in first])
    assert exported() == first


def test_deleted_and_hidden_texts_stay_out_with_what_hangs_on_them(
    imported: Any, ann: Any, bob: Any, mia: Any, thread: Post, answer: Comment, gate: Any
) -> None:
    below = actions.write_comment(author=ann, post=thread, parent=answer, body="Below")
    reactions.react(content=answer, by=ann, name="like")
    reactions.report(content=answer, by=ann, reason="spam")
    actions.accept_answer(post=thread, comment=answer, by=ann)
    waiting = actions.write_post(author=ann, space=gate, title="Canary", body="Canary")
    gone = actions.write_post(author=bob, space=thread.space, title="Canary", body="Canary")
    actions.delete_own(content=gone, by=bob)
    moderation.decide(answer, "remove", by=mia, reason="spam")
    lines = exported()
    assert [row["id"] for row in of_kind(lines, "post")] == [thread.external_id]
    assert [(row["id"], row["parent"]) for row in of_kind(lines, "comment")] == [(below.external_id, None)]
    assert [of_kind(lines, kind) for kind in ("reaction", "accept", "report")] == [[], [], []]
    assert "Canary" not in "".join(lines)
    everything = exported("--hidden")
    assert {row["id"] for row in of_kind(everything, "post")} == {thread.external_id, waiting.external_id}
    assert of_kind(everything, "comment")[1]["parent"] == answer.external_id
    assert [len(of_kind(everything, kind)) for kind in ("reaction", "accept", "report")] == [1, 1, 1]


def test_a_file_is_whole_or_not_there(tmp_path: Path, thread: Post) -> None:
    file = tmp_path / "community.jsonl.gz"
    call_command("export_community", str(file))
    assert gzip.decompress(file.read_bytes()).decode().removesuffix("\n").split("\n") == exported()
    with pytest.raises(CommandError, match="can not be written"):
        call_command("export_community", str(tmp_path / "missing" / "file"))


@pytest.mark.django_db(transaction=True)
def test_an_export_sees_one_moment_and_keeps_nobody_from_writing(ann: Any, thread: Post) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connections

    from community.exporting import export_lines

    def answer() -> None:
        actions.write_comment(author=ann, post=thread, body="Meanwhile")
        connections.close_all()

    lines = export_lines()
    begun = [next(lines)]
    with ThreadPoolExecutor(1) as pool:
        pool.submit(answer).result()
    assert Comment.objects.using("default").count() in (0, 1)
    assert "Meanwhile" not in "".join([*begun, *lines])
    assert "Meanwhile" in "".join(export_lines())
