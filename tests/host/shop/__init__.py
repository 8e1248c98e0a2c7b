"""A shop whose reviews are moderated."""
