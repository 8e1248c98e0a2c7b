"""The browser for the desk's tests."""

from tests.browser import page_of

__all__ = ["page_of"]
