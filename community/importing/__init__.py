"""A community from elsewhere, as JSON lines: read, checked and written in batches."""

from community.importing.run import Outcome, import_lines
from community.importing.stream import BROKEN, numbered, opened

__all__ = ["BROKEN", "Outcome", "import_lines", "numbered", "opened"]
