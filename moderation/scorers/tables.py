"""Find hashed features in a table of int8 rows, each slot signed with a fingerprint."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .features import Hashes

BITS = 17
SLOTS = 1 << BITS
NOWHERE = SLOTS  # the row of zeros after the last slot
Places = npt.NDArray[np.intp]


class Table(NamedTuple):
    """Rows (slots + 1, columns) of int8, and the 16-bit fingerprint of each slot's owner."""

    rows: npt.NDArray[np.int8]
    prints: npt.NDArray[np.uint16]


def first_choice(hashes: Hashes) -> Places:
    """Return the slot that each feature would like best."""
    return (hashes >> np.uint64(64 - BITS)).astype(np.intp)


def second_choice(hashes: Hashes) -> Places:
    """Return the slot that a feature takes when a commoner one has its first."""
    return ((hashes >> np.uint64(64 - 2 * BITS)) & np.uint64(SLOTS - 1)).astype(np.intp)


def fingerprints(hashes: Hashes) -> npt.NDArray[np.uint16]:
    """Return 16 bits that neither choice uses; never 0, which marks an empty slot."""
    return np.maximum(hashes.astype(np.uint16), np.uint16(1))


def find(table: Table, hashes: Hashes) -> Places:
    """Return each feature's slot, NOWHERE for one that training did not keep."""
    wanted = fingerprints(hashes)
    slots = first_choice(hashes)
    lost = (table.prints[slots] != wanted).nonzero()[0]
    if not len(lost):
        return slots
    second = second_choice(hashes[lost])
    slots[lost] = np.where(table.prints[second] == wanted[lost], second, NOWHERE)
    return slots
