"""schemathesis sends whatever the descriptions allow, and what they do not: nobody gets a 500."""

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from moderation import keys, quotas
from moderation.models import ApiKey
from moderation.perspective import discovery
from moderation.quotas import Counts

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("by_word")]
EXAMPLES = 20
CALM = settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def of_perspective() -> dict[str, Any]:
    """Our discovery document as OpenAPI, so that what it promises is what is tried."""
    told = discovery.document("http://testserver/")
    paths = {f"/{method['path']}": {"post": operation(name, method)} for name, method in methods(told)}
    shapes = json.loads(json.dumps(told["schemas"]).replace('"$ref": "', '"$ref": "#/components/schemas/'))
    return {
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": paths,
        "components": {"schemas": shapes},
    }


def methods(told: dict[str, Any]) -> Any:
    return told["resources"]["comments"]["methods"].items()


def operation(name: str, method: dict[str, Any]) -> dict[str, Any]:
    body = {"$ref": f"#/components/schemas/{method['request']['$ref']}"}
    content = {"content": {"application/json": {"schema": body}}}
    return {"operationId": name, "requestBody": content, "responses": {"default": {"description": "Any"}}}


@pytest.fixture
def key(lea: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """A key for everything, without an end."""
    monkeypatch.setattr(quotas, "COUNTS", Counts())
    return keys.create(name="Fuzzer", scopes=list(keys.SCOPES), by=lea, per_minute=1_000_000)[1]


def of_site() -> dict[str, Any]:
    """/api/v1/score alone, as the site describes it."""
    from drf_spectacular.generators import SchemaGenerator

    schema = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    schema = json.loads(json.dumps(schema, default=str))
    return {**schema, "paths": {"/api/v1/score": schema["paths"]["/api/v1/score"]}}


@pytest.mark.parametrize("mode", list(GenerationMode), ids=["good", "bad"])
@pytest.mark.parametrize("describe", [of_perspective, of_site], ids=["perspective", "score"])
def test_no_input_ends_in_a_server_error(describe: Any, mode: GenerationMode, key: str, live_server: Any) -> None:
    schema = schemathesis.openapi.from_dict(describe())
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == len(describe()["paths"])
    for one in operations:
        assert len(answers_to(one, mode, key, live_server.url)) >= EXAMPLES
    assert ApiKey.objects.get().last_used


def answers_to(one: Any, mode: GenerationMode, key: str, url: str) -> list[int]:
    """Send requests that the description allows, or others, and check what comes back; the answers' numbers."""
    answers: list[int] = []

    @CALM
    @given(case=one.as_strategy(generation_mode=mode))
    def send(case: Any) -> None:
        headers = {"Authorization": f"Bearer {key}"}
        checks = [not_a_server_error, response_schema_conformance]
        answer = case.call_and_validate(base_url=url, headers=headers, checks=checks)
        answers.append(answer.status_code)

    send()
    return answers
