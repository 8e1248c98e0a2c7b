"""When Redis goes away while a message waits for its acknowledgement, the worker must connect again, not end.

kombu (5.7) forgets the connection's client first and then tries to give the message back: that raises AttributeError,
which neither kombu nor Celery takes for a lost connection, and the worker stops for good. Here it is the connection
error that it is, and both handle it. The message is only a doorbell: Redis rings it again after the visibility timeout.
"""

from typing import Any

from kombu.transport.redis import Channel
from redis.exceptions import ConnectionError as Lost

_connparams = Channel._connparams


def connparams(self: Any, *args: Any, **options: Any) -> Any:
    """kombu's connection parameters, or a connection error when the connection has been closed."""
    if self.connection.client is None:
        raise Lost("the connection to the broker is closed")
    return _connparams(self, *args, **options)  # type: ignore[no-untyped-call]


def install() -> None:
    """Put it in the place of kombu's."""
    Channel._connparams = connparams  # type: ignore[method-assign]
