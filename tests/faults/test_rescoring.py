"""Stored texts that are read again by workers that are killed: none is left out, none is scored twice."""

import json

import pytest

TEXTS, KILLS = 600, 3
SECOND = json.dumps({"second": {"backend": "tests.faults.scorers.Second"}})
READ = "moderation_score where model = 'second'"


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_rescoring_goes_on_by_itself_after_each_kill_and_reads_every_text_once(open_site, database):
    site = open_site(database, FAULT_PAUSE="0.004", MODERATION_SCORERS=SECOND)
    site.act("fill", TEXTS - 1)
    site.start("manage.py", "moderation_worker", "--once", "--quiet").wait(120)
    site.assert_all_scored_once(TEXTS)
    site.act("read_again", "second")
    for round_ in range(1, KILLS + 1):
        worker = site.start("manage.py", "moderation_worker")
        site.wait(lambda round_=round_: site.count(READ) >= round_ * TEXTS // (KILLS + 2), 120)
        assert site.count(READ) < TEXTS, "the worker was too fast to be killed at work"
        site.kill(worker)
    site.start("manage.py", "moderation_worker")
    site.wait(lambda: site.count("moderation_rescore where ended is not null") == 1, 120)
    assert site.rows("select fed, total from moderation_rescore") == [(TEXTS, TEXTS)]
    by_text = site.rows("select item_id, count(*) from moderation_score where model = 'second' group by 1")
    assert len(by_text) == TEXTS and {count for _, count in by_text} == {1}
    assert site.count("moderation_item where due is not null or token is not null or set_aside") == 0
    assert site.count("moderation_item where review <> 'clear'") == 0
