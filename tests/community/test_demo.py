"""The demo community: large, alive, well-formed, and with the people planted who make it worth a look."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community.demo import FIXED_END, generate, truth
from community.demo.grammar import bank, expand, parse, slots
from community.demo.words import (
    banter,
    desk,
    life,
    names,
    praise,
    product,
    stories,
    talk,
    trolls,
    trouble,
    verdicts,
)
from moderation import Reason

Line = dict[str, Any]
ROLES = {"advocate", "chatterer", "critic", "helper", "one_hit", "troll", "sockpuppet", "staff", "ordinary", "lapsed"}


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return list(generate())


@pytest.fixture(scope="module")
def roles() -> dict[str, str]:
    return truth()


@pytest.fixture(scope="module")
def texts(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line["kind"] in ("post", "comment")]


def when(line: Line) -> datetime:
    return datetime.fromisoformat(line["at"])


def by(texts: list[Line], roles: dict[str, str], role: str) -> list[Line]:
    return [line for line in texts if roles[line["author"]] == role]


def test_it_is_large_and_every_kind_of_line_is_there(lines: list[Line], texts: list[Line]) -> None:
    kinds = Counter(line["kind"] for line in lines)
    assert set(kinds) == {"brand", "space", "member", "post", "comment", "reaction", "accept", "report"}
    assert kinds["brand"] == 1
    assert 7 <= kinds["space"] <= 9
    assert kinds["member"] >= 300
    assert len(texts) >= 5000
    assert kinds["report"] >= 30
    assert kinds["accept"] >= 30


def test_it_covers_half_a_year_with_quiet_nights_and_no_empty_week(texts: list[Line]) -> None:
    times = [when(line) for line in texts]
    assert max(times) - min(times) >= timedelta(weeks=26)
    weeks = Counter((FIXED_END - time).days // 7 for time in times)
    assert all(weeks[number] >= 60 for number in range(30))
    hours = Counter(time.hour for time in times)
    assert sum(hours[h] for h in range(1, 6)) < sum(hours[h] for h in range(19, 24)) / 4


def test_the_same_seed_gives_the_same_community_and_another_seed_another() -> None:
    small = {"members": 60, "weeks": 6}
    assert list(generate(3, **small)) == list(generate(3, **small))
    assert list(generate(3, **small)) != list(generate(4, **small))


def test_another_process_makes_the_same_community() -> None:
    code = "from community.demo import generate; print(list(generate(3, members=60, weeks=6)))"
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
    assert len(told[0]) > 10_000


def test_everything_refers_only_to_what_came_before(lines: list[Line]) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        kind = line["kind"]
        if "author" in line:
            assert line["author"] in seen["member"]
        if kind == "post":
            assert line["space"] in seen["space"]
        if kind == "comment":
            assert line["post"] in seen["post"]
            assert line["parent"] is None or line["parent"] in seen["comment"]
        if kind in ("reaction", "report"):
            assert line["target"] in seen["post"] | seen["comment"]
        if kind == "accept":
            assert line["post"] in seen["post"]
            assert line["comment"] in seen["comment"]
        if "id" in line:
            assert line["id"] not in seen[kind]
            seen[kind].add(line["id"])


def test_a_comment_stays_in_the_thread_of_what_it_answers_and_comes_later(texts: list[Line]) -> None:
    found = {line["id"]: line for line in texts}
    for line in texts:
        if line["kind"] == "comment":
            above = found[line["parent"] or line["post"]]
            assert when(line) > when(above)
            assert above.get("post", above["id"]) == line["post"]


def test_times_have_a_zone_are_in_order_and_within_the_span(lines: list[Line]) -> None:
    content = [when(line) for line in lines if "at" in line]
    assert all(time.tzinfo is not None for time in content)
    assert content == sorted(content)
    assert content[0] >= FIXED_END - timedelta(weeks=30)
    assert content[-1] < FIXED_END


def test_the_caller_says_when_it_ends() -> None:
    end = datetime(2031, 3, 2, 12, 0, tzinfo=UTC)
    times = [when(line) for line in generate(members=60, weeks=6, end=end) if "at" in line]
    assert end - timedelta(days=2) < max(times) < end


def test_nobody_writes_before_joining(lines: list[Line]) -> None:
    joined = {line["id"]: datetime.fromisoformat(line["joined"]) for line in lines if line["kind"] == "member"}
    assert all(when(line) >= joined[line["author"]] for line in lines if "author" in line)


def test_hardly_any_text_is_there_twice_outside_the_ring(texts: list[Line], roles: dict[str, str]) -> None:
    bodies = Counter(line["text"] for line in texts if roles[line["author"]] != "sockpuppet")
    assert sum(count - 1 for count in bodies.values()) / len(texts) < 0.03


def test_texts_are_short_and_long_and_use_markdown(texts: list[Line]) -> None:
    sizes = [len(line["text"]) for line in texts]
    assert min(sizes) >= 2
    assert max(sizes) <= 1200
    assert sum(size > 300 for size in sizes) >= 50
    for mark in ("\n- ", "\n2. ", "> ", "**"):
        assert sum(mark in line["text"] for line in texts) >= 5, mark


def test_no_slot_or_bracket_of_the_grammar_is_left_over(lines: list[Line]) -> None:
    for line in lines:
        assert not set("{}|") & set(line.get("text", "") + line.get("title", "")), line


def test_every_role_is_planted_and_the_counts_fit(roles: dict[str, str]) -> None:
    counts = Counter(roles.values())
    assert set(counts) == ROLES
    assert counts["advocate"] >= 12
    assert 5 <= counts["sockpuppet"] <= 6
    assert counts["one_hit"] >= 8
    assert counts["ordinary"] > 150


def test_staff_is_marked_and_some_members_are_minors_or_of_unknown_age(
    lines: list[Line], roles: dict[str, str]
) -> None:
    members = [line for line in lines if line["kind"] == "member"]
    assert {m["id"] for m in members if m["staff"]} == {i for i, role in roles.items() if role == "staff"}
    years = [m["birth_year"] for m in members]
    assert 30 < years.count(None) < 160
    assert 2 <= sum(year is not None and FIXED_END.year - year < 18 for year in years) <= 30
    assert len({m["name"] for m in members}) == len(members)


def test_advocates_speak_well_of_the_brand_in_most_weeks(texts: list[Line], roles: dict[str, str]) -> None:
    warm = ("love", "great", "best", "fantastic", "brilliant", "excellent", "wonderful", "happy", "superb")
    weeks: dict[str, set[int]] = defaultdict(set)
    for line in by(texts, roles, "advocate"):
        words = line["text"].lower()
        if any(w in words for w in warm) and any(p.lower() in words for p in (*product.PRODUCTS, "tarvelo")):
            weeks[line["author"]].add((FIXED_END - when(line)).days // 7)
    assert sum(len(w) >= 12 for w in weeks.values()) >= 12


def test_chatterers_never_name_the_brand(texts: list[Line], roles: dict[str, str]) -> None:
    names = [name.lower() for name in (product.BRAND, *product.PRODUCTS)]
    for line in by(texts, roles, "chatterer"):
        words = set(line["text"].lower().replace(".", " ").replace(",", " ").split())
        assert not words & set(names), line["text"]


def test_one_hit_wonders_write_once_and_leave(texts: list[Line], roles: dict[str, str]) -> None:
    counts = Counter(line["author"] for line in by(texts, roles, "one_hit"))
    assert counts
    assert set(counts.values()) == {1}


def test_the_ring_likes_each_other_in_both_directions(lines: list[Line], roles: dict[str, str]) -> None:
    author = {line["id"]: line["author"] for line in lines if line["kind"] in ("post", "comment")}
    pairs = {(line["author"], author[line["target"]]) for line in lines if line["kind"] == "reaction"}
    ring = {member for member, role in roles.items() if role == "sockpuppet"}
    mutual = [(a, b) for a in ring for b in ring if a < b and {(a, b), (b, a)} <= pairs]
    assert len(mutual) >= len(ring) * (len(ring) - 1) // 2 * 0.8


def test_the_ring_speaks_in_bursts(texts: list[Line], roles: dict[str, str]) -> None:
    days = Counter(when(line).date() for line in by(texts, roles, "sockpuppet"))
    assert sum(days.values()) >= 25
    assert len(days) <= 16


def test_lapsed_members_were_there_and_are_gone(texts: list[Line], roles: dict[str, str]) -> None:
    lapsed = by(texts, roles, "lapsed")
    assert len(lapsed) > 100
    assert max(when(line) for line in lapsed) < FIXED_END - timedelta(weeks=8)


def test_trolls_are_reported_and_some_civil_criticism_is_reported_wrongly(
    lines: list[Line], roles: dict[str, str]
) -> None:
    author = {line["id"]: line["author"] for line in lines if line["kind"] in ("post", "comment")}
    assert {line["reason"] for line in lines if line["kind"] == "report"} <= set(Reason.values)
    targets = Counter(roles[author[line["target"]]] for line in lines if line["kind"] == "report")
    assert targets["troll"] >= 30
    assert sum(targets.values()) - targets["troll"] >= 3


def test_a_failing_part_shows_in_the_last_three_weeks_with_many_distinct_authors(texts: list[Line]) -> None:
    about = [line for line in texts if "tensioner" in line["text"].lower()]
    late = [line for line in about if when(line) > FIXED_END - timedelta(weeks=3)]
    assert len(late) >= 40
    assert len(about) - len(late) <= 3
    assert len({line["author"] for line in late}) >= 25


def test_the_launch_makes_a_burst(texts: list[Line]) -> None:
    launch = next(line for line in texts if line.get("title") == "Meet the Rova 2")
    replies = [line for line in texts if line.get("post") == launch["id"]]
    assert len(replies) >= 35
    assert all("rova 2" not in line["text"].lower() for line in texts if when(line) < when(launch))


def test_one_thread_is_long_and_some_talk_is_deep(texts: list[Line]) -> None:
    sizes = Counter(line["post"] for line in texts if line["kind"] == "comment")
    assert 90 <= max(sizes.values()) <= 120
    depth: dict[str | None, int] = {None: 0}
    for line in texts:
        if line["kind"] == "comment":
            depth[line["id"]] = depth[line["parent"]] + 1
    assert 5 <= max(depth.values()) <= 6


def test_an_author_accepts_an_answer_in_the_own_thread(lines: list[Line]) -> None:
    found = {line["id"]: line for line in lines if line["kind"] in ("post", "comment")}
    for line in lines:
        if line["kind"] == "accept":
            post, comment = found[line["post"]], found[line["comment"]]
            assert comment["post"] == post["id"]
            assert comment["author"] != post["author"]


def test_a_small_community_works_too() -> None:
    small = list(generate(members=40, weeks=4))
    assert sum(line["kind"] == "member" for line in small) == 40
    assert sum(line["kind"] in ("post", "comment") for line in small) > 60


def test_truth_names_every_member(lines: list[Line], roles: dict[str, str]) -> None:
    assert {line["id"] for line in lines if line["kind"] == "member"} == set(roles)


@pytest.mark.parametrize("module", [banter, desk, life, names, praise, stories, talk, trolls, trouble, verdicts])
def test_every_phrase_of_the_banks_parses(module: Any) -> None:
    for value in vars(module).values():
        if isinstance(value, tuple) and value and all(isinstance(phrase, str) for phrase in value):
            for phrase in value:
                assert slots(phrase) is not None


def test_a_phrase_with_an_open_bracket_is_refused() -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse("one [two|three")
    with pytest.raises(ValueError, match="bracket"):
        parse("one] two")


def test_a_phrase_is_expanded_with_choices_and_facts() -> None:
    from random import Random

    (phrase,) = bank("I [like|love]\n   my {bike}")
    assert expand(Random(1), phrase, {"bike": "Rova"}) in ("I like my Rova", "I love my Rova")
    assert slots(phrase) == {"bike"}
