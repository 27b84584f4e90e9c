/** Functions on tasks and futures, timeouts and groups of tasks; functions that wait for several: `asyncio-waiting.ts`. */
/** What a group of tasks does when its block ends: it waits for all, and raises what went wrong. */
const LEAVING_A_GROUP = `            self._exiting = True
            if exc is not None and self._base_error is None and self._is_base_error(exc):
                self._base_error = exc
            is_cancelled = et is not None and issubclass(et, CancelledError)
            cancellation = exc if is_cancelled else None
            if not _TASK_GROUPS_FORGET and self._parent_cancel_requested and self._parent_task.uncancel() == 0:
                cancellation = None
            if not (et is None or self._aborting):
                self._abort()
            while self._tasks:
                if self._on_completed_fut is None:
                    self._on_completed_fut = self._loop.create_future()
                try:
                    await self._on_completed_fut
                except CancelledError as newer:
                    if not self._aborting:
                        cancellation = newer
                        self._abort()
                self._on_completed_fut = None
            # Later versions keep no error by the frame that raises it.
            if self._base_error is not None:
                try:
                    raise self._base_error
                finally:
                    exc = None if _TASK_GROUPS_FORGET else exc
            if _TASK_GROUPS_FORGET and self._parent_cancel_requested and self._parent_task.uncancel() == 0:
                cancellation = None
            try:
                if cancellation is not None and not self._errors:
                    raise cancellation
            except:
                exc = None if _TASK_GROUPS_FORGET else exc
                raise
            finally:
                cancellation = None if _TASK_GROUPS_FORGET else cancellation
            if not (et is None or is_cancelled):
                self._errors.append(exc)
            if not self._errors:
                return
            if _TASK_GROUPS_FORGET and self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            if not _TASK_GROUPS_FORGET:
                # The name of the group makes a cycle with its traceback.
                errors = self._errors
                self._errors = None
                group = BaseExceptionGroup('unhandled errors in a TaskGroup', errors)
                raise group from None
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                exc = None`;

export const ASYNCIO_TASKS = `
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def iscoroutinefunction(func):
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x180)


@types.coroutine
def __sleep0():
    yield


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await __sleep0()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


class Timeout:
    def __init__(self, when):
        self._state = 'created'
        self._handler = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        self._when = when
        if self._handler is not None:
            self._handler.cancel()
        if when is None:
            self._handler = None
        else:
            loop = get_running_loop()
            if when <= loop.time():
                self._handler = loop.call_soon(self._on_timeout)
            else:
                self._handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ('expiring', 'expired')

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state, self._task, self._cancelling = 'active', task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handler is not None:
            self._handler.cancel()
            self._handler = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                elif _TIMEOUTS_ENTER_CONTEXTS and exc_val is not None:
                    self._insert_timeout_error(exc_val)
                    if isinstance(exc_val, ExceptionGroup):
                        for exc in exc_val.exceptions:
                            self._insert_timeout_error(exc)
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handler = None

    @staticmethod
    def _insert_timeout_error(exc_val):
        while exc_val.__context__ is not None:
            if isinstance(exc_val.__context__, CancelledError):
                te = TimeoutError()
                te.__context__ = te.__cause__ = exc_val.__context__
                exc_val.__context__ = te
                break
            exc_val = exc_val.__context__


def timeout(delay):
    loop = get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks, self._errors = [], []
        self._base_error = self._on_completed_fut = None

    def __repr__(self):
        shown = [f'{name}={len(things)}' for name, things in (('tasks', self._tasks), ('errors', self._errors)) if things]
        if self._aborting or self._entered:
            shown.append('cancelling' if self._aborting else 'entered')
        return ' '.join(['<TaskGroup', *shown]) + '>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        self._entered = True
        return self

    if _TASK_GROUPS_FORGET:
        async def _aexit(self, et, exc):
${LEAVING_A_GROUP}

        async def __aexit__(self, et, exc, tb):
            tb = None
            try:
                return await self._aexit(et, exc)
            finally:
                self._parent_task = None
                self._errors = None
                self._base_error = None
                exc = None
    else:
        async def __aexit__(self, et, exc, tb):
${LEAVING_A_GROUP}

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        if not self._entered:
            problem = 'has not been entered'
        elif self._exiting and not self._tasks:
            problem = 'is finished'
        else:
            problem = 'is shutting down' if self._aborting else None
        if problem is not None:
            raise RuntimeError(f'TaskGroup {self!r} {problem}')
        task = self._loop.create_task(coro, name=name, context=context)
        _future_add_to_awaited_by(task, self._parent_task)
        self._tasks.append(task)
        task.add_done_callback(self._on_task_done)
        return task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        if task in self._tasks:
            self._tasks.remove(task)
        _future_discard_from_awaited_by(task, self._parent_task)
        finished = self._on_completed_fut
        if finished is not None and not self._tasks and not finished.done():
            finished.set_result(True)
        exc = None if task.cancelled() else task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._base_error is None and self._is_base_error(exc):
            self._base_error = exc
        if not (self._aborting or self._parent_cancel_requested):
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
`;
