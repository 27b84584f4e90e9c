/**
 * Locks and queues of asyncio. A coroutine that has to wait makes a future of its own, its turn, and puts it at the end of a line; whoever lets it go on
 * sets the turn's result. No function of ours stands between a waiting coroutine and its turn: a traceback would show it.
 */
const LINES = `
class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        running = get_running_loop()
        if self._loop is None:
            self._loop = running
        elif self._loop is not running:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return running


class _ContextManager(_LoopBoundMixin):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


def _end_of_line(loop, owner):
    if owner._waiters is None:
        owner._waiters = deque()
    turn = loop.create_future()
    owner._waiters.append(turn)
    return turn


def _not_done(line):
    return [turn for turn in line or () if not turn.done()]
`;

const LOCKS = `
class Lock(_ContextManager):
    def __init__(self):
        self._waiters = None
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or not all(turn.cancelled() for turn in self._waiters or ()):
            turn = _end_of_line(self._get_loop(), self)
            try:
                try:
                    await turn
                finally:
                    self._waiters.remove(turn)
            except CancelledError:
                # The lock may have been released for this turn: the next one is to have it.
                if not self._locked:
                    self._wake_up_first()
                raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_LoopBoundMixin):
    def __init__(self):
        self._waiters = deque()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        waiting = () if self._value else _not_done(self._waiters)
        self._value = True
        for turn in waiting:
            turn.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            turn = _end_of_line(self._get_loop(), self)
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        return True


class Condition(_ContextManager):
    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        for method in ('locked', 'acquire', 'release'):
            setattr(self, method, getattr(lock, method))
        self._waiters = deque()

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        turn = self._get_loop().create_future()
        self.release()
        try:
            self._waiters.append(turn)
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        finally:
            await self.acquire()
        return True

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        for turn in _not_done(self._waiters)[:max(n, 0)]:
            turn.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManager):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = None
        self._value = value

    def locked(self):
        return self._value == 0 or not all(turn.cancelled() for turn in self._waiters or ())

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        turn = _end_of_line(self._get_loop(), self)
        try:
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        except CancelledError:
            if turn.done() and not turn.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._wake_up_next():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self):
        waiting = _not_done(self._waiters)
        if waiting:
            self._value -= 1
            waiting[0].set_result(True)
        return bool(waiting)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value < self._bound_value:
            return super().release()
        raise ValueError('BoundedSemaphore released too many times')
`;

/** `put` or `get`: waits in a line for as long as the queue is `blocked`, then does what `go` says. */
const waitingMethod = (head: string, blocked: string, line: string, go: string): string => `
    async def ${head}:
        while self.${blocked}():
            turn = self._get_loop().create_future()
            self.${line}.append(turn)
            try:
                await turn
            except:
                turn.cancel()
                if turn in self.${line}:
                    self.${line}.remove(turn)
                if not self.${blocked}() and not turn.cancelled():
                    self._wakeup_next(self.${line})
                raise
        return self.${go}
`;

/** What keeps the items of a queue. */
const storage = (empty: string): string => `
    def _init(self, maxsize):
        self._queue = ${empty}
`;
const putting = (statement: string): string => `
    def _put(self, item):
        ${statement}
`;
const getting = (item: string): string => `
    def _get(self):
        return ${item}
`;

const QUEUES = `
class Queue(_LoopBoundMixin):
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)
${storage('deque()')}${getting('self._queue.popleft()')}${putting('self._queue.append(item)')}
    def _wakeup_next(self, waiters):
        while waiters:
            turn = waiters.popleft()
            if not turn.done():
                return turn.set_result(None)

    def qsize(self):
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize
${waitingMethod('put(self, item)', 'full', '_putters', 'put_nowait(item)')}
    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._finished.clear()
        self._unfinished_tasks += 1
        self._wakeup_next(self._getters)
${waitingMethod('get(self)', 'empty', '_getters', 'get_nowait()')}
    def get_nowait(self):
        if not self.empty():
            item = self._get()
            self._wakeup_next(self._putters)
            return item
        raise QueueEmpty

    def task_done(self):
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks = left
        if not left:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
${storage('[]')}${putting('heapq.heappush(self._queue, item)')}${getting('heapq.heappop(self._queue)')}

class LifoQueue(Queue):
${storage('[]')}${putting('self._queue.append(item)')}${getting('self._queue.pop()')}
`;

export const ASYNCIO_PRIMITIVES = LINES + LOCKS + QUEUES;
