"""Tells the operator at start which of the brand desk's settings can not be."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register()
def brand_settings(**_: Any) -> list[CheckMessage]:
    """A share of false hits is a share, and a lease must outlast a batch."""
    found: list[CheckMessage] = []
    if not 0 <= settings.BRAND["FALSE_HITS"] <= 0.9:
        found.append(
            Error("BRAND_FALSE_HITS is a share from 0 to .9.", hint="Write 0.02, or measure it.", id="brand.E001")
        )
    if settings.BRAND["LEASE_SECONDS"] < 2:
        found.append(Error("BRAND_LEASE_SECONDS must be at least 2.", hint="Leave it out for 60.", id="brand.E002"))
    return found
