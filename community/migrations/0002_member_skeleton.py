"""User names that look the same are one name: each member gets the skeleton of theirs."""

from typing import Any

from django.db import migrations, models

from community.names import TWIN, skeleton

BATCH = 1_000


def draw(apps: Any, editor: Any) -> None:
    """Fill the column; of members whose names look the same, all but the oldest get their number behind it."""
    members = apps.get_model("community", "Member")._base_manager.using(editor.connection.alias)
    used: set[str] = set()
    changed = []
    for member in members.order_by("pk").only("pk", "username").iterator(BATCH):
        drawn = skeleton(member.username) or member.username
        member.skeleton = f"{drawn}{TWIN}{member.pk}" if drawn in used else drawn
        used.add(drawn)
        changed.append(member)
    members.bulk_update(changed, ["skeleton"], batch_size=BATCH)


class Migration(migrations.Migration):
    dependencies = [("community", "0001_initial")]

    operations = [
        migrations.AddField("member", "skeleton", models.CharField(max_length=200, null=True, editable=False)),
        migrations.RunPython(draw, migrations.RunPython.noop, elidable=True),
        migrations.AlterField("member", "skeleton", models.CharField(max_length=200, unique=True, editable=False)),
    ]
