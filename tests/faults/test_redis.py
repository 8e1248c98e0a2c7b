"""A broker that is dead or hangs: members go on posting, and every text is scored in the end."""

import signal

import pytest

pytestmark = pytest.mark.redis
POSTS = 100


def test_posts_are_accepted_while_redis_is_stopped_and_scored_when_it_is_back(open_site, own_redis):
    site = open_site(redis=own_redis.url)
    site.celery()
    site.act("post", 1)
    site.wait_scored(2)
    own_redis.stop()
    answer = site.act("post", POSTS)
    assert answer["accepted"] == POSTS + 1
    assert answer["rings"] <= 3, "after a failed ring the doorbell keeps quiet"
    own_redis.start()
    site.wait_scored(POSTS + 2)
    site.assert_all_scored_once(POSTS + 2)
    assert len(site.workers) == 1, "nobody restarted the worker"


def test_texts_are_scored_while_redis_stays_dead(open_site, own_redis):
    site = open_site(redis=own_redis.url)
    own_redis.stop()
    site.celery()
    site.act("post", 5)
    site.wait_scored(6)
    site.assert_all_scored_once(6)


def test_a_frozen_redis_costs_a_member_one_short_wait_and_then_nothing(open_site, own_redis):
    site = open_site(redis=own_redis.url)
    site.act("post", 1)
    own_redis.send(signal.SIGSTOP)
    answer = site.act("post", POSTS)
    assert answer["accepted"] == POSTS + 1
    assert answer["rings"] <= 3
    # Two tries of a second each: a wait as long as the socket's own default would be minutes.
    assert answer["slowest"] < 10
    own_redis.send(signal.SIGCONT)
    site.celery()
    site.wait_scored(POSTS + 2)
    site.assert_all_scored_once(POSTS + 2)
