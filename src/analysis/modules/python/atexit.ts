/**
 * `atexit` (`Modules/atexitmodule.c`). What is registered is held; it does not run: a program's own code has ended before the interpreter does.
 */

import type { VersionBehaviour } from '../../versions.ts';

/** The module's text. */
export const atexitSource = ({ library }: VersionBehaviour): string => `
_callbacks = []
_kept = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _callbacks.append((func, args, kwargs or None))
${library.keepsExitArguments ? '    _kept.append(args)' : ''}
    return func


def unregister(func, /):
    for index in range(len(_callbacks) - 1, -1, -1):
        if _callbacks[index][0] == func:
            del _callbacks[index]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        func(*args, **(kwargs or {}))
`;
