/** The event loop of asyncio on simulated time: it goes on when nothing is ready. */

/** The exception classes of the package, by the module that they say they are of. */
const EXCEPTION_CLASSES = {
  exceptions: [
    ['CancelledError', 'BaseException'],
    ['InvalidStateError', 'Exception'],
    ['BrokenBarrierError', 'RuntimeError'],
  ],
  queues: [
    ['QueueEmpty', 'Exception'],
    ['QueueFull', 'Exception'],
    ['QueueShutDown', 'Exception'],
  ],
} as const;

const EXCEPTIONS = Object.entries(EXCEPTION_CLASSES)
  .flatMap(([module, classes]) =>
    classes.map(
      ([name, base]) => `
class ${name}(${base}):
    __module__ = 'asyncio.${module}'
`,
    ),
  )
  .join('\n');

export const ASYNCIO_LOOP = `
from _asyncio import Future, Task, current_task, iscoroutine, isfuture, _future_add_to_awaited_by, _future_discard_from_awaited_by, _run_in_context, _set_exceptions, _set_task_context
from _unknown_values import loaded as _loaded
from collections import deque
import functools
import heapq
import sys
import types
import weakref
from _unknown_values import in_any_order, long_text, stop as _stop, value


TimeoutError = TimeoutError

${EXCEPTIONS}
_set_exceptions(CancelledError, InvalidStateError)


class Handle:
    def __init__(self, callback, args, loop, context=None):
        self._loop = loop
        self._callback, self._args = callback, args
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            _run_in_context(self._callback, *self._args)
        except BaseException as exc:
            if isinstance(exc, (KeyboardInterrupt, SystemExit)):
                raise
            cb, msg = long_text(), long_text()
            context = {'message': msg, 'exception': exc, 'handle': self}
            self._loop.call_exception_handler(context)
        self = None


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class _State:
    running = None
    current = None


class AbstractEventLoop:
    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._stopping = False
        self._closed = False
        self._now = 0.0
        self._tasks = []
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = []
        self._asyncgens_shutdown_called = False
        self._reader = Handle(self._read_from_self, (), self)

    def _read_from_self(self):
        pass

    def time(self):
        self._now += 1e-06
        return self._now

    def is_running(self):
        return _State.running is self

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if _State.running is not None:
            is_own = _State.running is self
            raise RuntimeError('This event loop is already running' if is_own
                               else 'Cannot run the event loop while another loop is running')

    def close(self):
        if self._reader is not None:
            self._reader.cancel()
            self._reader = None
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def stop(self):
        self._stopping = True

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        self._check_closed()
        if self._task_factory is not None:
            if context is not None:
                kwargs['context'] = context
            if _TASK_FACTORIES_TAKE_NAMES:
                if name is not None:
                    kwargs['name'] = name
                return self._task_factory(self, coro, **kwargs)
            task = self._task_factory(self, coro, **kwargs)
            if name is not None:
                task.set_name(name)
            return task
        task = Task(coro, loop=self, name=name)
        contextvars = _loaded('contextvars')
        if contextvars is not None:
            _set_task_context(task, contextvars.copy_context() if context is None else context)
        self._tasks = [known for known in self._tasks if known() is not None]
        self._tasks.append(weakref.ref(task))
        return task

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        return timer

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        pass

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            return
        try:
            thing = None
            if _HANDLES_ERRORS_IN_CONTEXT:
                for role in ('task', 'future', 'handle'):
                    if thing is None:
                        thing = context.get(role)
            if thing is not None and (isinstance(thing, (Handle, Task)) or hasattr(thing, 'get_context')):
                _run_in_context(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except Exception:
            pass
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            if not scheduled:
                _stop('the event loop waits for ever')
            self._now = max(self._now, scheduled[0]._when + 0.0005)
        now = self._now
        while scheduled and scheduled[0]._when <= now:
            handle = heapq.heappop(scheduled)
            self._ready.append(handle)
        for i in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()

    def run_forever(self):
        if _SETS_UP_RUNS:
            self._run_forever_setup()
        else:
            self._check_closed()
            self._check_running()
        hooks = sys.get_asyncgen_hooks()
        _State.running = self
        try:
            sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            _State.running = None
            self._stopping = False
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if future.done():
            return future.result()
        raise RuntimeError('Event loop stopped before Future completed.')

    def _asyncgen_firstiter_hook(self, agen):
        self._asyncgens = [known for known in self._asyncgens if known() is not None]
        self._asyncgens.append(weakref.ref(agen))

    def _asyncgen_finalizer_hook(self, agen):
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        closing_agens = [agen for agen in (known() for known in self._asyncgens) if agen is not None]
        self._asyncgens = []
        if not closing_agens:
            return
        results = await gather(*[ag.aclose() for ag in closing_agens], return_exceptions=True)
        for result, agen in zip(results, closing_agens):
            if isinstance(result, Exception):
                self.call_exception_handler({'message': long_text(), 'exception': result, 'asyncgen': agen})

    async def shutdown_default_executor(self, timeout=None):
        pass


class _UnixSelectorEventLoop(AbstractEventLoop):
    pass


_UnixSelectorEventLoop.__module__ = 'asyncio.unix_events'
AbstractEventLoop.__module__ = 'asyncio.events'
BaseEventLoop = AbstractEventLoop
SelectorEventLoop = _UnixSelectorEventLoop


def _stop_loop(future):
    if future.cancelled() or not isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        future.get_loop().stop()


def new_event_loop():
    return _UnixSelectorEventLoop()


def set_event_loop(loop):
    _State.current = loop


def get_running_loop():
    if _State.running is None:
        raise RuntimeError('no running event loop')
    return _State.running


def _get_running_loop():
    return _State.running


def get_event_loop():
    if _State.running is not None:
        return _State.running
    if _State.current is None:
        if _NEEDS_LOOP:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        _State.current = new_event_loop()
    return _State.current


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    tasks = [known() for known in loop._tasks]
    return {task for task in tasks if task is not None and not task.done()}


def create_task(coro, *, name=None, context=None, **kwargs):
    loop = get_running_loop()
    return loop.create_task(coro, name=name, context=context)


_NOT_AWAITABLE = 'An asyncio.Future, a coroutine or an awaitable is required'


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError(_NOT_AWAITABLE)
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


async def _wrap_awaitable(awaitable):
    return await awaitable


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory = loop_factory
        self._loop = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = new_event_loop() if self._factory is None else self._factory()
            set_event_loop(self._loop)
        return self._loop

    def run(self, coro, *, context=None):
        if _State.running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        if _RUNS_AWAITABLES:
            self.get_loop()
        if not iscoroutine(coro):
            if not _RUNS_AWAITABLES:
                raise ValueError('a coroutine was expected, got {!r}'.format(coro))
            if not hasattr(type(coro), '__await__'):
                raise TypeError(_NOT_AWAITABLE)
            coro = _wrap_awaitable(coro)
        self.get_loop()
        task = self._loop.create_task(coro, context=context)
        # What the handler of SIGINT holds, which CPython sets meanwhile.
        handler = self._cancel, task
        return self._loop.run_until_complete(task)

    def _cancel(self, task):
        task.cancel()

    def close(self):
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            set_event_loop(None)
            loop.close()
            self._loop, self._closed = None, True


def run(main, *, debug=None, loop_factory=None):
    if _State.running is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    pending = [task for task in (known() for known in loop._tasks) if task is not None and not task.done()]
    if not pending:
        return
    for task in pending:
        task.cancel()
    loop.run_until_complete(gather(*pending, return_exceptions=True))
    for task in pending:
        if not task.cancelled() and task.exception() is not None:
            message = 'unhandled exception during asyncio.run() shutdown'
            loop.call_exception_handler({'message': message, 'exception': task.exception(), 'task': task})
`;
