/** `sched` (`Lib/sched.py`): on one thread; blocks under its lock are as there, since 3.14 borrows no local behind them. */
export const SCHED_SOURCE = `
import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time
from _unknown_values import value as _value, is_known as _is_known

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_none_given = object()


class scheduler:
    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue, self._lock = [], threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_none_given):
        if kwargs is _none_given:
            kwargs = {}
        with self._lock:
            number = next(self._sequence_generator)
            entered = Event(time, priority, number, action, argument, kwargs)
            heapq.heappush(self._queue, entered)
        return entered

    def enter(self, delay, priority, action, argument=(), kwargs=_none_given):
        time = self.timefunc() + delay
        return self.enterabs(time, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        waiting, wait, clock, lock = self._queue, self.delayfunc, self.timefunc, self._lock
        while True:
            with lock:
                if not waiting:
                    return
                moment, priority, number, action, argument, kwargs = waiting[0]
                now = clock()
                is_due = not _is_known(now) or moment <= now
                if is_due:
                    heapq.heappop(waiting)
            if is_due:
                action(*argument, **kwargs)
                wait(0)
            elif blocking:
                wait(moment - now)
            else:
                return moment - now

    @property
    def queue(self):
        waiting = self._queue[:]
        return [heapq.heappop(waiting) for number in range(len(waiting))]
`;
