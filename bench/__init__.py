"""Benchmarks that anyone can run: each builds its data, prints a table and JSON, and leaves nothing behind."""
