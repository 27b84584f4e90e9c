# dir() of the built-in types and of builtins: what the simulation has is judged by what CPython has.
import builtins


def generate():
    yield


class Sample:
    def method(self):
        pass


def show(name, names):
    print(name, *names)


show("builtins", [n for n in dir(builtins) if not n.startswith("___")])
TYPES = [object, type, int, bool, float, complex, str, bytes, bytearray, memoryview, list, tuple, dict, set, frozenset, range, slice]
TYPES += [reversed, enumerate, zip, map, filter, property, classmethod, staticmethod, super]
for t in TYPES:
    show(t.__name__, dir(t))
g = generate()
OTHERS = [
    type(None), type(...), type(NotImplemented), type(generate), type(g), type(Sample().method), type(len),
    type([].append), type(generate.__code__), type({}.keys()), type({}.values()), type({}.items()), type(iter([])),
    type(reversed([])), type(iter(())), type(iter("é")), type(iter("a")), type(iter(b"")), type(iter(bytearray())),
    type(iter(set())), type(iter({})), type(iter({}.values())), type(iter({}.items())), type(reversed({})),
    type(iter(range(3))), type(iter(range(10**30))), type(iter(generate, 1)), type(Sample.__dict__), type(list[int]),
    type(list.append), type(list.__len__), type([].__len__), type(dict.__dict__["fromkeys"]),
    type(Sample.__dict__["__dict__"]), type((lambda x: lambda: x)(1).__closure__[0]),
]
for t in OTHERS:
    show(t.__name__, dir(t))
ERRORS = [
    ArithmeticError, AssertionError, AttributeError, BaseException, BlockingIOError, BrokenPipeError, BufferError,
    BytesWarning, ChildProcessError, ConnectionAbortedError, ConnectionError, ConnectionRefusedError,
    ConnectionResetError, DeprecationWarning, EOFError, EncodingWarning, EnvironmentError, Exception, FileExistsError,
    FileNotFoundError, FloatingPointError, FutureWarning, GeneratorExit, IOError, ImportError, ImportWarning,
    IndentationError, IndexError, InterruptedError, IsADirectoryError, KeyError, KeyboardInterrupt, LookupError,
    MemoryError, ModuleNotFoundError, NameError, NotADirectoryError, NotImplementedError, OSError, OverflowError,
    PendingDeprecationWarning, PermissionError, ProcessLookupError, RecursionError, ReferenceError, ResourceWarning,
    RuntimeError, RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SyntaxWarning, SystemError,
    SystemExit, TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError,
    UnicodeError, UnicodeTranslateError, UnicodeWarning, UserWarning, ValueError, Warning, ZeroDivisionError,
]
for t in ERRORS:
    show(t.__name__, [k for k in dir(t) if k not in dir(Exception)] + [c.__name__ for c in t.__mro__])
