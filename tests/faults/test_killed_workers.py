"""Workers that are killed, and workers that work at the same time: every text is scored once, none is lost."""

import pytest

TEXTS, KILLS = 2000, 5
BOTH = ["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.redis])]


@pytest.mark.parametrize("database", BOTH)
def test_a_worker_killed_five_times_loses_nothing_and_scores_nothing_twice(open_site, request, database):
    redis = request.getfixturevalue("own_redis").url if database == "postgres" else ""
    site = open_site(database, redis=redis, FAULT_PAUSE="0.002")
    site.act("fill", TEXTS - 1)
    for round_ in range(1, KILLS + 1):
        worker = site.celery()
        site.wait_scored(round_ * TEXTS // (KILLS + 2))
        assert site.scored() < TEXTS, "the worker was too fast to be killed at work"
        site.kill(worker)
    site.celery()
    site.wait_scored(TEXTS)
    site.assert_all_scored_once(TEXTS)


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_three_drains_at_once_score_no_text_twice(open_site, database):
    site = open_site(database, FAULT_PAUSE="0.001")
    site.act("fill", 999)
    words = ("-m", "django", "moderation_worker", "--once")
    together = [site.start(*words) for _ in range(3)]
    assert [worker.wait(60) for worker in together] == [0, 0, 0], site.words()
    site.assert_all_scored_once(1000)
    shares = [int(line.split()[0]) for line in site.words().splitlines() if " scored," in line]
    assert sum(shares) == 1000, "each text was counted by one worker only"
    assert len([share for share in shares if share]) > 1, "more than one had a share of the work"
