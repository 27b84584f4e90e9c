"""asyncio's own event loop where there are no sockets: CPython compiled to WebAssembly."""
import asyncio
import asyncio.selector_events
import selectors
import time


class NoSocket:
    """Stands for an end of the pair of sockets through which a loop wakes itself up."""

    def fileno(self):
        return 0

    def close(self):
        pass


class Clock:
    """The time of event loops. It goes on when somebody asks for it or waits, so that what happens first does not depend on how busy the machine is."""

    seconds = 0.0

    def time(self):
        """In the place of a method of a loop: later than the time before, as a new float."""
        Clock.seconds += 1e-6
        return Clock.seconds + 0.0


class WaitingSelector(selectors.SelectSelector):
    """Has no files to wait for, so that it only lets the time go by."""

    def select(self, timeout=None):
        if timeout is not None and timeout > 0:
            Clock.seconds += timeout
        return []


def use_plain_event_loop():
    """Undoes what the WebAssembly distribution puts in place of the event loop, and keeps the loop away from sockets."""
    asyncio.run = asyncio.runners.run
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)
    asyncio.set_event_loop_policy(None)
    asyncio._set_running_loop(None)
    loop_class = asyncio.selector_events.BaseSelectorEventLoop
    loop_class._make_self_pipe = _make_self_pipe
    loop_class.time = Clock.time
    selectors.DefaultSelector = WaitingSelector


def _make_self_pipe(self):
    """What the loop's own method does, but for the sockets: the loop holds itself through what it would do when it is woken up."""
    self._ssock = self._csock = NoSocket()
    self._internal_fds += 1
    self._add_reader(self._ssock.fileno(), self._read_from_self)
