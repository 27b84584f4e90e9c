"""Which objects are not counted, because their count depends on the rest of the process."""
import ast
import sys
import types

from .interpreter import VERSION, module_of_class, object_at

_BUILTIN_FUNCTION = type(len)
_SINGLETONS = (None, True, False, Ellipsis, NotImplemented)


class Sharing:
    """Decides for one run; asked only after all counts of a record have been read."""

    def __init__(self, foreign_strings, namespace_address):
        self._foreign_strings = foreign_strings
        self._namespace = namespace_address
        self._module_count = -1
        self._held_by_modules = frozenset()

    def is_shared(self, address):
        """True if no analysis of the program alone could tell the count of this object."""
        if address == self._namespace or address in self._values_of_modules():
            return True
        value = object_at(address)
        kind = type(value)
        if any(value is s for s in _SINGLETONS):
            return True
        if kind is int:
            return -5 <= value <= 256
        if kind is str:
            return len(value) == 0 or (len(value) == 1 and ord(value) < 256) or value in self._foreign_strings
        if kind is bytes:
            return len(value) <= 1
        if kind is tuple or kind is frozenset:
            return len(value) == 0
        if kind is types.ModuleType or kind is _BUILTIN_FUNCTION:
            return True
        if issubclass(kind, type):
            return module_of_class(value) != "__main__"
        if kind is types.FunctionType:
            return "<locals>" not in value.__qualname__ and value.__module__ != "__main__" and value.__module__ in sys.modules
        return False

    def _values_of_modules(self):
        """Addresses of what modules other than __main__ hold (math.pi): which of them hold it too depends on what was imported."""
        count = len(sys.modules)
        if count != self._module_count:
            main = sys.modules.get("__main__")
            addresses = set()
            for name, module in list(sys.modules.items()):
                if module is main or name.startswith("heapline_oracle") or not isinstance(module, types.ModuleType):
                    continue
                addresses.update(map(id, list(vars(module).values())))
            self._module_count = count
            self._held_by_modules = frozenset(addresses)
        return self._held_by_modules


def strings_interned_before(source):
    """String constants of the program that somebody else in this process has interned already; ask before compiling it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and type(node.value) is str and len(node.value) > 1:
            found.add(node.value.encode("utf-8", "surrogatepass"))
    node = None
    # The strings of the syntax tree are gone by now, unless somebody else holds them; what is kept are copies.
    texts = [encoded.decode("utf-8", "surrogatepass") for encoded in found]
    return frozenset(text for text in texts if is_interned(text))


def names_interned_before(source):
    """Names of the program's code that somebody else in this process has interned already; ask before compiling it.

    From 3.12 on names in code are immortal anyway, so there are none to tell.
    """
    if VERSION >= (3, 12):
        return frozenset()
    found = set()
    for node in ast.walk(ast.parse(source)):
        for field in ("id", "name", "asname", "attr", "arg", "rest", "names", "kwd_attrs"):
            value = getattr(node, field, None)
            for name in value if type(value) is list else [value]:
                if type(name) is str and len(name) > 1:
                    found.add(name.encode())
    node = value = name = None
    return frozenset(text for text in [encoded.decode() for encoded in found] if is_interned(text))


def is_interned(text):
    """True if another string object with this text is interned. Leaves no trace."""
    copy = text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass")
    return sys.intern(copy) is not copy
