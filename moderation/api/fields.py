"""Fields of the API that Django REST framework lacks."""

from typing import Any

from rest_framework import serializers


class Named(serializers.CharField):
    """A row as its name, for reading only; null where there is none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, allow_null=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        """The row's own words for itself."""
        return str(value)
