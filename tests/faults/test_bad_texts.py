"""Texts that break the scorer, and scorers that break by themselves: the guilty are set aside, nobody else."""

import random

import pytest

WAYS = ("crash-me", "grip-me", "raise-me", "nan-me", "short-me")
INNOCENTS = 150


def test_the_guilty_stand_before_a_human_and_every_innocent_is_scored(open_site):
    site = open_site(MODERATION_SCORER="tests.faults.scorers.Poisoned", MODERATION_LEASE_SECONDS="2")
    texts = [f"A friendly text, {n}." for n in range(INNOCENTS)] + [f"Please {way} now." for way in WAYS]
    random.Random(7).shuffle(texts)
    site.act("fill", texts)
    site.celery()
    site.wait(lambda: site.count("moderation_item where due is not null") == 0, 100)
    aside = site.rows(
        "select c.body, i.review, i.visibility from moderation_item i join community_comment c"
        " on i.object_id = cast(c.id as text) and i.kind = 'community.comment' where i.set_aside"
    )
    assert sorted(aside) == sorted((f"Please {way} now.", "open", "visible") for way in WAYS)
    assert site.scored() == INNOCENTS + 1
    assert site.count("moderation_item where review = 'clear'") == INNOCENTS + 1
    assert site.count("moderation_decision where automated and rule_id is null and action = 'queue'") == len(WAYS)


@pytest.mark.parametrize("how", ["raise", "crash"])
def test_a_scorer_that_fails_on_everything_condemns_nobody(open_site, tmp_path, how):
    file = tmp_path / "broken"
    file.write_text(how)
    site = open_site(
        MODERATION_SCORER="tests.faults.scorers.Broken", FAULT_FILE=str(file), MODERATION_LEASE_SECONDS="1"
    )
    site.act("fill", 9)
    site.start("manage.py", "moderation_worker")
    site.wait(lambda: "again" in site.words() or "fails on every text" in site.words())
    if how != "raise":  # tried in smaller batches until each text is alone, and then no further
        site.wait(lambda: site.count("moderation_item where attempts < 3") == 0)
        before = site.words().count("again")
        site.wait(lambda: site.words().count("again") > before + 2)
    assert site.scored() == 0
    assert site.count("moderation_item where set_aside") == 0
    file.unlink()
    site.wait_scored(10)
    site.assert_all_scored_once(10)
