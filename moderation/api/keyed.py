"""Who asks with a key instead of a session."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from moderation import keys
from moderation.models import ApiKey


class ScoringKey(BaseAuthentication):
    """A key with the scope `score`; `request.auth` is its row. Raises Unauthorised or Forbidden."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ApiKey]:
        """Nobody in particular, and the key."""
        return AnonymousUser(), keys.admit(keys.sent_with(request._request), "score")

    def authenticate_header(self, request: Request) -> str:
        """How to send a key."""
        return "Bearer"


class ScoringKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """The key in the API's description."""

    target_class = ScoringKey
    name = "apiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """As a bearer; X-Api-Key and `?key=` are taken too."""
        return {"type": "http", "scheme": "bearer", "description": "A key from the desk's page; docs/http.md."}
