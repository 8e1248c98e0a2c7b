"""Who is asking, and what they may do."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

import moderation
from community.auth import MemberBackend
from community.groups import make_groups
from community.models import Member

ROLES = ("banned", "is_moderator", "is_lead", "is_brand_manager")


def roles(person: Any) -> set[str]:
    member = MemberBackend().get_user(person.pk)
    assert member is not None
    return {role for role in ROLES if getattr(member, role)}


def test_the_member_of_a_request_is_loaded_with_all_roles_in_one_query(
    ann: Any, mia: Any, lea: Any, ben: Any, eve: Any
) -> None:
    with CaptureQueriesContext(connection) as queries:
        found = [roles(person) for person in (ann, mia, lea, ben, eve)]
    assert found == [set(), {"is_moderator"}, {"is_moderator", "is_lead"}, {"is_brand_manager"}, {"banned"}]
    assert len(queries) == 5


def test_a_superuser_may_everything(person: Any) -> None:
    admin = person("root", is_superuser=True)
    assert roles(admin) == {"is_moderator", "is_lead", "is_brand_manager"}


def test_a_role_answers_for_its_permission_without_a_query(mia: Any) -> None:
    member = MemberBackend().get_user(mia.pk)
    assert member is not None
    with CaptureQueriesContext(connection) as queries:
        assert member.has_perm("moderation.review_item")
    assert len(queries) == 0
    assert not member.has_perm("moderation.lead")
    assert not member.has_perm("brand.view_desk")


def test_a_group_of_the_operators_own_gives_the_role_too(ann: Any) -> None:
    watch = Group.objects.create(name="Night watch")
    watch.permissions.set(Permission.objects.filter(codename="review_item"))
    ann.groups.add(watch)
    assert roles(ann) == {"is_moderator"}


def test_a_permission_of_one_member_alone_counts_as_well(ann: Any) -> None:
    ann.user_permissions.add(Permission.objects.get(codename="review_item"))
    member = MemberBackend().get_user(ann.pk)
    assert member is not None
    assert member.has_perm("moderation.review_item")


def test_demotion_and_the_end_of_a_ban_count_from_the_next_request(mia: Any, eve: Any, lea: Any) -> None:
    mia.groups.clear()
    moderation.lift(moderation.banned(eve).pk, by=lea)
    assert roles(mia) == roles(eve) == set()


def test_who_is_not_active_is_nobody(ann: Any) -> None:
    Member.objects.filter(pk=ann.pk).update(is_active=False)
    assert MemberBackend().get_user(ann.pk) is None
    assert MemberBackend().get_user(10**30) is None


@pytest.mark.parametrize("name", ["ann", "ANN", "ann@example.org"])
def test_ann_signs_in_by_her_name_or_mail_address(ann: Any, name: str) -> None:
    assert authenticate(None, username=name, password="correct horse battery") == ann
    assert authenticate(None, username=name, password="wrong") is None


def test_names_that_differ_by_case_are_one_name(ann: Any, person: Any) -> None:
    from django.db import IntegrityError

    with pytest.raises(IntegrityError):
        person("ANN")


def test_the_groups_are_there_after_a_migration_and_stay_as_the_operator_changed_them(db: None) -> None:
    found = {group.name: set(group.permissions.values_list("codename", flat=True)) for group in Group.objects.all()}
    assert found == {
        "Moderators": {"review_item"},
        "Lead moderators": {"review_item", "lead"},
        "Brand managers": {"view_desk"},
    }
    leads = Group.objects.get(name="Lead moderators")
    leads.permissions.remove(Permission.objects.get(codename="review_item"))
    for app_config in apps.get_app_configs():
        make_groups(app_config)
    assert list(leads.permissions.values_list("codename", flat=True)) == ["lead"]
    assert Group.objects.count() == 3
