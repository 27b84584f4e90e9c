"""Runs one program under observation."""
import ctypes
import gc
import io
import json
import marshal
import sys
import traceback
import types

from .deallocations import DeallocationLog
from .frames import FrameReader
from .recorder import CALL, EXCEPTION, LINE, RETURN, Recorder
from .sharing import Sharing, names_interned_before, strings_interned_before
from .statements import statements_of

_MODES = ("code", "script", "pyc")


class StepLimit(BaseException):
    """Raised inside a program that has used up its steps."""


def _raise_limit(frame, event, argument):
    sys.settrace(None)
    raise StepLimit("step limit")


def run_source(source, filename="prog.py", mode="code", with_stack=False, log=None, max_steps=100000, steps_only=False):
    """The records of one run as JSON texts: one per trace event, or per step if `steps_only`, then an end record.

    `mode`: "code" is exec(compile(source)), "script" is what `python file.py` does, "pyc" goes through marshal.
    `max_steps`: statement steps after which the program is stopped (the end record then says so).
    Raises SyntaxError for source that does not compile and RuntimeError if the observer failed.
    """
    if mode not in _MODES:
        raise ValueError("mode must be one of " + ", ".join(_MODES))
    return _Run(source, filename, mode, with_stack, log or DeallocationLog(), max_steps, steps_only).run()


class _Run:
    def __init__(self, source, filename, mode, with_stack, log, max_steps, steps_only):
        self._source = source
        self._filename = "<string>" if mode == "script" else filename
        self._mode = mode
        self._with_stack = with_stack
        self._max_steps = max_steps
        self._failure = None
        self._limit_reached = False
        self._log = log
        self._steps_only = steps_only

    def _on_event(self, recorder, freed_count, frame, what, argument):
        try:
            if frame.f_code.co_filename == self._filename and what in (LINE, RETURN, CALL, EXCEPTION):
                recorder.record(frame, what, argument, freed_count)
                if recorder.statement_count >= self._max_steps and not self._limit_reached:
                    self._limit_reached = True
                    while frame is not None:         # an ordinary trace function takes over and raises at the next line
                        frame.f_trace = _raise_limit
                        frame = frame.f_back
                    sys.settrace(_raise_limit)
            elif freed_count:                        # code of another file: keep its frees for the next record
                recorder.carried += recorder.freed(freed_count)
        except BaseException as error:               # never let an error of the observer into the program
            if self._failure is None:
                self._failure = traceback.format_exc()
            error = None

    def run(self):
        log = self._log
        count = log.count
        # What programs before left behind must not count as a foreign holder of a string: neither garbage nor the cache of
        # attribute lookups, which keeps the names that were looked up.
        gc.collect()
        sys._clear_type_cache()
        # The code object is made and the namespace is built before anything is observed; compiling interns strings of its own.
        foreign_strings = strings_interned_before(self._source)
        foreign_names = names_interned_before(self._source)
        code = None
        if self._mode != "script":
            code = compile(self._source, self._filename, "exec", dont_inherit=True, optimize=0)
            if self._mode == "pyc":
                code = marshal.loads(marshal.dumps(code))
        module = types.ModuleType("__main__")
        namespace = module.__dict__
        namespace["__builtins__"] = sys.modules["builtins"]
        namespace["__file__"] = self._filename
        sharing = Sharing(foreign_strings | foreign_names, id(namespace))
        recorder = Recorder(self._filename, FrameReader(), log, sharing, statements_of(self._source), self._with_stack, self._steps_only)
        on_event = self._on_event

        def callback(_, frame, what, argument):
            on_event(recorder, count.value, frame, what, argument)   # only the first count.value entries are the program's
            recorder.own_tail = ["int"] if argument else []          # ctypes frees its converted arguments after the reset below
            count.value = 0                                          # forget what the observer itself freed
            return 0
        prototype = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p)
        callback_object = prototype(callback)
        callback_pointer = ctypes.cast(callback_object, ctypes.c_void_p)
        set_trace = ctypes.pythonapi.PyEval_SetTrace
        set_trace.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        set_trace.restype = None
        run_string = ctypes.pythonapi.PyRun_StringFlags
        run_string.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        run_string.restype = ctypes.py_object
        source_bytes = self._source.encode()
        error = None
        main_before = sys.modules["__main__"]
        sys.modules["__main__"] = module
        streams_before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin = io.StringIO()                    # a program that asks for input gets an EOFError, never our requests
        output = sys.stdout = io.StringIO()          # in 3.11 it keeps the strings written to it, see docs/CPYTHON_COUNTS.md
        sys.stderr = io.StringIO()
        recursion_limit = sys.getrecursionlimit()
        gc.collect()
        collector_was_on = gc.isenabled()
        gc.disable()                                 # the automatic collector would run at points that depend on the observer
        log.install()
        count.value = 0
        try:
            set_trace(callback_pointer, None)
            if self._mode == "script":
                run_string(source_bytes, 257, id(namespace), id(namespace), None)
            else:
                exec(code, namespace)
        except BaseException as raised:
            set_trace(None, None)
            error = "%s: %s" % (type(raised).__name__, raised)
            raised.__traceback__ = None
            raised = None
        finally:
            set_trace(None, None)
        end = {"event": "end", "step": recorder.event_count, "error": error, "stopped": None, "foreign_strings": sorted(foreign_strings)}
        end["stdout"] = output.getvalue()            # what finalizers print after the program's own code is not the program's output
        end["freed"] = [x for x in recorder.carried if x[0] is not None] + recorder.freed_with_id(count.value)
        # What interpreter shutdown does to __main__: drop the module, then one pass of the collector.
        code = None
        sys.modules["__main__"] = main_before
        namespace = None
        count.value = 0
        module = None
        end["teardown_freed"] = recorder.freed_with_id(count.value)
        count.value = 0
        gc.collect()
        end["teardown_gc_freed"] = recorder.freed_with_id(count.value)
        log.uninstall()
        if collector_was_on:
            gc.enable()
        else:
            gc.disable()
        sys.setrecursionlimit(recursion_limit)
        sys.stdin, sys.stdout, sys.stderr = streams_before
        if self._limit_reached:
            end["stopped"] = "steps"
            end["error"] = None
        if self._failure:
            raise RuntimeError("observer failed:\n" + self._failure)
        recorder.records.append(json.dumps(end))
        return recorder.records
