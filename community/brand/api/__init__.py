"""The brand desk over HTTP."""
