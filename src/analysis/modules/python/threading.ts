/** `threading` and `queue` in Python (`Lib/threading.py`, `Lib/queue.py`), without other threads: starting one ends the run. */
export const THREADING_SOURCE = `
from _unknown_values import stop as _stop

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'local', 'ThreadError']

ThreadError = RuntimeError

class lock:
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            if blocking and timeout < 0:
                _stop('a lock is waited for that nobody else can release')
            return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

Lock = lock

class RLock:
    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        _stop('another thread is waited for')

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            _stop('another thread is waited for')
        return result

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass

class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag and timeout is None:
            _stop('another thread is waited for')
        return self._flag

class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value == 0:
            if blocking and timeout is None:
                _stop('another thread is waited for')
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n

class _local:
    pass

local = _local

class Thread:
    _counter = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        if kwargs is None:
            kwargs = {}
        if name is None:
            Thread._counter += 1
            name = 'Thread-%d' % Thread._counter
            if target is not None:
                name += ' (%s)' % getattr(target, '__name__', '')
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = bool(daemon)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        self._daemonic = daemonic

    def start(self):
        _stop('threads are not simulated')

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        raise RuntimeError("cannot join thread before it is started")

    def is_alive(self):
        return False

class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)

    def is_alive(self):
        return True

_main_thread = _MainThread()

def current_thread():
    return _main_thread

def main_thread():
    return _main_thread

def active_count():
    return 1

def enumerate():
    return [_main_thread]
`;

/** What keeps the items of a queue: the methods that a class of queues has of its own. */
const keepingItems = (empty: string, put: string, item: string): string => `    def _init(self, maxsize):
        self.queue = ${empty}

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        ${put}

    def _get(self):
        return ${item}
`;

/** Where nothing can be done at once: without a limit only another thread could help. */
const otherwise = (error: string): string => `    if block and timeout is None:
                _stop('another thread is waited for')
            raise ${error}`;

/** The methods that do not wait. */
const AT_ONCE = `    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)
`;

export const QUEUE_SOURCE = `
from _unknown_values import stop as _stop
from collections import deque
from heapq import heappush, heappop

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

class Empty(Exception):
    pass

class Full(Exception):
    pass

class ShutDown(Exception):
    pass

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0

    def task_done(self):
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks = unfinished

    def join(self):
        if self.unfinished_tasks:
            _stop('another thread is waited for')

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if 0 < self.maxsize <= self._qsize():
        ${otherwise('Full')}
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self._qsize():
        ${otherwise('Empty')}
        return self._get()

${AT_ONCE}
${keepingItems('deque()', 'self.queue.append(item)', 'self.queue.popleft()')}
class PriorityQueue(Queue):
${keepingItems('[]', 'heappush(self.queue, item)', 'heappop(self.queue)')}
class LifoQueue(Queue):
${keepingItems('[]', 'self.queue.append(item)', 'self.queue.pop()')}
class SimpleQueue:
    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        if not self._queue:
        ${otherwise('Empty')}
        return self._queue.popleft()

${AT_ONCE}
    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
`;

/** `timeit` in Python (`Lib/timeit.py`): callables are called, times are not known. */
export const TIMEIT_SOURCE = `
from _unknown_values import value as _unknown_value

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5

def default_timer():
    return _unknown_value(float)

class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        for part, name in ((setup, "setup"), (stmt, "stmt")):
            if not isinstance(part, str) and not callable(part):
                raise ValueError(f"{name} is neither a string nor callable")
        self.stmt = stmt
        self.setup = setup
        self._inner = None
        if isinstance(stmt, str) or isinstance(setup, str) and setup != "pass":
            texts = [part if isinstance(part, str) else "_part()" for part in (setup, stmt)]
            # What has no way to the program's own names, and writes nothing, leaves no trace: a part of a long run is enough to see whether it fails.
            self._is_isolated = globals is None and not callable(stmt) and not any(
                word in text for text in texts for word in ("print", "write", "__main__"))
            lines = ["def inner(_it, _setup, _stmt):"]
            for part, name, indent in ((setup, "_setup()", 1), (None, None, 0), (stmt, "_stmt()", 2)):
                if part is None:
                    lines.append("    for _i in _it:")
                else:
                    text = part if isinstance(part, str) else name
                    lines += ["    " * indent + line for line in text.split("\\n")]
            names = {}
            exec("\\n".join(lines), {"__name__": "timeit"} if globals is None else globals, names)
            self._inner = names["inner"]

    def timeit(self, number=default_number):
        if self._inner is not None:
            self._inner(iter(range(min(number, 1000) if self._is_isolated else number)), self.setup, self.stmt)
            return _unknown_value(float)
        if callable(self.setup):
            self.setup()
        stmt = self.stmt
        for _ in range(number):
            stmt()
        return _unknown_value(float)

    def repeat(self, repeat=default_repeat, number=default_number):
        results = []
        for _ in range(repeat):
            results.append(self.timeit(number))
        return results

def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)

def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`;
