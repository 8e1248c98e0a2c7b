"""How often a member may write over the API."""

import logging
import time
from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import UserRateThrottle

log = logging.getLogger(__name__)
READING = ("GET", "HEAD", "OPTIONS")
BREAK = 5.0
"""Seconds without a limit after the cache failed: writing goes on while Redis is down."""


class Writes(UserRateThrottle):
    """At most the rate of the view's `throttle_scope`, which counts for a member or, unknown, for an address."""

    _silent_until = 0.0

    def __init__(self) -> None:
        """The rate is known once the view is."""

    def allow_request(self, request: Request, view: Any) -> bool:
        """Whether the request may go on."""
        scope = getattr(view, "throttle_scope", None)
        if request.method in READING or scope is None or time.monotonic() < Writes._silent_until:
            return True
        self.scope = scope
        self.rate = self.get_rate()
        self.num_requests, self.duration = self.parse_rate(self.rate)
        try:
            return bool(super().allow_request(request, view))
        except Exception as error:  # noqa: BLE001 - each kind of cache raises errors of its own; posting must go on
            Writes._silent_until = time.monotonic() + BREAK
            log.warning("The cache does not answer (%s), so nobody counts the writes for %s s.", error, BREAK)
            return True
