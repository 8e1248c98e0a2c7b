"""Refreshes of the brand desk at the same moments, and killed at work: each text counts once."""

import json
from pathlib import Path

import pytest

TEXTS = 1100
KILLS = 2
COUNTED = "select coalesce(sum(positive + neutral + negative), 0), coalesce(sum(texts), 0) from brand_week"


def praise(site, folder: Path) -> None:
    """Ten members praise a brand, each in many weeks; everything is scored, nothing taken in."""
    lines = [{"kind": "brand", "name": "Norvik", "aliases": [], "products": [], "competitors": []}]
    lines.append({"kind": "space", "id": "s", "name": "Talk"})
    lines += [{"kind": "member", "id": f"m{n}", "name": f"M{n}", "joined": "2025-01-01T00:00:00Z"} for n in range(10)]
    lines += [
        {
            "kind": "post",
            "id": f"p{n}",
            "space": "s",
            "author": f"m{n % 10}",
            "at": f"2025-0{1 + n % 6}-{1 + n % 28:02}T12:00:00Z",
            "title": "A thought",
            "text": f"My Norvik never lets me down, for {n} days now.",
        }
        for n in range(TEXTS)
    ]
    file = folder / "lines.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines))
    site.run("manage.py", "import_community", str(file))
    site.run("manage.py", "moderation_worker", "--once")


def assert_counted_once(site) -> None:
    assert site.rows(COUNTED) == [(TEXTS, TEXTS)]
    assert site.count("brand_contribution where label = 'positive'") == TEXTS
    assert site.count("brand_event where taken is null") == 0
    assert site.count("brand_standing where texts > 0") == 10


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_three_refreshes_at_once_count_each_text_once(open_site, tmp_path, database):
    site = open_site(database)
    praise(site, tmp_path)
    together = [site.start("manage.py", "advocates", "--json") for _ in range(3)]
    assert [command.wait(90) for command in together] == [0, 0, 0], site.words()
    assert_counted_once(site)


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_refresh_killed_at_work_is_followed_by_the_next_one(open_site, tmp_path, database):
    site = open_site(database, BRAND_LEASE_SECONDS="4")
    praise(site, tmp_path)
    site.env["FAULT_PAUSE"] = "0.003"
    for round_ in range(1, KILLS + 1):
        command = site.start("manage.py", "advocates", "--json")
        site.wait(lambda least=round_ * 500: site.count("brand_contribution") >= least)
        site.kill(command)
    assert site.count("brand_contribution") < TEXTS, "the refresh was too fast to be killed at work"
    answer = json.loads(site.run("manage.py", "advocates", "--json"))
    assert len(answer["advocates"]) == 10
    assert_counted_once(site)
