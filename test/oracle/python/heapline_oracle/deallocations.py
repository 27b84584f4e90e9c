"""The log of deallocations: a stub in front of tp_dealloc (and tp_finalize for classes of the program)."""
import ctypes
import gc
import struct
import sys

from .interpreter import TYPE_DEALLOC, TYPE_FINALIZE, WORD_SIZE, module_of_class, read_type_name, word_at

# What an entry of the log says: tp_dealloc was entered, or the finalizer of an instance of a Python class.
DEALLOCATED, FINALIZED = 0, 1

CAPACITY = 1 << 16
IGNORED_TYPES = frozenset({"frame"})     # materialised only because somebody looks


class DeallocationLog:
    """Appends (address, type address, kind) to a buffer; no Python runs while it does.

    `make_stub(original, kind, buffer, capacity)` gives the address of a stub that logs and then calls the original; without it
    machine code for x86-64 is used.
    """

    def __init__(self, make_stub=None):
        self._buffer = ctypes.create_string_buffer((2 + 3 * CAPACITY) * WORD_SIZE)
        self._address = ctypes.addressof(self._buffer)
        self._words = (ctypes.c_size_t * (2 + 3 * CAPACITY)).from_buffer(self._buffer)
        self.count = ctypes.c_size_t.from_address(self._address)
        self._make_stub = make_stub or X86Stubs().make
        self._stubs = {}
        self._undo = []
        self._undo_at_exit = []
        self._own = set()
        self._settled = frozenset()
        self._module_count = -1

        class Plain:
            pass
        self._subtype_dealloc = word_at(id(Plain) + TYPE_DEALLOC * WORD_SIZE).value

    def _stub(self, original, kind):
        key = (original, kind)
        stub = self._stubs.get(key)
        if stub is None:
            stub = self._stubs[key] = self._make_stub(original, kind, self._address, CAPACITY)
            self._own.add(stub)
        return stub

    def _patch(self, slot, value):
        word = word_at(slot)
        self._undo.append((slot, word.value))
        word.value = value

    def hook(self, type_address):
        """Puts the stub in front of one type's deallocation.

        A class made by a class statement is hooked at tp_finalize instead: subtype_dealloc (Objects/typeobject.c) finds its base
        by comparing tp_dealloc slots, so that slot must stay as it is.
        """
        dealloc = word_at(type_address + TYPE_DEALLOC * WORD_SIZE).value
        if dealloc == self._subtype_dealloc:
            slot = type_address + TYPE_FINALIZE * WORD_SIZE
            finalize = word_at(slot).value
            if finalize not in self._own:
                self._patch(slot, self._stub(finalize, FINALIZED))
        elif dealloc and dealloc not in self._own:
            self._patch(type_address + TYPE_DEALLOC * WORD_SIZE, self._stub(dealloc, DEALLOCATED))

    def is_made_by_statement(self, type_address):
        """True for classes made by class statements."""
        return word_at(type_address + TYPE_DEALLOC * WORD_SIZE).value == self._subtype_dealloc

    def settle(self):
        """For a process that runs many programs: hooks the types there are for good and takes all objects there are out of the
        collector's sight, so that neither has to be looked through for each program.
        """
        gc.collect()
        types = self._types()
        self._hook_all(types)
        self._settled = frozenset(types)
        self._undo, self._undo_at_exit = [], self._undo
        types = None
        gc.freeze()                          # no class that is there now ever dies, so that these addresses stay theirs

    def install(self):
        """Hooks every type of the process."""
        self._hook_all(self._types())
        # object.tp_finalize is inherited by every class statement from now on
        self._patch(id(object) + TYPE_FINALIZE * WORD_SIZE, self._stub(0, FINALIZED))

    def _types(self):
        """The types that are not hooked for good, by address."""
        found = {}
        if len(sys.modules) != self._module_count:           # static types of extension modules are no objects of the collector
            self._module_count = len(sys.modules)
            todo = [object]
            while todo:
                kind = todo.pop()
                if id(kind) not in found:
                    found[id(kind)] = kind
                    todo += type.__subclasses__(kind)
        for value in gc.get_objects():
            if issubclass(type(value), type):     # not isinstance: proxies lie about __class__
                found[id(value)] = value
        return {address: kind for address, kind in found.items() if address not in self._settled}

    def _hook_all(self, types):
        for address, kind in types.items():
            if read_type_name(address) not in IGNORED_TYPES and module_of_class(kind) not in ("_ctypes", "ctypes"):
                self.hook(address)

    def uninstall(self):
        """Takes the stubs away that stand there for one program, except from types that are gone: their memory belongs to somebody
        else by now.
        """
        self._take_away(self._undo)

    def close(self):
        """Takes every stub away: before the process ends."""
        self._take_away(self._undo)
        self._take_away(self._undo_at_exit)

    def _take_away(self, undo):
        for slot, value in reversed(undo):
            word = word_at(slot)
            if word.value in self._own:
                word.value = value
        undo.clear()

    def entries(self, count):
        """The first `count` entries."""
        if count >= CAPACITY:
            raise RuntimeError("more than %d deallocations between two events" % CAPACITY)
        words = self._words
        return [(words[2 + 3 * i], words[3 + 3 * i], words[4 + 3 * i]) for i in range(count)]


class X86Stubs:
    """Makes stubs of x86-64 machine code in a page of its own."""

    _SIZE = 1 << 18

    def __init__(self):
        self._page = None
        self._used = 0

    def make(self, original, kind, buffer, capacity):
        import mmap
        import platform
        if platform.machine() not in ("x86_64", "AMD64"):
            raise RuntimeError("the log of deallocations needs x86-64 or WebAssembly")
        if self._page is None:
            self._page = mmap.mmap(-1, self._SIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
            self._base = ctypes.addressof(ctypes.c_char.from_buffer(self._page))
        code = (b"\x48\xb8" + struct.pack("<Q", buffer)             # mov rax, buffer
                + b"\x48\x8b\x08"                                   # mov rcx, [rax]
                + b"\x48\x81\xf9" + struct.pack("<i", capacity)     # cmp rcx, capacity
                + b"\x73\x22"                                       # jae +34
                + b"\x48\x8d\x14\x49"                               # lea rdx, [rcx+rcx*2]
                + b"\x48\x89\x7c\xd0\x10"                           # mov [rax+rdx*8+16], rdi
                + b"\x48\x8b\x77\x08"                               # mov rsi, [rdi+8]
                + b"\x48\x89\x74\xd0\x18"                           # mov [rax+rdx*8+24], rsi
                + b"\x48\xc7\x44\xd0\x20" + struct.pack("<i", kind)  # mov qword [rax+rdx*8+32], kind
                + b"\x48\xff\xc1"                                   # inc rcx
                + b"\x48\x89\x08\x90")                              # mov [rax], rcx; nop
        if original:
            code += b"\x48\xb8" + struct.pack("<Q", original) + b"\xff\xe0"   # mov rax, original; jmp rax
        else:
            code += b"\xc3"
        offset = self._used
        self._page[offset:offset + len(code)] = code
        self._used += (len(code) + 15) & ~15
        return self._base + offset
