/** `ExitStack` and `AsyncExitStack`: a text that is part of the module `contextlib`. */
import type { VersionBehaviour } from '../../versions.ts';

/** What tells the text of a plain context manager from that of an asynchronous one. */
export interface Kind {
  /** How its functions begin. */
  readonly def: 'def' | 'async def';
  /** What stands before a call that may have to wait. */
  readonly wait: '' | 'await ';
  /** What the names of its special methods begin with. */
  readonly a: '' | 'a';
}

export const PLAIN: Kind = { def: 'def', wait: '', a: '' };
export const ASYNCHRONOUS: Kind = { def: 'async def', wait: 'await ', a: 'a' };

const BASE = `

class _BaseExitStack:
    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)
${callbackWrapper(PLAIN, '_create_cb_wrapper')}
    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        successor = type(self)()
        successor._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return successor
${pushing(PLAIN, 'push', '_push_cm_exit')}${entering(PLAIN, 'enter_context', '_push_cm_exit')}${addingCallback(
  PLAIN,
  'callback',
  '_create_cb_wrapper',
)}${pushingExit(PLAIN, '_push_cm_exit', '_create_exit_wrapper')}
    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))
`;

function callbackWrapper({ def, wait }: Kind, name: string): string {
  return `
    @staticmethod
    def ${name}(callback, /, *args, **kwds):
        ${def} _exit_wrapper(exc_type, exc, tb):
            ${wait}callback(*args, **kwds)
        return _exit_wrapper
`;
}

/** A method that takes a context manager, without entering it, or a function with the arguments of `__exit__`. */
function pushing({ a }: Kind, name: string, pushManager: string): string {
  return `
    def ${name}(self, exit):
        try:
            leave = type(exit).__${a}exit__
        except AttributeError:
            self._push_exit_callback(exit${a && ', False'})
        else:
            self.${pushManager}(exit, leave)
        return exit
`;
}

function entering({ def, wait, a }: Kind, name: string, pushManager: string): string {
  return `
    ${def} ${name}(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__${a}enter__, cls.__${a}exit__
        except AttributeError:
            lacks = "object does not support the ${a && 'asynchronous '}context manager protocol"
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' {lacks}") from None
        entered = ${wait}enter(cm)
        self.${pushManager}(cm, leave)
        return entered
`;
}

function addingCallback({ a }: Kind, name: string, makeWrapper: string): string {
  return `
    def ${name}(self, callback, /, *args, **kwds):
        wrapper = self.${makeWrapper}(callback, *args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper${a && ', False'})
        return callback
`;
}

function pushingExit({ a }: Kind, name: string, makeWrapper: string): string {
  return `
    def ${name}(self, cm, cm_exit):
        self._push_exit_callback(self.${makeWrapper}(cm, cm_exit), ${a ? 'False' : 'True'})
`;
}

/**
 * Leaving the block: the last callback first, each with the error that is still under way. The earlier versions keep that error in the tuple of the
 * arguments alone, so that it has its first traceback for all callbacks. What is handled outside is held by a cell, which goes after the other locals.
 */
function leaving({ library }: VersionBehaviour, { def, a }: Kind): string {
  const isInTuple = library.exitStacksKeepDetails;
  const error = isInTuple ? 'exc_details[1]' : 'exc';
  const call = a
    ? `answer = leave(*exc_details) if is_sync else await leave(*exc_details)
                if answer:`
    : 'if leave(*exc_details):';
  return `
    ${def} __${a}exit__(self, *exc_details):
        ${isInTuple ? '' : 'exc = exc_details[1]'}
        outside = ${isInTuple ? 'sys.exc_info()[1]' : 'sys.exception()'}
        has_error = ${error} is not None

        # What is raised while the block is left comes after the error before it, not after what was handled outside.
        def set_end_of_contexts(error, old):
            while (context := error.__context__) is not None and context is not old:
                if context is outside:
                    error.__context__ = old
                    return
                error = context

        is_suppressed = is_new = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                ${isInTuple ? '' : 'exc_details = (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)'}
                ${call}
                    is_suppressed, is_new = True, False
                    ${isInTuple ? 'exc_details = None, None, None' : 'exc = None'}
${
  isInTuple
    ? `            except:
                newer = sys.exc_info()
                set_end_of_contexts(newer[1], exc_details[1])
                exc_details = newer`
    : `            except BaseException as newer:
                set_end_of_contexts(newer, exc)
                exc = newer`
}
                is_new = True
        if is_new:
            context = ${error}.__context__
            try:
                raise ${error}
            except BaseException:
                ${error}.__context__ = context
                raise
        return has_error and is_suppressed
`;
}

/** The text for a version. */
export const exitStacks = (behaviour: VersionBehaviour): string => `${BASE}

class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self
${leaving(behaviour, PLAIN)}
    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    @staticmethod
    def _create_async_exit_wrapper(cm, cm_exit):
        return MethodType(cm_exit, cm)
${callbackWrapper(ASYNCHRONOUS, '_create_async_cb_wrapper')}${entering(ASYNCHRONOUS, 'enter_async_context', '_push_async_cm_exit')}${pushing(
  ASYNCHRONOUS,
  'push_async_exit',
  '_push_async_cm_exit',
)}${addingCallback(ASYNCHRONOUS, 'push_async_callback', '_create_async_cb_wrapper')}
    async def aclose(self):
        await self.__aexit__(None, None, None)
${pushingExit(ASYNCHRONOUS, '_push_async_cm_exit', '_create_async_exit_wrapper')}
    async def __aenter__(self):
        return self
${leaving(behaviour, ASYNCHRONOUS)}`;
