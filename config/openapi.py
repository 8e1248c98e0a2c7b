"""The OpenAPI view of the API: every operation also documents its errors, which are problem JSON."""

from typing import Any

from drf_spectacular.openapi import AutoSchema

PROBLEM = {
    "description": "A problem (RFC 9457). `code` is stable, `detail` says what to do.",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "required": ["type", "title", "status", "code", "detail"],
                "properties": {
                    "type": {"type": "string"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                    "fields": {"type": "object", "additionalProperties": True},
                    "by": {"type": "string", "description": "Who was first, in a conflict."},
                    "at": {"type": "string", "format": "date-time", "description": "When."},
                },
            }
        }
    },
}


class Schema(AutoSchema):
    """drf-spectacular's schema with the one `default` error that all our operations share."""

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """The operation with its `default` response added."""
        operation: dict[str, Any] | None = super().get_operation(*args, **kwargs)
        if operation:
            operation["responses"]["default"] = PROBLEM
        return operation
