"""Numbers of rows from outside: one that no column holds would be an error of the database's."""

from django.urls import register_converter
from django.urls.converters import IntConverter

GREATEST_ROW = 2**63 - 1
GREATEST_COUNT = 2**31 - 1
"""Of versions and turns, whose columns are smaller."""


class RowNumber(IntConverter):
    """A row's number in an address, as `<row:pk>`; a greater one is no address (404)."""

    def to_python(self, value: str) -> int:
        """The number; ValueError beyond what a column holds."""
        number = super().to_python(value)
        if number > GREATEST_ROW:
            raise ValueError(value)
        return number


register_converter(RowNumber, "row")


def row_number(text: str) -> int | None:
    """The number that a form or a query names, or None."""
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(GREATEST_ROW)):
        return None
    number = int(text)
    return number if number <= GREATEST_ROW else None
