"""The documentation of the API."""

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_schema_is_made_without_a_warning(tmp_path: Any) -> None:
    """A warning means a view that is left out, or a name that means two things."""
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(tmp_path / "s")
    )
    schema = json.loads((tmp_path / "s").read_text())
    operations = [(path, verb) for path, verbs in schema["paths"].items() for verb in verbs]
    assert ("/api/v1/posts/{id}/comments/", "post") in operations
    for path, verb in operations:
        operation = schema["paths"][path][verb]
        assert operation["responses"]["default"], f"{verb} {path} has no error"
        assert operation["description"], f"{verb} {path} says nothing"


def test_everybody_reads_the_schema_and_its_page() -> None:
    client = Client()
    assert client.get("/api/v1/schema/").status_code == 200
    page = client.get("/api/v1/docs/")
    assert page.status_code == 200
    assert "<style" not in page.text
    assert "'unsafe" not in page["Content-Security-Policy"]
    assert "SwaggerUIBundle" in client.get("/api/v1/docs/?script=").text
