/** The module `traceback` in Python (`Lib/traceback.py`). Texts with places in files are not known; standard error is not simulated. */
export const TRACEBACK_SOURCE = `
from _unknown_values import value as _unknown_value, thing as _unknown_thing, long_text as _long_text
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb']

_given = object()

def _write(file):
    if file is not None:
        file.write(_long_text())

def print_tb(tb, limit=None, file=None):
    _write(file)

def print_exception(exc, /, value=_given, tb=_given, limit=None, file=None, chain=True, **kwargs):
    _write(file)

def print_exc(limit=None, file=None, chain=True):
    _write(file)

def print_last(limit=None, file=None, chain=True):
    _write(file)

def print_stack(f=None, limit=None, file=None):
    _write(file)

def print_list(extracted_list, file=None):
    _write(file)

def format_exc(limit=None, chain=True):
    if sys.exception() is None if hasattr(sys, 'exception') else sys.exc_info()[0] is None:
        return 'NoneType: None\\n'
    return _long_text()

def format_exception(exc, /, value=_given, tb=_given, limit=None, chain=True, **kwargs):
    return _unknown_value(list)

def format_exception_only(exc, /, value=_given, **kwargs):
    if value is _given:
        value = exc
    if value is None:
        return ['NoneType: None\\n']
    kind = type(value)
    if isinstance(value, SyntaxError) or isinstance(value, BaseExceptionGroup):
        return _unknown_value(list)
    name = kind.__qualname__
    module = kind.__module__
    if module not in ('__main__', 'builtins'):
        name = module + '.' + name
    text = str(value)
    lines = [name + ': ' + text + '\\n' if text else name + '\\n']
    for note in getattr(value, '__notes__', ()):
        lines.append(str(note) + '\\n')
    return lines

def format_list(extracted_list):
    return _unknown_value(list)

class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        return _unknown_value(str) if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name) == (other.filename, other.lineno, other.name)
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)

class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = list(frame_gen)
        if limit is not None:
            places = places[:limit] if limit >= 0 else places[limit:]
        result = klass()
        for f, lineno in places:
            result.append(FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format(self, **kwargs):
        return [_long_text() for frame in self]

def format_stack(f=None, limit=None):
    return _unknown_value(list)

def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()

def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    places = []
    while f is not None:
        places.append((f, f.f_lineno))
        f = f.f_back
    if limit is not None:
        places = places[:limit] if limit >= 0 else places[limit:]
    places.reverse()
    return StackSummary.extract(places)

def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next

def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back

def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
`;
