"""Whether the site does its job: the answer for a load balancer and for whoever watches at night."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from moderation.intake import oldest_pending
from moderation.models import Heartbeat

LATE = timedelta(seconds=60)
SILENT = timedelta(seconds=60)


@dataclass
class Readiness:
    """What is wrong, in sentences, and the figures behind it."""

    troubles: list[str] = field(default_factory=list)
    oldest_unscored: float = 0.0
    workers: int = 0


def look() -> Readiness:
    """Two queries: the longest-waiting text and the workers' signs of life."""
    now, found = timezone.now(), Readiness()
    waited = oldest_pending()
    beats = list(Heartbeat.objects.filter(at__gte=now - SILENT))
    found.workers = len(beats)
    found.oldest_unscored = waited.total_seconds() if waited else 0.0
    if waited and waited > LATE:
        found.troubles.append(f"oldest_unscored: a text has waited {waited.total_seconds():.0f} s for its score.")
        if not beats:
            found.troubles.append("worker: none has been seen for a minute; start one (docs/deploy.md).")
    found.troubles += [f"scorer: {beat.trouble}" for beat in beats if beat.trouble]
    return found


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the process answers."""
    return JsonResponse({"ok": True})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """200 while texts are scored in time, else 503 with what is wrong."""
    found = look()
    body = {"ok": not found.troubles, **vars(found)}
    return JsonResponse(body, status=503 if found.troubles else 200)
