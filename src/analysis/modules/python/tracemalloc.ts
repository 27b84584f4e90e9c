/** An attribute that can only be read. */
const reading = (name: string): string => `    @property
    def ${name}(self):
        return self._${name}
`;

/** The text of `tracemalloc`: nothing is measured here. */
export const TRACEMALLOC_SOURCE = `
from _unknown_values import value as _value, thing as _thing

_tracing = False


def start(nframe=1, /):
    global _tracing
    _tracing = True


def stop():
    global _tracing
    _tracing = False


def is_tracing():
    return _tracing


def clear_traces():
    pass


def reset_peak():
    pass


def get_traced_memory():
    return (_value(int), _value(int)) if _tracing else (0, 0)


def get_tracemalloc_memory():
    return _value(int)


def get_traceback_limit():
    return _value(int)


def get_object_traceback(obj):
    return _thing()


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._filename_pattern = filename_pattern
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

${reading('filename_pattern')}

class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

${reading('domain')}

class Snapshot:
    def __init__(self, traces, traceback_limit):
        self.traces = traces
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        pass

    @staticmethod
    def load(filename):
        return Snapshot(_value(list), _value(int))

    def filter_traces(self, filters):
        return Snapshot(_value(list), self.traceback_limit)

    def statistics(self, key_type, cumulative=False):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError('unknown key_type: %r' % (key_type,))
        return _value(list)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return _value(list)


def take_snapshot():
    if not _tracing:
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    return Snapshot(_value(list), _value(int))
`;
