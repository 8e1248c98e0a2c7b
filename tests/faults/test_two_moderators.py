"""Mia and Max reach for the same items at the same moments: one of them has it, the other is told who."""

import pytest

ITEMS = 200


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def desk(open_site, request):
    """A site with ITEMS texts that wait for review."""
    site = open_site(request.param, MODERATION_SCORER="tests.faults.scorers.Alarmed")
    site.act("fill", ITEMS - 1)
    site.run("manage.py", "moderation_worker", "--once")
    assert site.count("moderation_item where review = 'open'") == ITEMS
    return site


def assert_one_winner_each(said: dict[str, list[str]], codes: set[str]) -> None:
    names = list(said)
    for pair in zip(*said.values(), strict=True):
        winners = [place for place, words in enumerate(pair) if words.startswith("won")]
        assert len(winners) == 1, pair
        number, code, by = pair[1 - winners[0]].split()
        assert (number, by) == ("409", names[winners[0]]), pair
        assert code in codes, pair


def test_of_two_at_one_moment_one_wins_and_the_other_is_told_who(desk):
    assert_one_winner_each(desk.act("contest", "claim"), {"claimed"})
    assert desk.count("moderation_auditrecord where verb = 'claim'") == ITEMS
    assert_one_winner_each(desk.act("contest", "decide"), {"already_decided"})
    assert desk.count("moderation_decision where not automated") == ITEMS
    assert desk.count("moderation_item where review = 'closed'") == ITEMS
    assert desk.count("moderation_auditrecord where verb = 'decide'") == ITEMS
    desk.run("manage.py", "audit_verify")
