"""Turns trace events into records: identities, counts, deallocations."""
import json

from .deallocations import FINALIZED, IGNORED_TYPES
from .frames import BORROWED, CELL
from .interpreter import has_finalizer_hook, is_ready, is_type_address, object_at, read_count, read_type_name, type_of

CALL, EXCEPTION, LINE, RETURN = 0, 1, 2, 3
_EVENT_NAMES = ("call", "exception", "line", "return")


class Recorder:
    """Writes one JSON text per event. Holds addresses and texts only, never an object of the program."""

    def __init__(self, filename, frame_reader, log, sharing, statements, with_stack, steps_only=False):
        self._filename = filename
        self._frame_reader = frame_reader
        self._log = log
        self._sharing = sharing
        self._statements = statements
        self._with_stack = with_stack
        self._steps_only = steps_only
        self.records = []
        self.event_count = 0
        self.statement_count = 0
        self.carried = []                 # deallocations seen inside code of other files
        self.own_tail = []                # types of the objects that ctypes frees when the callback returns
        self._ids = {}                    # address -> small int, dropped when the object is freed
        self._id_types = {}               # address -> type address
        self._perhaps_kept = {}           # id of an asynchronous generator -> its address and its type's, until the next record
        self._next_id = 1
        self._stamps = {}                 # id of a scalar -> hash of its value
        self._scalar_types = {id(int), id(float), id(str)}
        self._shared = {}                 # address -> (id, is shared)
        self._type_names = {}
        self._hooked = set()
        self._last_statement = {}

    def record(self, frame, what, argument, freed_count):
        """Records one event of the program's own code."""
        statement = self._statement_begun(frame, what)
        if self._steps_only and statement is None:
            self.event_count += 1
            self.carried += self.freed(freed_count)
            return
        frames = self._program_frames(frame)
        # First all counts, then everything that takes references.
        counts = [[read_count(address) for _, address, _ in names] for _, _, names, _ in frames]
        stack_counts = [[read_count(address) if address else None for address, _ in stack] for _, _, _, stack in frames]
        record = {"step": self.event_count, "event": _EVENT_NAMES[what], "line": frame.f_lineno, "func": frame.f_code.co_name,
                  "depth": len(frames)}
        self.event_count += 1
        if statement is not None:
            record["stmt"] = statement[1]
            self.statement_count += 1
        freed = self._bring_back(self.carried + self.freed(freed_count))
        record["freed"] = freed if self.event_count > 1 else []     # what came before the first event is start-up noise
        self.carried = []
        if what == RETURN and argument:
            record["ret"] = self._entry(argument, read_count(argument), 0)
        record["frames"] = []
        for (function, line, names, stack), name_counts, value_counts in zip(frames, counts, stack_counts):
            entries = {}
            for (name, address, kind), count in zip(names, name_counts):
                entries[name.decode()] = self._entry(address, count, kind)
            shown = {"func": function.decode(), "line": line, "names": entries}
            if self._with_stack:
                shown["stack"] = [None if not address else self._entry(address, count, kind)
                                  for (address, kind), count in zip(stack, value_counts)]
            record["frames"].append(shown)
        self._hook_new_classes(frames)
        self.records.append(json.dumps(record))

    def _statement_begun(self, frame, what):
        """The statement whose first line event this is, or None."""
        if what == EXCEPTION:
            return None
        key = id(frame.f_code), self._depth(frame)
        if what != LINE:
            self._last_statement.pop(key, None)
            return None
        statement = self._statements.get(frame.f_lineno)
        if self._last_statement.get(key) == statement:
            return None
        self._last_statement[key] = statement
        return statement

    def _depth(self, frame):
        """Number of frames of the program."""
        depth = 0
        while frame is not None:
            code = frame.f_code
            if code.co_filename == self._filename:
                depth += 1
                if code.co_name == "<module>":
                    break
            frame = frame.f_back
        return depth

    def _program_frames(self, frame):
        frames = []
        while frame is not None:
            code = frame.f_code
            if code.co_filename == self._filename:
                stack = self._frame_reader.stack(frame) if self._with_stack else ()
                frames.append((code.co_name.encode(), frame.f_lineno, self._frame_reader.names(frame), stack))
                if code.co_name == "<module>":
                    break
            frame = frame.f_back
        frames.reverse()
        return frames

    def _entry(self, address, count, kind):
        type_address = type_of(address)
        entry = {"id": self._id_of(address, type_address), "type": self._type_name(type_address), "rc": count}
        if count != "immortal":
            known = self._shared.get(address)
            if known is None or known[0] != entry["id"]:
                known = self._shared[address] = (entry["id"], self._sharing.is_shared(address))
            if known[1]:
                entry["shared"] = True
        if kind == CELL:
            entry["cell"] = True
        elif kind == BORROWED:
            entry["borrowed"] = True
        return entry

    def _id_of(self, address, type_address):
        known = self._ids.get(address)
        if known is None or not self._is_same_object(address, type_address):
            known = self._new_id(address)
        self._id_types[address] = type_address
        if type_address in self._scalar_types:
            # A scalar can die without passing tp_dealloc (specialised BINARY_OP), so that its address is used again unnoticed:
            # another value at the same address is another object.
            stamp = hash(object_at(address))
            if self._stamps.setdefault(known, stamp) != stamp:
                known = self._new_id(address)
                self._stamps[known] = stamp
        return known

    def _is_same_object(self, address, type_address):
        """Whether what has an id at an address is still there: of the same type, or with another class that a class statement made
        (assignment to `__class__`); instances of such classes never die unseen.
        """
        before = self._id_types[address]
        return before == type_address or all(map(self._log.is_made_by_statement, (before, type_address)))

    def _new_id(self, address):
        new = self._ids[address] = self._next_id
        self._next_id += 1
        return new

    def _type_name(self, type_address):
        name = self._type_names.get(type_address)
        if name is None:
            name = self._type_names[type_address] = read_type_name(type_address)
        return name

    def freed(self, count):
        """[[id or None, type name]] of the first `count` entries of the log, in order; forgets their ids.

        An instance of a Python class stands where its finalizer was entered; one that survived it carries a third element.
        """
        entries = self._log.entries(count)
        tail, self.own_tail = self.own_tail, []
        if [self._type_name(kind) for _, kind, _ in entries[:len(tail)]] == tail:
            del entries[:len(tail)]
        found = []
        dying = {}
        freed_types = {address for address, kind, _ in entries if kind == id(type)}
        for address, kind, event in entries:
            name = self._type_names.get(kind, "?") if kind in freed_types else self._type_name(kind)
            if event == FINALIZED:
                dying[address] = len(found)
                found.append([address, name, True])
            elif address in dying:
                found[dying.pop(address)][2] = False
            else:
                found.append([address, name, False])
        for address in freed_types:
            self._type_names.pop(address, None)
        result = []
        for address, name, survived in found:
            if name in IGNORED_TYPES:
                continue
            if survived:
                result.append([self._ids.get(address), name, "finalized-not-freed"])
                continue
            kind = self._id_types.pop(address, None)
            known = self._ids.pop(address, None)
            if name == "async_generator" and known is not None and has_finalizer_hook(address):
                self._perhaps_kept[known] = address, kind
            result.append([known, name])
        return result

    def _bring_back(self, freed):
        """Asynchronous generators that their finalizer kept (sys.set_asyncgen_hooks): it runs inside tp_dealloc, which was entered without freeing."""
        for entry in freed:
            if entry[0] not in self._perhaps_kept:
                continue
            address, kind = self._perhaps_kept.pop(entry[0])
            if address not in self._ids and type_of(address) == kind and read_count(address) > 0:
                self._ids[address] = entry[0]
                self._id_types[address] = kind
                entry.append("finalized-not-freed")
        return freed

    def freed_with_id(self, count):
        """Like `freed`, only those that some record has shown."""
        return [entry for entry in self.freed(count) if entry[0] is not None]

    def _hook_new_classes(self, frames):
        for _, _, names, _ in frames:
            for _, address, _ in names:
                type_address = type_of(address)
                if type_address not in self._hooked:
                    self._hooked.add(type_address)
                    self._log.hook(type_address)
                if is_type_address(type_address) and address not in self._hooked and is_ready(address):
                    self._hooked.add(address)
                    self._log.hook(address)
