"""The state table: every pair of a state and an action, walked through the public door."""

import itertools

import pytest

from moderation import Action, Review, Visibility
from moderation.states import BY_HUMANS, KEEP, TRANSITIONS, after, allowed

STATES = list(itertools.product(Review.values, Visibility.values))


@pytest.mark.parametrize(("review", "visibility"), STATES)
@pytest.mark.parametrize("action", Action.values)
def test_every_pair_either_stands_in_the_table_or_goes_nowhere(review, visibility, action):
    move = after(review, visibility, action)
    entry = TRANSITIONS.get((review, action))
    if entry is None:
        assert move is None
    else:
        assert move == (entry[0], visibility if entry[1] is KEEP else entry[1])
        assert move[0] in Review.values
        assert move[1] in Visibility.values


def test_undo_is_never_a_step_of_the_table():
    assert not any(action == Action.UNDO for _, action in TRANSITIONS)


def test_a_closed_item_offers_a_moderator_nothing_but_undo():
    assert allowed(Review.CLOSED, Visibility.VISIBLE) == []
    assert allowed(Review.CLOSED, Visibility.REMOVED) == []


def test_holding_twice_is_not_offered():
    assert Action.HOLD in allowed(Review.OPEN, Visibility.VISIBLE)
    assert Action.HOLD not in allowed(Review.OPEN, Visibility.HELD)


@pytest.mark.parametrize(("review", "visibility"), STATES)
def test_whatever_is_offered_is_in_the_table_and_belongs_to_humans(review, visibility):
    for action in allowed(review, visibility):
        assert action in BY_HUMANS
        assert after(review, visibility, action) is not None


def test_no_rule_ever_removes_or_shows_what_is_hidden():
    for (_, action), (_, visibility) in TRANSITIONS.items():
        if action in (Action.CLEAR, Action.QUEUE, Action.HOLD):
            assert visibility in (KEEP, Visibility.HELD)
