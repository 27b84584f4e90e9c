"""Raw memory of the running interpreter: words, reference counts, type names."""
import ctypes
import sys

VERSION = sys.version_info[:2]
WORD_SIZE = ctypes.sizeof(ctypes.c_void_p)

# Offsets in words inside PyObject and PyTypeObject (Include/cpython/object.h); equal in all supported versions.
TYPE_DEALLOC = 6
TYPE_FLAGS = 21
TYPE_FINALIZE = 49
TYPE_SUBCLASS_BIT = 31
READY_BIT = 12

word_at = ctypes.c_size_t.from_address
_signed_word_at = ctypes.c_ssize_t.from_address
int32_at = ctypes.c_int32.from_address


def read_count(address):
    """ob_refcnt as an int, or 'immortal'."""
    if VERSION >= (3, 12):
        if WORD_SIZE == 8:
            value = int32_at(address).value        # the low half; its sign bit marks an immortal object (PEP 683)
            return "immortal" if value < 0 else value
        value = _signed_word_at(address).value
        return "immortal" if value >= 0x3FFFFFFF else value
    value = _signed_word_at(address).value
    return "immortal" if value > 900_000_000 else value     # 3.11: statically allocated small ints and strings


def type_of(address):
    """The address of the object's type."""
    return word_at(address + WORD_SIZE).value


def read_type_name(type_address):
    """Last part of tp_name, read without touching the type's count."""
    return ctypes.string_at(word_at(type_address + 3 * WORD_SIZE).value).decode("utf-8", "replace").rpartition(".")[2]


def is_type_address(type_address):
    """True if objects of this type are themselves classes."""
    return word_at(type_address + TYPE_FLAGS * WORD_SIZE).value >> TYPE_SUBCLASS_BIT & 1 == 1


# ag_origin_or_finalizer in words inside PyAsyncGenObject (Include/internal/pycore_genobject.h; 3.11 has the code object before it).
_FINALIZER_HOOK = 8 if VERSION < (3, 12) else 7


def has_finalizer_hook(address):
    """True for an asynchronous generator that a hook of sys.set_asyncgen_hooks is told of when it dies; tp_dealloc clears the field if it does."""
    return word_at(address + _FINALIZER_HOOK * WORD_SIZE).value != 0


def is_ready(type_address):
    """False while a class is being made: a finalizer put into it then would be taken for one of its own and get a slot wrapper (PyType_Ready)."""
    return word_at(type_address + TYPE_FLAGS * WORD_SIZE).value >> READY_BIT & 1 == 1


_class_module = type.__dict__["__module__"].__get__


def module_of_class(kind):
    """`__module__` of a class, asked past the `__getattribute__` of its metaclass."""
    return _class_module(kind)


def object_at(address):
    """A new reference to the object: only for use after every count has been read."""
    return ctypes.cast(address, ctypes.py_object).value
