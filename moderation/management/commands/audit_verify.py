"""manage.py audit_verify: is the audit record whole?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation import audit
from moderation.models import AuditRecord


class Command(BaseCommand):
    """Walk the audit record and tell every row that was changed, removed, added or moved; exit 1 if any was."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the trouble, or how many records are whole."""
        troubles = list(audit.verify())
        for trouble in troubles[:100]:
            self.stderr.write(trouble)
        if troubles:
            raise CommandError(f"The audit record is not whole: {len(troubles)} finding(s).")
        audit.checkpoint()
        self.stdout.write(f"The audit record is whole: {AuditRecord.objects.count()} records.")
