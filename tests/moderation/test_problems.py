"""What a program reads when the API refuses."""

import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer

from moderation.api.problems import problem
from moderation.errors import Conflict, Forbidden, Invalid, NotFound


def told(exc):
    """The answer as a client gets it."""
    answer = problem(exc, {})
    answer.accepted_renderer, answer.renderer_context = JSONRenderer(), {}
    answer.accepted_media_type = "application/json"
    answer.render()
    assert answer["Content-Type"] == "application/problem+json"
    return answer, json.loads(answer.content)


def test_a_conflict_names_who_was_first_and_when():
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    answer, said = told(Conflict("already_decided", "mia removed it.", by="mia", at=at))
    assert answer.status_code == said["status"] == 409
    assert said["code"] == "already_decided"
    assert said["type"] == "urn:problem:already_decided"
    assert (said["by"], said["at"]) == ("mia", "2026-03-01T12:00:00Z")


def test_a_person_in_a_refusal_is_told_by_name():
    class Mia:
        def get_username(self):
            return "mia"

    assert told(Conflict("claimed", "mia reads it.", by=Mia()))[1]["by"] == "mia"


@pytest.mark.parametrize(
    ("exc", "status", "code"),
    [
        (Invalid("text_empty", "Write something."), 400, "text_empty"),
        (Forbidden("not_yours", "It is not yours."), 403, "not_yours"),
        (NotFound("unknown_item", "There is no such item."), 404, "unknown_item"),
        (Http404(), 404, "not_found"),
        (PermissionDenied(), 403, "permission_denied"),
        (exceptions.NotAuthenticated(), 401, "not_authenticated"),
        (exceptions.MethodNotAllowed("PUT"), 405, "method_not_allowed"),
        (exceptions.ParseError(), 400, "parse_error"),
        (exceptions.UnsupportedMediaType("text/plain"), 415, "unsupported_media_type"),
    ],
)
def test_every_refusal_has_its_number_and_its_code(exc, status, code):
    answer, said = told(exc)
    assert (answer.status_code, said["status"], said["code"]) == (status, status, code)
    assert said["title"]
    assert said["detail"]


def test_a_wrong_form_names_its_fields_and_says_the_first_in_words():
    said = told(exceptions.ValidationError({"reason": ["Choose one."], "note": ["Too long."]}))[1]
    assert said["detail"] == "reason: Choose one."
    assert said["fields"] == {"reason": ["Choose one."], "note": ["Too long."]}


def test_a_models_complaint_is_no_fault_of_the_server():
    said = told(ValidationError({"slug": ["Taken."]}))[1]
    assert (said["status"], said["fields"]) == (400, {"slug": ["Taken."]})
    assert told(ValidationError("No."))[1]["detail"] == "No."


def test_who_comes_too_often_is_told_when_to_come_again():
    answer, said = told(exceptions.Throttled(wait=12))
    assert (answer["Retry-After"], said["status"]) == ("12", 429)


def test_a_real_fault_stays_a_fault():
    assert problem(ZeroDivisionError(), {}) is None
