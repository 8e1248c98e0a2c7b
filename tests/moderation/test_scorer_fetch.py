"""Fetching a release: from a server of the test's own, never from the web."""

from __future__ import annotations

import json
import threading
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import CommandError, call_command

from moderation.scorers import fetching, releases
from moderation.scorers.releases import File, Release

WEIGHTS, CONFIG = bytes(range(256)) * 20_000, b'{"model_type": "bert"}'


class Server(ThreadingHTTPServer):
    """Gives files with ranges; may break off, be out of order for a while, or know no ranges."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.files = {"/weights.ckpt": WEIGHTS, "/config.json": CONFIG}
        self.breaks = 0  # answers to break off after half of what is left
        self.refuses = 0  # answers to refuse with 503
        self.ranges = True
        self.asked: list[tuple[str, str]] = []

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        begin = self.headers.get("Range", "")
        self.server.asked.append((self.path, begin))
        if self.server.refuses:
            self.server.refuses -= 1
            self.send_error(503)
        elif self.path not in self.server.files:
            self.send_error(404)
        else:
            self.give(self.server.files[self.path], int(begin[6:-1]) if begin and self.server.ranges else 0)

    def give(self, content: bytes, begin: int) -> None:
        if begin and begin >= len(content):
            self.send_error(416)
            return
        rest = content[begin:]
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if self.server.breaks and self.path == "/weights.ckpt":
            self.server.breaks -= 1
            rest = rest[: len(rest) // 2]
        self.wfile.write(rest)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(fetching, "PAUSE", 0)
    with Server() as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


@pytest.fixture
def release(monkeypatch):
    """A release of two small files, the weights known by the first digits only."""
    small = Release(
        File("https://example.org/weights.ckpt", sha256(WEIGHTS).hexdigest()[:8]),
        (File("https://example.org/config.json", sha256(CONFIG).hexdigest()),),
    )
    monkeypatch.setitem(releases.RELEASES, "original", small)
    return small


def fetch(server: Server, folder) -> None:
    call_command("scorer_fetch", "original", to=folder, mirror=server.address)


def test_all_files_come_and_their_hashes_are_written_down(server, release, tmp_path, capsys):
    fetch(server, tmp_path / "new")
    assert (tmp_path / "new" / "weights.ckpt").read_bytes() == WEIGHTS
    listed = json.loads((tmp_path / "new" / "manifest.json").read_text())["sha256"]
    assert listed == {
        "config.json": sha256(CONFIG).hexdigest(),
        "weights.ckpt": sha256(WEIGHTS).hexdigest(),
    }
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "config.json",
        "manifest.json",
        "weights.ckpt",
    ]
    assert "weights.ckpt: 5.1 MB, checked" in capsys.readouterr().out


def test_a_download_that_breaks_off_goes_on_where_it_ended(server, release, tmp_path):
    server.breaks = 2
    fetch(server, tmp_path)
    half = len(WEIGHTS) // 2
    assert [begin for path, begin in server.asked if path == "/weights.ckpt"] == [
        "",
        f"bytes={half}-",
        f"bytes={half + half // 2}-",
    ]
    assert (tmp_path / "weights.ckpt").read_bytes() == WEIGHTS


def test_the_next_run_goes_on_where_the_last_one_gave_up(server, release, tmp_path):
    server.breaks = fetching.ATTEMPTS
    with pytest.raises(CommandError, match=r"can not be fetched: .*Run the command again to go on"):
        fetch(server, tmp_path)
    there = (tmp_path / "weights.ckpt.part").stat().st_size
    assert not (tmp_path / "manifest.json").exists()
    server.asked.clear()
    fetch(server, tmp_path)
    assert server.asked == [("/weights.ckpt", f"bytes={there}-")]
    assert (tmp_path / "weights.ckpt").read_bytes() == WEIGHTS


def test_a_server_without_ranges_sends_all_of_it_again(server, release, tmp_path):
    server.breaks, server.ranges = 1, False
    fetch(server, tmp_path)
    assert (tmp_path / "weights.ckpt").read_bytes() == WEIGHTS


def test_a_part_that_is_whole_already_is_not_asked_for_twice(server, release, tmp_path):
    (tmp_path / "weights.ckpt.part").write_bytes(WEIGHTS)
    fetch(server, tmp_path)
    assert (tmp_path / "weights.ckpt").read_bytes() == WEIGHTS


def test_a_server_that_is_busy_is_asked_again(server, release, tmp_path):
    server.refuses = 2
    fetch(server, tmp_path)
    assert (tmp_path / "config.json").read_bytes() == CONFIG


def test_what_is_there_and_right_is_not_fetched_again(server, release, tmp_path):
    fetch(server, tmp_path)
    server.asked.clear()
    fetch(server, tmp_path)
    assert server.asked == []


@pytest.mark.parametrize("path", ["/weights.ckpt", "/config.json"])
def test_a_file_of_another_hash_is_refused_and_not_kept(server, release, tmp_path, path):
    server.files[path] = b"something else"
    with pytest.raises(CommandError, match=r"is not what it should be: sha256 .*, expected .*nothing was kept"):
        fetch(server, tmp_path)
    assert not (tmp_path / path[1:]).exists()
    assert not (tmp_path / f"{path[1:]}.part").exists()
    assert not (tmp_path / "manifest.json").exists()


def test_a_file_that_changed_in_the_folder_is_refused(server, release, tmp_path):
    (tmp_path / "config.json").write_bytes(b"{}")
    with pytest.raises(
        CommandError, match=r"config\.json is not what it should be.*delete it and run the command again"
    ):
        fetch(server, tmp_path)


def test_a_file_that_is_not_there_is_told_at_once(server, release, tmp_path):
    del server.files["/config.json"]
    with pytest.raises(CommandError, match=r"config\.json can not be fetched: 404 Not Found.*--mirror"):
        fetch(server, tmp_path)
    assert len(server.asked) == 1


def test_an_address_that_is_no_web_address_is_refused(release, tmp_path):
    with pytest.raises(CommandError, match="begins with https:// or http://"):
        call_command("scorer_fetch", "original", to=tmp_path, mirror="file:///etc")


def test_every_release_names_all_that_the_scorer_needs_with_a_hash_of_each():
    for release in releases.RELEASES.values():
        names = [file.name for file in release.files]
        assert {"config.json", "tokenizer_config.json", "tokenizer.json"} < {*names}
        assert len({*names}) == len(names)
        assert names[-1].endswith(f"-{release.weights.sha256[:8]}.ckpt")
        assert all(len(file.sha256) == 64 and file.url.startswith("https://") for file in release.base)
