"""The brand desk's pages."""
