"""The client libraries of the Perspective API, unchanged but for the address, against the service over real HTTP."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from moderation.models import Suggestion

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("by_word")]
TEXT = "You idiot. I like it!"
HERE = Path(__file__).parent
OLD = "https://commentanalyzer.googleapis.com"


@pytest.fixture
def google(live_server: Any, key: str) -> Any:
    """google-api-python-client, built from our discovery document."""
    from googleapiclient import discovery

    client = discovery.build(
        "commentanalyzer",
        "v1alpha1",
        developerKey=key,
        discoveryServiceUrl=f"{live_server.url}/$discovery/rest?version=v1alpha1",
        static_discovery=False,
        client_options={"api_endpoint": live_server.url},
    )
    yield client
    client.close()


def test_googles_client_builds_itself_and_analyzes(google: Any) -> None:
    body = {"comment": {"text": TEXT}, "requestedAttributes": {"TOXICITY": {}, "THREAT": {}}, "spanAnnotations": True}
    said = google.comments().analyze(body=body).execute()
    assert said["attributeScores"]["TOXICITY"]["summaryScore"] == {"value": 0.97, "type": "PROBABILITY"}
    assert len(said["attributeScores"]["THREAT"]["spanScores"]) == 2
    assert said["detectedLanguages"] == ["en"]


def test_googles_client_suggests_and_reads_our_errors(google: Any) -> None:
    from googleapiclient.errors import HttpError

    scores = {"TOXICITY": {"summaryScore": {"value": 1}}}
    said = google.comments().suggestscore(body={"comment": {"text": TEXT}, "attributeScores": scores}).execute()
    assert said["detectedLanguages"] == []
    assert Suggestion.objects.get().labels == {"toxicity": 1.0}
    with pytest.raises(HttpError) as refusal:
        google.comments().analyze(body={"comment": {"text": " "}}).execute()
    assert refusal.value.reason == "Comment must be non-empty."
    assert refusal.value.error_details[0]["errorType"] == "COMMENT_EMPTY"


@pytest.fixture
def pyperspective(live_server: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """PyPI's PyPerspective with its address patched."""
    import PyPerspective.Perspective

    module = PyPerspective.Perspective
    monkeypatch.setattr(module, "base_url", f"{live_server.url}/v1alpha1/comments:analyze")
    return module


def test_pyperspective_checks_its_key_and_reads_scores_and_spans(pyperspective: Any, key: str) -> None:
    from PyPerspective.errors import InvalidAuthKey

    with pytest.raises(InvalidAuthKey):
        pyperspective.Perspective("wrong")
    client = pyperspective.Perspective(key)
    comment = client.get_score(TEXT, tests=["TOXICITY", "INSULT"])
    assert (comment["toxicity"].score, comment["toxicity"].score_type) == (0.97, "PROBABILITY")
    assert str(comment["insult"][0]) == TEXT
    assert (comment.requests_langs, comment.detected_langs) == (["en"], ["en"])
    # It raises its ApiException in a way that can not be: whatever it is told becomes this.
    with pytest.raises(TypeError, match="ApiException"):
        client.get_score(TEXT, langs="ru")


@pytest.fixture
def perspective(live_server: Any, key: str) -> Any:
    """PyPI's perspective with its instance's address set."""
    from perspective import PerspectiveAPI

    client = PerspectiveAPI(key)
    client.api_client.url = client.api_client.url.replace(OLD, live_server.url)
    return client


def test_pypis_perspective_scores_analyzes_and_suggests(perspective: Any) -> None:
    assert perspective.score(TEXT, tests=["TOXICITY", "THREAT"]) == {"TOXICITY": 0.97, "THREAT": 0.02}
    context = [{"text": "Before", "type": "PLAIN_TEXT"}]
    said = perspective.analyze_comment(
        TEXT, comment_type="HTML", context=context, span_annotations=True, languages=["en"], client_token="t"
    )
    assert (said["clientToken"], len(said["attributeScores"]["TOXICITY"]["spanScores"])) == ("t", 2)
    said = perspective.suggest_score(TEXT, {"TOXICITY": {"summaryScore": {"value": 0.0}}}, languages=["en"])
    assert said["requestedLanguages"] == ["en"]
    assert Suggestion.objects.get().labels == {"toxicity": 0.0}
    with pytest.raises(HTTPError) as refusal:
        perspective.score(TEXT, tests=["NICENESS"])
    refusal.value.close()
    assert refusal.value.code == 400


@pytest.fixture
def npm(live_server: Any, key: str) -> Any:
    """npm's perspective-api-client 3, in node: npm(text, options, key=…)."""
    if not shutil.which("node") or not (HERE / "node_modules" / "perspective-api-client").is_dir():
        pytest.skip("perspective-api-client is not installed: run `npm ci` in tests/clients")

    def call(text: Any, options: Any = None, key: str = key) -> Any:
        words = ["node", "analyze.js", live_server.url, key, json.dumps({"text": text, "options": options})]
        done = subprocess.run(words, cwd=HERE, capture_output=True, text=True, timeout=60, check=True)
        return json.loads(done.stdout)

    return call


def test_npms_client_analyzes_and_reads_our_errors(npm: Any) -> None:
    said = npm(f"<b>{TEXT}</b>", {"attributes": ["toxicity", "insult"]})["answer"]
    assert said["attributeScores"]["TOXICITY"]["summaryScore"]["value"] == 0.97
    assert set(said["attributeScores"]) == {"TOXICITY", "INSULT"}
    body = {"comment": {"text": TEXT}, "requestedAttributes": {"TOXICITY": {"scoreThreshold": 0.99}}}
    assert npm(body)["answer"]["attributeScores"] == {}
    assert npm(TEXT, {"attributes": ["niceness"]}) == {
        "name": "ResponseError",
        "message": "Unknown requested attribute: NICENESS",
    }
    assert npm(TEXT, key="wrong")["message"] == "API key not valid. Please pass a valid API key."
