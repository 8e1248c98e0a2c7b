"""Names: no two that look the same."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

import moderation
from community import feed, names
from community.models import Member

ONE_PERSON = [
    ("Émile2", "émile2"),
    ("ann", "ANN"),
    ("ann", "аnn"),
    ("ann", "a\u200bnn"),
    ("ann", "ａｎｎ"),
    ("Straße", "STRASSE"),
    ("Ёлка", "ёлка"),
    ("Άννα", "άννα"),
    ("anna", "ΑΝΝΑ"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_names_that_look_the_same_have_one_skeleton(one: str, other: str) -> None:
    assert names.skeleton(one) == names.skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("ann", "anne"), ("bob0", "bobo"), ("हिन्दी", "हन्दी"), ("が", "か")])
def test_names_that_differ_for_their_readers_have_two(one: str, other: str) -> None:
    assert names.skeleton(one) != names.skeleton(other)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_nobody_gets_a_name_that_looks_like_anothers(db: None, one: str, other: str) -> None:
    Member.objects.create_user(one)
    with transaction.atomic(), pytest.raises(IntegrityError):
        Member.objects.create_user(other)
    with transaction.atomic(), pytest.raises(IntegrityError):
        Member.objects.bulk_create([Member(username=other)])


def test_a_new_name_of_a_member_gets_its_skeleton(ann: Any) -> None:
    ann.username = "Zoé"
    ann.save(update_fields=["username"])
    assert Member.objects.get(skeleton="zoe") == ann


def test_a_profile_is_found_in_capitals_of_any_alphabet(person: Any) -> None:
    emile = person("Émile2")
    assert feed.member("ÉMILE2") == emile
    with pytest.raises(moderation.NotFound):
        feed.member("\0")


def test_members_of_before_whose_names_look_the_same_keep_their_own_profiles(db: None) -> None:
    first = Member.objects.create_user("Émile2")
    second = Member.objects.create_user("other")
    Member.objects.filter(pk=second.pk).update(username="emile2")
    draw = import_module("community.migrations.0002_member_skeleton").draw
    draw(apps, SimpleNamespace(connection=connection))
    assert (feed.member("Émile2"), feed.member("emile2")) == (first, second)
    second.refresh_from_db()
    second.save()
    assert feed.member("émile2") == first
