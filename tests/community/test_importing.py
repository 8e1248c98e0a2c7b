"""A community from elsewhere."""

import gzip
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

import moderation
from community import actions
from community.models import Comment, Member, Post, Reaction, Revision, Space

SPACE = {"kind": "space", "id": "s1", "name": "Grinders"}
ANN = {"kind": "member", "id": "m1", "name": "Ann Lee", "joined": "2025-01-01T08:00:00Z"}
BOB = {
    "kind": "member",
    "id": "m2",
    "name": "Bob",
    "joined": "2025-01-02T08:00:00+02:00",
    "staff": True,
    "birth_year": 1980,
}
POST = {
    "kind": "post",
    "id": "p1",
    "space": "s1",
    "author": "m1",
    "at": "2025-02-01T10:00:00Z",
    "title": "Which?",
    "text": "A *quiet* one.",
}
FIRST = {
    "kind": "comment",
    "id": "c1",
    "post": "p1",
    "parent": None,
    "author": "m2",
    "at": "2025-02-01T11:00:00Z",
    "text": "The small one.",
}
SECOND = {
    "kind": "comment",
    "id": "c2",
    "post": "p1",
    "parent": "c1",
    "author": "m1",
    "at": "2025-02-01T12:00:00.250000-01:00",
    "text": "Thanks!",
}
LIKE = {"kind": "reaction", "target": "c1", "author": "m1", "at": "2025-02-01T12:30:00Z", "name": "thanks"}
LOVE = {"kind": "reaction", "target": "p1", "author": "m2", "at": "2025-02-01T12:31:00Z", "name": "love"}
ACCEPT = {"kind": "accept", "post": "p1", "comment": "c1", "at": "2025-02-01T13:00:00Z"}
REPORT = {"kind": "report", "target": "c1", "author": "m1", "at": "2025-02-01T14:00:00Z", "reason": "spam"}
ALL = [SPACE, ANN, BOB, POST, FIRST, SECOND, LIKE, LOVE, ACCEPT, REPORT]

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Import lines (objects, or bytes as they stand); the counts that are not 0, and what stood on stderr."""

    def run(lines: list[Any], name: str = "community.jsonl") -> tuple[dict[str, dict[str, int]], str]:
        file = tmp_path / name
        raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        content = b"\n".join(raw)
        file.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
        capsys.readouterr()
        call_command("import_community", str(file), "--json")
        printed = capsys.readouterr()
        counts = json.loads(printed.out)
        return {
            kind: {result: number for result, number in row.items() if number}
            for kind, row in counts.items()
            if any(row.values())
        }, printed.err

    return run


def test_a_community_comes_in_with_its_times_and_ids(imported: Any) -> None:
    counts, told = imported(ALL)
    assert told == ""
    assert counts == {
        "space": {"created": 1},
        "member": {"created": 2},
        "post": {"created": 1},
        "comment": {"created": 2},
        "reaction": {"created": 2},
        "accept": {"created": 1},
        "report": {"created": 1},
    }
    ann, bob = Member.objects.order_by("external_id")
    assert (ann.username, ann.name, ann.is_staff, ann.has_usable_password()) == (
        "ann_lee",
        "Ann Lee",
        False,
        False,
    )
    assert (bob.is_staff, bob.birth_year, bob.date_joined) == (
        True,
        1980,
        datetime(2025, 1, 2, 6, tzinfo=UTC),
    )
    post = Post.objects.get()
    assert (post.external_id, post.author, post.title, post.body) == ("p1", ann, "Which?", "A *quiet* one.")
    assert post.body_html == "<p>A <em>quiet</em> one.</p>\n"
    assert (post.comment_count, post.last_number, post.reaction_count) == (2, 2, 1)
    assert post.last_activity == datetime(2025, 2, 1, 13, 0, 0, 250000, tzinfo=UTC)
    first, second = Comment.objects.order_by("number")
    assert (post.accepted, post.accepted_at) == (first, datetime(2025, 2, 1, 13, tzinfo=UTC))
    assert (second.parent, second.path, first.reaction_count) == (first, "000001000002", 1)
    assert Reaction.objects.get(name="thanks").created == datetime(2025, 2, 1, 12, 30, tzinfo=UTC)
    assert moderation.reported_by(ann, Comment, [first.pk]) == {first.pk}


def test_the_same_file_again_changes_nothing(imported: Any) -> None:
    imported(ALL)
    before = [list(model.objects.order_by("pk").values()) for model in (Space, Member, Post, Comment, Reaction)]
    counts, told = imported(ALL)
    after = [list(model.objects.order_by("pk").values()) for model in (Space, Member, Post, Comment, Reaction)]
    assert all(list(row) == ["unchanged"] for row in counts.values())
    assert told == ""
    assert before == after


def test_gzip_and_standard_input_are_read_too(imported: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    counts, _ = imported(ALL, "community.jsonl.gz")
    assert counts["post"] == {"created": 1}
    lines = "\n".join(json.dumps(line) for line in ALL).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    out = io.StringIO()
    call_command("import_community", "-", "--json", stdout=out)
    assert json.loads(out.getvalue())["comment"]["unchanged"] == 2


BAD_LINES: dict[str, tuple[Any, str]] = {
    "not JSON": (b"{", "not JSON"),
    "not UTF-8": (b'{"kind":"space","id":"s\xff","name":"x"}', "not JSON in UTF-8"),
    "a list": ([1], "needs a kind"),
    "a number": (7, "needs a kind"),
    "deep": (b"[" * 100_000, "not JSON"),
    "an unknown kind": ({"kind": "poll"}, "needs a kind"),
    "a kind that is no word": ({"kind": ["post"]}, "needs a kind"),
    "a missing field": ({k: v for k, v in POST.items() if k != "title"} | {"id": "p9"}, "title is missing"),
    "a naive time": (POST | {"id": "p9", "at": "2025-02-01T10:00:00"}, "at: has no zone"),
    "a time that is none": (POST | {"id": "p9", "at": "yesterday"}, "at: is not a time"),
    "a time before all times": (
        POST | {"id": "p9", "at": "0001-01-01T00:00:00+14:00"},
        "at: is out of range",
    ),
    "a time to come": (POST | {"id": "p9", "at": "2999-01-01T00:00:00Z"}, "at: lies in the future"),
    "a time as a number": (POST | {"id": "p9", "at": 1700000000}, "at: must be a time"),
    "too long": (POST | {"id": "p9", "text": "x" * 20_001}, "text: it has 20,001 characters"),
    "empty": (POST | {"id": "p9", "text": " "}, "text: it is empty"),
    "NUL": (POST | {"id": "p9", "text": "a\0b"}, "text: it holds a NUL"),
    "a surrogate": (POST | {"id": "p9", "text": "a\ud800b"}, "text: it holds half of a character"),
    "no text": (POST | {"id": "p9", "text": None}, "text: it must be a text"),
    "a long title": (POST | {"id": "p9", "title": "x" * 201}, "title: it has 201 characters"),
    "a long id": (SPACE | {"id": "x" * 101}, "id: it has 101"),
    "a NUL in an id": (SPACE | {"id": "x\0"}, "id: it holds a NUL"),
    "an unknown space": (POST | {"id": "p9", "space": "s9"}, "space 's9' is not known"),
    "an unknown author": (FIRST | {"id": "c9", "author": "m9"}, "author 'm9' is not known"),
    "an unknown post": (FIRST | {"id": "c9", "post": "p9"}, "post 'p9' is not known"),
    "an unknown parent": (FIRST | {"id": "c9", "parent": "c8"}, "parent 'c8' is not known"),
    "an unknown target": (LIKE | {"target": "c9"}, "target 'c9' is not known"),
    "an empty reaction": (LIKE | {"name": ""}, "name: it is empty"),
    "a reason that is no text": (REPORT | {"reason": 7}, "reason: it must be a text"),
    "a report of oneself": (REPORT | {"author": "m2"}, "This is your own text"),
    "an accept elsewhere": (ACCEPT | {"comment": "c9"}, "comment 'c9' is not known"),
    "staff that is no boolean": (ANN | {"id": "m9", "staff": "yes"}, "staff: must be true or false"),
    "a wrong year": (ANN | {"id": "m9", "birth_year": 99}, "birth_year: must be a year"),
    "another author": (POST | {"author": "m2"}, "post 'p1' is there already, with another author"),
    "another time": (
        POST | {"at": "2025-02-01T10:00:01Z"},
        "post 'p1' is there already, with another time",
    ),
    "another parent": (SECOND | {"parent": None}, "comment 'c2' is there already, with another parent"),
}


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_told_with_its_number_and_the_rest_goes_in(imported: Any, line: Any, reason: str) -> None:
    last = {"kind": "space", "id": "s2", "name": "Kettles"}
    counts, told = imported([*ALL, line, last])
    assert told.startswith(f"line {len(ALL) + 1}: ")
    assert reason in told
    assert told.count("\n") == 1
    assert sum(row.get("bad", 0) for row in counts.values()) == 1
    assert Space.objects.filter(external_id="s2").exists()
    assert Post.objects.count() == 1


def test_every_kind_of_bad_line_at_once_spoils_nothing(imported: Any) -> None:
    bad = [line for line, _ in BAD_LINES.values()]
    counts, told = imported([*ALL, *bad, *bad])
    assert counts["comment"]["created"] == 2
    assert sum(row.get("bad", 0) for row in counts.values()) == told.count("\n") == 2 * len(bad)


def test_a_newer_file_updates_a_text_and_keeps_the_old_one(imported: Any) -> None:
    imported(ALL)
    counts, _ = imported([*ALL[:3], POST | {"text": "A very quiet one."}, *ALL[4:]])
    post = Post.objects.get()
    assert counts["post"] == {"updated": 1}
    assert (post.body, post.version, post.edited_at) == ("A very quiet one.", 2, None)
    assert Revision.objects.get().body == "A *quiet* one."


def test_two_lines_with_the_same_id_are_a_text_and_its_update(imported: Any) -> None:
    counts, told = imported([*ALL, POST | {"text": "Later words."}])
    assert (counts["post"], told) == ({"created": 1, "updated": 1}, "")
    assert Post.objects.get().body == "Later words."


def test_what_its_author_changed_or_deleted_here_is_left_alone(imported: Any) -> None:
    imported(ALL)
    post, first = Post.objects.get(), Comment.objects.get(number=1)
    actions.edit(content=post, by=post.author, version=1, body="My own new words.")
    actions.delete_own(content=first, by=first.author)
    counts, _ = imported([line for line in ALL if line is not ACCEPT])
    assert all(list(row) == ["unchanged"] for row in counts.values())
    post.refresh_from_db()
    assert (post.body, post.comment_count) == ("My own new words.", 1)


def test_people_of_one_name_get_different_user_names(imported: Any) -> None:
    twins = [ANN | {"id": f"twin-{number}"} for number in range(40)]
    others = [
        ANN | {"id": "x1", "name": "漢字"},
        ANN | {"id": "x2", "name": "Admin"},
        ANN | {"id": "x3", "name": "A"},
    ]
    imported([*twins, *others])
    names = list(Member.objects.values_list("username", flat=True))
    assert len({name.lower() for name in names}) == 43
    assert sum(name.startswith("ann_lee") for name in names) == 40
    assert "admin" not in names


def test_long_conversations_stand_in_the_order_of_their_lines(imported: Any) -> None:
    chain = [FIRST] + [
        FIRST | {"id": f"r{number}", "parent": "c1" if number == 0 else f"r{number - 1}"} for number in range(30)
    ]
    imported([SPACE, ANN, BOB, POST, *chain])
    assert [comment.external_id for comment in Comment.objects.order_by("number")] == [line["id"] for line in chain]
    assert [comment.depth for comment in Comment.objects.order_by("number")][:8] == [0, 1, 2, 3, 4, 5, 5, 5]


def test_texts_for_a_premoderated_space_wait_for_approval(imported: Any) -> None:
    Space.objects.create(external_id="s1", name="Grinders", slug="g", premoderated=True)
    imported([line for line in ALL if line is not REPORT])
    assert not Post.objects.public().exists()
    assert not Comment.objects.public().exists()
    assert Post.objects.get().comment_count == 0


def test_when_nothing_goes_in_the_command_says_so(tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text('{"kind":"poll"}\n[]\n', encoding="utf-8")
    with pytest.raises(CommandError, match="none of the 2 lines went in"):
        call_command("import_community", str(file), stdout=io.StringIO())
    with pytest.raises(CommandError, match="can not be read"):
        call_command("import_community", str(tmp_path / "missing"))


def test_a_broken_gzip_file_gives_what_could_be_read_and_an_error(tmp_path: Path) -> None:
    import random

    noise = [SPACE | {"id": f"s{number}", "name": str(random.random())} for number in range(2000)]
    packed = gzip.compress("\n".join(json.dumps(line) for line in noise).encode())
    file = tmp_path / "broken.gz"
    file.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(CommandError, match="can not be read"):
        call_command("import_community", str(file))
    assert 100 < Space.objects.count() < 2000


def test_an_empty_file_is_no_error(imported: Any) -> None:
    assert imported([]) == ({}, "")


def test_names_of_other_communities_become_ours(imported: Any) -> None:
    names = {
        "heart": "love",
        "+1": "like",
        ":thumbsup:": "like",
        "Thank you": "thanks",
        "helpful": "thanks",
        "poop": "like",
    }
    people = [ANN | {"id": f"x{number}", "name": name} for number, name in enumerate(names)]
    signs = [LIKE | {"author": f"x{number}", "name": name} for number, name in enumerate(names)]
    own_words = REPORT | {"reason": "rude to newcomers"}
    newcomer = {key: value for key, value in ANN.items() if key != "joined"} | {"id": "new"}
    lines = [SPACE, ANN, BOB, newcomer, *people, POST, FIRST, *signs, own_words]
    counts, told = imported(lines)
    assert (told, counts["reaction"], counts["report"]) == ("", {"created": 6}, {"created": 1})
    assert list(Reaction.objects.order_by("pk").values_list("name", flat=True)) == list(names.values())
    (report,) = moderation.reports_of(Comment)
    assert report.reason == "other"
    assert Member.objects.get(external_id="m1").moderation_reports.get().note == "rude to newcomers"
    counts, _ = imported(lines)
    assert all(list(row) == ["unchanged"] for row in counts.values())
