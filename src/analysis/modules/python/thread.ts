/** The text of `_thread`: what `threading` rests on. */
export const THREAD_SOURCE = `
from threading import Lock as allocate_lock, RLock, get_ident, get_native_id
from _unknown_values import value as _value, stop as _stop

allocate = allocate_lock
LockType = type(allocate_lock())
error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def start_new_thread(function, args, kwargs={}):
    _stop('a thread of _thread runs beside the program')


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def stack_size(size=0):
    return 0


def interrupt_main(signum=2):
    _stop('a signal interrupts the program')


def _count():
    return _value(int)
`;
