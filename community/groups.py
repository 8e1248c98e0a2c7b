"""The groups of a site's people, and what each may do."""

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

MODERATORS, LEADS, BRAND_MANAGERS = "Moderators", "Lead moderators", "Brand managers"

# Group -> (the app whose permissions it holds, their codenames).
GROUPS = {
    MODERATORS: ("moderation", ["review_item"]),
    LEADS: ("moderation", ["review_item", "lead"]),
    BRAND_MANAGERS: ("brand", ["view_desk"]),
}


def make_groups(app_config: AppConfig, using: str = "default") -> None:
    """Make the groups of this app that are missing; one that an operator changed is left as it is.

    Called after each migration and not in one, because Django makes permissions only then.
    """
    wanted = {name: codes for name, (label, codes) in GROUPS.items() if label == app_config.label}
    if not wanted or not _can_hold_groups(using):
        return
    create_permissions(app_config, verbosity=0, using=using)
    for name, codenames in wanted.items():
        permissions = Permission.objects.using(using).filter(
            content_type__app_label=app_config.label, codename__in=codenames
        )
        group, _ = Group.objects.using(using).get_or_create(name=name)
        if not group.permissions.exists():
            group.permissions.set(permissions)


def _can_hold_groups(using: str) -> bool:
    """Whether the tables are there; they are not while somebody migrates back to nothing."""
    from django.db import connections

    tables = set(connections[using].introspection.table_names())
    return {Group._meta.db_table, Permission._meta.db_table} <= tables and apps.ready
