"""The queue in a folder, and what kill -9 leaves in it."""

from pathlib import Path

import pytest
from kombu import Connection

from config.queue_folder import Transport


@pytest.fixture
def connect(tmp_path: Path):
    """Open a connection to a queue of the test's own."""
    for name in ("messages", "control"):
        (tmp_path / name).mkdir()
    opened = []

    def make() -> Connection:
        Transport.global_state.clear()  # as a process that has just begun
        options = {
            "data_folder_in": str(tmp_path / "messages"),
            "data_folder_out": str(tmp_path / "messages"),
            "control_folder": str(tmp_path / "control"),
        }
        opened.append(Connection("filesystem://", transport="config.queue_folder:Transport", transport_options=options))
        return opened[-1]

    yield make
    for link in opened:
        link.release()


def test_a_message_arrives_and_leaves_nothing_behind(connect, tmp_path):
    queue = connect().SimpleQueue("bell")
    queue.put({"ring": 1})
    message = queue.get(timeout=5)
    message.ack()
    assert message.payload == {"ring": 1}
    assert list((tmp_path / "messages").iterdir()) == []


def test_half_a_message_is_dropped_and_the_next_one_arrives(connect, tmp_path):
    queue = connect().SimpleQueue("bell")
    for number, torn in enumerate(("", '{"body": "eyJ')):
        (tmp_path / "messages" / f"{number}_torn.bell.msg").write_text(torn)
    queue.put({"ring": 2})
    assert queue.get(timeout=5).payload == {"ring": 2}


def test_a_torn_table_of_queues_is_written_anew_by_the_next_worker(connect, tmp_path):
    connect().SimpleQueue("bell").put({"ring": 3})
    table = tmp_path / "control" / "bell.exchange"
    table.write_text("[[")
    queue = connect().SimpleQueue("bell")
    assert "bell" in table.read_text()
    queue.put({"ring": 4})
    assert [queue.get(timeout=5).payload["ring"] for _ in range(2)] == [3, 4]
