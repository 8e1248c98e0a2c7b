"""A heavy scorer in a process of its own: asked from here, killed, frozen, overrun and started again."""

import json
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from bench.site import Site
from moderation import doors, keys, scoring
from moderation.errors import Unavailable
from moderation.scorers import ScorerError, get
from moderation.scorers.http import HttpScorer

pytestmark = pytest.mark.django_db(transaction=True)
OWN = {"own": {"backend": "tests.faults.heavy.Heavy"}}
BODY = {"comment": {"text": "You are an idiot."}, "requestedAttributes": {"TOXICITY": {}}}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Where the process lives; whatever is left of it is killed."""
    found = Site(tmp_path, HEAVY_IS_WELCOME="1", MODERATION_SCORERS=json.dumps(OWN), MODERATION_SCORING_TOKEN="hush")
    yield found
    found.end()


@pytest.fixture
def serve(site: Site, tmp_path: Path) -> Callable[..., Any]:
    """serve(): start the process and wait until it answers; further words go to the command."""

    def make(*words: str, bind: str = f"unix:{tmp_path}/scorer", scorer: str = "own") -> Any:
        started = site.start("manage.py", "scoring_process", "--scorer", scorer, "--bind", bind, *words)

        def answers() -> bool:
            assert started.poll() is None, site.words()
            try:
                return client(bind if bind.startswith("unix:") else f"http://{bind}").model != ""
            except ScorerError:
                return False

        site.wait(answers)
        return started

    return make


def client(url: str) -> HttpScorer:
    """A client that has asked nothing yet."""
    return HttpScorer(url, token="hush")


@pytest.fixture
def door(settings: Any, tmp_path: Path) -> str:
    """Settings of a site whose scorer is the heavy one; the address of its process."""
    url = f"unix:{tmp_path}/scorer"
    named = {**OWN, "http": {"backend": "http", "url": url, "token": "hush"}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "own", "SCORERS": named}
    return url


@pytest.fixture
def ask(client: Any, lea: Any) -> Callable[[], tuple[int, Any]]:
    """Analyze a comment as a client does."""
    _, key = keys.create(name="Coral", scopes=list(keys.SCOPES), by=lea)

    def make() -> tuple[int, Any]:
        answer = client.post(f"/v1alpha1/comments:analyze?key={key}", BODY, content_type="application/json")
        return answer.status_code, answer.json()

    return make


def value(answer: tuple[int, Any]) -> float:
    assert answer[0] == 200, answer
    return float(answer[1]["attributeScores"]["TOXICITY"]["summaryScore"]["value"])


def test_the_process_answers_and_when_it_is_killed_the_embedded_scorer_does(
    serve: Any, site: Site, door: str, ask: Any
) -> None:
    process = serve()
    assert value(ask()) == 0.42
    reading = doors.read(["You are an idiot."], ["en"])[0]
    assert (reading.scorer, reading.model, reading.version) == ("own", "heavy", "7")
    assert doors.languages() == ("en", "fr")
    site.kill(process, signal.SIGKILL)
    alone = get("embedded").score(["You are an idiot."])[0]["toxicity"]
    assert value(ask()) == alone
    reading = doors.read(["You are an idiot."], ["en"])[0]
    assert (reading.scorer, reading.model) == ("embedded", "embedded")
    serve()
    assert value(ask()) == 0.42


def test_a_site_that_wants_no_other_scorer_refuses_clearly(door: str, ask: Any, settings: Any) -> None:
    settings.MODERATION = {**settings.MODERATION, "HEAVY_FALLBACK": "refuse"}
    number, said = ask()
    assert (number, said["error"]["status"]) == (503, "UNAVAILABLE")
    assert said["error"]["details"]
    with pytest.raises(Unavailable, match="'own' does not answer"):
        doors.read(["Hello"], ["en"])


def test_a_process_that_hangs_is_given_up_and_not_asked_again_at_once(
    serve: Any, site: Site, door: str, ask: Any
) -> None:
    process = serve()
    assert value(ask()) == 0.42
    os.killpg(process.pid, signal.SIGSTOP)
    try:
        assert value(ask()) != 0.42
        with pytest.raises(ScorerError, match="a moment ago"):
            scoring.scorer("http").ask(["Hello"])
    finally:
        os.killpg(process.pid, signal.SIGCONT)
    assert value(ask()) != 0.42
    site.wait(lambda: value(ask()) == 0.42, 30)


def test_requests_that_come_together_are_scored_together(serve: Any, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serve("--gather", "0.2", bind=f"127.0.0.1:{port}")
    far = HttpScorer(f"http://127.0.0.1:{port}", token="hush")
    with ThreadPoolExecutor(20) as people:
        answers = list(people.map(lambda number: far.ask([f"text {number}"], within=10).rows, range(40)))
    assert answers == [[{"toxicity": 0.42}]] * 40
    health = far._call("GET", "/health", None, 5)
    assert health["texts"] == 40
    assert health["batches"] <= 10


def test_a_text_that_breaks_the_scorer_fails_for_its_own_asker_alone(serve: Any, door: str) -> None:
    serve("--gather", "0.3")
    far = client(door)
    with ThreadPoolExecutor(2) as people:
        bad, good = people.submit(far.ask, ["bad"], within=10), people.submit(far.ask, ["good"], within=10)
        assert good.result().rows == [{"toxicity": 0.42}]
        with pytest.raises(ScorerError, match="this text breaks it"):
            bad.result()


def test_more_requests_than_fit_are_refused_at_once(serve: Any, door: str) -> None:
    serve("--room", "1", "--batch", "1")
    far = client(door)

    def told(number: int) -> str:
        try:
            return str(far.ask(["slow"], within=10).rows)
        except ScorerError as error:
            return str(error)

    with ThreadPoolExecutor(8) as people:
        said = list(people.map(told, range(8)))
    assert sum("too many requests wait" in one for one in said) >= 4
    assert sum("0.42" in one for one in said) >= 2


def test_what_was_asked_is_answered_before_the_process_ends(serve: Any, site: Site, door: str) -> None:
    process = serve()
    far, begun = client(door), threading.Event()

    def one() -> Any:
        begun.set()
        return far.ask(["slow"], within=10).rows

    with ThreadPoolExecutor(1) as people:
        answer = people.submit(one)
        begun.wait(5)
        site.wait(lambda: client(door)._call("GET", "/health", None, 5)["waiting"] == 0, 5)
        process.terminate()
        assert answer.result(timeout=20) == [{"toxicity": 0.42}]
    assert process.wait(timeout=20) == 0


def test_a_process_that_serves_another_scorer_or_wants_a_token_is_no_answer(serve: Any, door: str) -> None:
    serve()
    with pytest.raises(ScorerError, match="'own' is served here, not 'other'"):
        client(door).ask(["Hello"], scorer="other")
    with pytest.raises(ScorerError, match="wrong token"):
        HttpScorer(door, token="guess").ask(["Hello"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--scorer", "oracle"), "there is no scorer 'oracle'"),
        (("--scorer", "embedded", "--bind", "nowhere"), "write host:port or unix:/path"),
        (("--scorer", "http"), "asks another process"),
    ],
)
def test_a_process_that_can_not_be_says_why(site: Site, words: tuple[str, ...], said: str) -> None:
    site.env["MODERATION_SCORING_URL"] = "http://127.0.0.1:1"
    process = site.start("manage.py", "scoring_process", *words)
    assert process.wait(timeout=60) == 1
    assert said in site.words()


def test_an_address_that_is_none_is_refused_at_once() -> None:
    for url in ("https://far.example", "127.0.0.1:80", "unix:", ""):
        with pytest.raises(ScorerError, match="write http://host:port or unix:/path"):
            get("http", url=url)
