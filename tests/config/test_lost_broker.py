"""A broker that went away is a lost connection, whatever kombu makes of it."""

from types import SimpleNamespace

import pytest
from kombu.transport.redis import Channel
from redis.exceptions import ConnectionError as Lost

from config import lost_broker


def test_giving_a_message_back_over_a_closed_connection_is_a_connection_error():
    lost_broker.install()
    channel = SimpleNamespace(connection=SimpleNamespace(client=None))
    with pytest.raises(Lost, match="closed"):
        Channel._connparams(channel)
