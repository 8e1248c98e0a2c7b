"""Say which texts are kept out of training, by a pure hash, so that anyone can tell."""

from __future__ import annotations

import zlib

SHARE = 10


def is_validation(text: str) -> bool:
    """Return True for about one text in ten; case and white space do not matter."""
    plain = " ".join(text.lower().split())
    return zlib.crc32(plain.encode("utf-8", "surrogatepass")) % SHARE == 0
