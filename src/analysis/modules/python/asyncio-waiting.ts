/**
 * Functions of asyncio that wait for futures of others. What they keep while they wait, and in which frame, is what CPython keeps: the coroutine's
 * locals, and the cells of the functions that are called when a future is done.
 */
const GATHERING = `
class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        stopped = 0
        for child in self._children:
            stopped += bool(child.cancel(msg=msg))
        if stopped:
            self._cancel_requested = True
        return stopped > 0


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = _get_running_loop() if _KEEPS_AWAITERS else None
    cur_task = None if loop is None else current_task(loop)

    def _done_callback(fut, cur_task=cur_task):
        nonlocal running
        running -= 1
        if cur_task is not None:
            _future_discard_from_awaited_by(fut, cur_task)
        if outer is None or outer.done():
            # Nobody will ask for this result: its exception counts as seen.
            if not fut.cancelled():
                fut.exception()
            return
        error = None
        if not return_exceptions:
            error = fut._make_cancelled_error() if fut.cancelled() else fut.exception()
        if error is not None:
            outer.set_exception(error)
        elif running == 0:
            results = []
            for fut in children:
                if fut.cancelled():
                    reason = fut._cancel_message
                    result = CancelledError('' if reason is None else reason)
                else:
                    result = fut.exception()
                    result = fut.result() if result is None else result
                results.append(result)
            if not outer._cancel_requested:
                outer.set_result(results)
            else:
                outer.set_exception(fut._make_cancelled_error())

    future_of = {}
    children = []
    done_already = []
    running = 0
    outer = None
    for arg in coros_or_futures:
        if arg in future_of:
            fut = future_of[arg]
        else:
            running += 1
            fut = ensure_future(arg, loop=loop)
            loop = fut.get_loop() if loop is None else loop
            if fut is not arg:
                fut._log_destroy_pending = False
            future_of[arg] = fut
            if _GATHERS_DONE_AT_ONCE and fut.done():
                done_already.append(fut)
            else:
                if cur_task is not None:
                    _future_add_to_awaited_by(fut, cur_task)
                fut.add_done_callback(_done_callback)
        children.append(fut)
    outer = _GatheringFuture(children, loop=loop)
    for fut in done_already:
        _done_callback(fut)
    return outer
`;

const SHIELDING = `
def _log_on_exception(fut):
    exc = None if fut.cancelled() else fut.exception()
    if exc is not None:
        message = f'{type(exc).__name__} exception in shielded future'
        fut.get_loop().call_exception_handler({'message': message, 'exception': exc, 'future': fut})


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()
    cur_task = current_task(loop) if _KEEPS_AWAITERS and loop is not None else None

    def _clear_awaited_by_callback(inner):
        _future_discard_from_awaited_by(inner, cur_task)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not _KEEPS_AWAITERS and not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif (exc := inner.exception()) is None:
            outer.set_result(inner.result())
        else:
            outer.set_exception(exc)

    def _outer_done_callback(outer):
        if inner.done():
            return
        inner.remove_done_callback(_inner_done_callback)
        if _KEEPS_AWAITERS:
            inner.remove_done_callback(_log_on_exception)
            inner.add_done_callback(_log_on_exception)

    if cur_task is not None:
        _future_add_to_awaited_by(inner, cur_task)
        inner.add_done_callback(_clear_awaited_by_callback)
    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer
`;

/** The different things in an iterable: the order of a set is not known, but no matter here. */
const differentIn = (name: string): string =>
  `(dict.fromkeys(in_any_order(${name})) if type(${name}) in (set, frozenset) else dict.fromkeys(${name}))`;

const WAITING = `
async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if iscoroutine(fs) or isfuture(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    elif not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    elif return_when not in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = list(${differentIn('fs')})
    if any(map(iscoroutine, fs)):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)
    cur_task = current_task() if _KEEPS_AWAITERS else None

    def _on_completion(f):
        nonlocal left
        left -= 1
        enough = left <= 0 or return_when == FIRST_COMPLETED
        if not enough and return_when == FIRST_EXCEPTION:
            enough = not f.cancelled() and f.exception() is not None
        if enough:
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)
        if cur_task is not None:
            _future_discard_from_awaited_by(f, cur_task)

    for f in fs:
        f.add_done_callback(_on_completion)
        if cur_task is not None:
            _future_add_to_awaited_by(f, cur_task)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def _cancel_and_wait(fut):
    loop = get_running_loop()
    waiter = loop.create_future()
    release = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)
`;

const indented = (text: string): string => text.replaceAll('\n', '\n    ').replaceAll('\n    \n', '\n\n');

/** What `wait_for` answers with a future that was cancelled since the time is over. */
const LATE_RESULT = `await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc`;

/** What `wait_for` does when there is no time to wait. */
const AT_ONCE = `fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        ${LATE_RESULT}`;

const WAITING_FOR_ONE = `
_timeout_block = timeout

if _WAITS_IN_PLACE:
    async def wait_for(fut, timeout):
        if timeout is not None and timeout <= 0:
            ${indented(AT_ONCE)}
        async with _timeout_block(timeout):
            return await fut
else:
    async def wait_for(fut, timeout):
        loop = get_running_loop()
        if timeout is None:
            return await fut
        if timeout <= 0:
            ${indented(AT_ONCE)}
        waiter = loop.create_future()
        timer = loop.call_later(timeout, _release_waiter, waiter)
        release = functools.partial(_release_waiter, waiter)
        fut = ensure_future(fut, loop=loop)
        fut.add_done_callback(release)
        try:
            try:
                await waiter
            except CancelledError:
                if fut.done():
                    return fut.result()
                fut.remove_done_callback(release)
                await _cancel_and_wait(fut)
                raise
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            ${indented(LATE_RESULT)}
        finally:
            timer.cancel()
`;

/** The functions that put futures into a queue as they are done, and take them out; `names` begin with `own` where they are attributes. */
const inTurn = (kind: 'on' | 'handle', self: string, own: string, result: string): string =>
  indented(`
def _${kind}_timeout(${self}):
    for f in ${own}todo:
        f.remove_done_callback(${kind === 'on' ? '' : 'self.'}_${kind}_completion)
        ${own}done.put_nowait(None)
    ${own}todo.clear()

def _${kind}_completion(${self}${self && ', '}f):
    if ${own}todo:
        ${own}todo.remove(f)
        ${own}done.put_nowait(f)
        if not ${own}todo and ${own}timeout_handle is not None:
            ${own}timeout_handle.cancel()

async def _wait_for_one(${self}${self && ', resolve=False'}):
    f = await ${own}done.get()
    if f is not None:
        return ${result}
    raise TimeoutError
`);

const nextOne = (head: string, end: string, next: string): string => `
    ${head}(self):
        if self._todo_left:
            self._todo_left -= 1
            return ${next}
        raise ${end}
`;

const COMPLETED = `
if not _COMPLETES_BY_ITERATOR:
    def as_completed(fs, *, timeout=None):
        if iscoroutine(fs) or isfuture(fs):
            raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
        done = Queue()
        loop = get_event_loop()
        todo = [ensure_future(f, loop=loop) for f in ${differentIn('fs')}]
        timeout_handle = None
${indented(inTurn('on', '', '', 'f.result()'))}
        for f in todo:
            f.add_done_callback(_on_completion)
        if timeout is not None and todo:
            timeout_handle = loop.call_later(timeout, _on_timeout)
        for _ in range(len(todo)):
            yield _wait_for_one()
else:
    def as_completed(fs, *, timeout=None):
        if not hasattr(type(fs), '__await__'):
            return _AsCompletedIterator(fs, timeout)
        raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')


class _AsCompletedIterator:
    def __init__(self, aws, timeout):
        self._done = Queue()
        self._timeout_handle = None
        loop = get_event_loop()
        futures = [ensure_future(aw, loop=loop) for aw in ${differentIn('aws')}]
        for f in futures:
            f.add_done_callback(self._handle_completion)
        if timeout is not None and futures:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = futures
        self._todo_left = len(futures)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self
${nextOne('async def __anext__', 'StopAsyncIteration', 'await self._wait_for_one()')}
${nextOne('def __next__', 'StopIteration', 'self._wait_for_one(resolve=True)')}
${inTurn('handle', 'self', 'self._', 'f.result() if resolve else f')}
`;

export const ASYNCIO_WAITING = GATHERING + SHIELDING + WAITING + WAITING_FOR_ONE + COMPLETED;
