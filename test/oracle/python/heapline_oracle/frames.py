"""Names and evaluation stacks of running frames, as raw addresses."""
import ctypes
import sys
import types

from .interpreter import VERSION, WORD_SIZE, int32_at, type_of, word_at

_CELL_TYPE = id(types.CellType)
_STACK_LIMIT = 200

# How a slot refers to its object.
PLAIN, CELL, BORROWED = 0, 1, 2


class FrameReader:
    """Reads the frames of one run; knows where `localsplus` lies inside _PyInterpreterFrame.

    That place is found by trying: it moves between versions and builds. No code object is held and none of its
    names: their counts are the program's.
    """

    def __init__(self):
        self._names = {}
        for offset in range(7 * WORD_SIZE, 14 * WORD_SIZE, 4):
            self._localsplus = offset
            if self._finds_arguments():
                return
        raise RuntimeError("frame layout not found for " + sys.version)

    def _finds_arguments(self):
        def probe(a, b, c):
            frame = sys._getframe()
            return [self._slot(frame, i)[0] for i in range(3)] == [id(a), id(b), id(c)]
        return probe([], {}, set())

    @staticmethod
    def _interpreter_frame(frame):
        return word_at(id(frame) + 3 * WORD_SIZE).value     # PyFrameObject.f_frame

    def _slot(self, frame, index):
        raw = word_at(self._interpreter_frame(frame) + self._localsplus + index * WORD_SIZE).value
        mask = ~7 if WORD_SIZE == 8 else ~3                 # 3.14: tagged stack references
        return raw & mask, VERSION >= (3, 14) and raw & 3 != 0

    def names(self, frame):
        """[(name as bytes, address, PLAIN | CELL | BORROWED)], __dunder__ names left out.

        Names are bytes so that an interned name which is also a value of the program is not held.
        """
        names, cells, optimized = self._names_of_code(frame.f_code)
        result = []
        for i, name in enumerate(names):
            address, borrowed = self._slot(frame, i)
            if not address or name is None:
                continue
            kind = BORROWED if borrowed else PLAIN
            if i in cells and type_of(address) == _CELL_TYPE:
                address = word_at(address + 2 * WORD_SIZE).value
                kind = CELL
                if not address:
                    continue
            result.append((name, address, kind))
        if not optimized:
            namespace = self._namespace(frame)
            for key in list(namespace):
                if not _is_dunder(key):
                    result.append((key.encode(), id(namespace[key]), PLAIN))
            key = None
        return result

    def _namespace(self, frame):
        """The mapping that holds the names of a module or class body.

        From 3.13 on `f_locals` is a proxy while an inlined comprehension of that frame has variables; the frame's own field is the mapping.
        """
        if VERSION < (3, 13):
            return frame.f_locals
        address = word_at(self._interpreter_frame(frame) + 5 * WORD_SIZE).value     # _PyInterpreterFrame.f_locals
        return ctypes.cast(address, ctypes.py_object).value

    def stack(self, frame):
        """[(address or 0, BORROWED | PLAIN)] of the frame's evaluation stack, bottom first."""
        base = self._interpreter_frame(frame)
        local_count = len(self._names_of_code(frame.f_code)[0])
        bottom = base + self._localsplus + local_count * WORD_SIZE
        if VERSION <= (3, 13):
            depth = int32_at(base + 8 * WORD_SIZE).value - local_count
        else:
            depth = (word_at(base + 8 * WORD_SIZE).value - bottom) // WORD_SIZE
        if depth < 0 or depth > _STACK_LIMIT:
            return []
        raw = [word_at(bottom + i * WORD_SIZE).value for i in range(depth)]
        if VERSION < (3, 14):
            return [(value, PLAIN) for value in raw]
        mask = ~7 if WORD_SIZE == 8 else ~3
        # tag 3: a small integer in the slot itself, no object; tag 1: borrowed, or NULL
        return [(0, PLAIN) if value & 3 == 3 else (value & mask, BORROWED if value & 3 else PLAIN) for value in raw]

    def _names_of_code(self, code):
        key = id(code), code.co_name.encode(), code.co_firstlineno, code.co_nlocals
        known = self._names.get(key)
        if known is None:
            variables, cells, free = code.co_varnames, code.co_cellvars, code.co_freevars
            names = variables + tuple(c for c in cells if c not in variables) + free
            indirect = frozenset(i for i, name in enumerate(names) if name in cells or name in free)
            shown = [None if _is_dunder(name) else name.encode() for name in names]
            known = self._names[key] = (shown, indirect, bool(code.co_flags & 1))
        return known


def _is_dunder(name):
    return name[:2] == "__" and name[-2:] == "__"
