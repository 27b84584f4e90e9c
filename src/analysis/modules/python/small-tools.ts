/** `getopt`, `colorsys`, `_thread`, `locale`, `tracemalloc` and `cProfile` in Python: what the system answers is not known, of what type it is. */

/** The text of `getopt` (`Lib/getopt.py`). */
export const GETOPT_SOURCE = String.raw`
__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    found = []
    longopts = _names(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], longopts, args[1:])
        else:
            args = _short(found, args[0][1:], shortopts, args[1:])
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    found = []
    rest = []
    longopts = _names(longopts)
    stops = shortopts.startswith('+')
    shortopts = shortopts[1:] if stops else shortopts
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], longopts, args[1:])
        elif args[0].startswith('-') and args[0] != '-':
            args = _short(found, args[0][1:], shortopts, args[1:])
        elif stops:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return found, rest


def _long(found, text, longopts, args):
    name, equals, value = text.partition('=')
    candidates = [option for option in longopts if option.startswith(name)]
    if not candidates:
        raise GetoptError('option --%s not recognized' % name, name)
    if name in candidates:
        option = name
    elif name + '=' in candidates:
        option = name + '='
    elif len(candidates) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    else:
        option = candidates[0]
    if option.endswith('='):
        option = option[:-1]
        if not equals:
            if not args:
                raise GetoptError('option --%s requires argument' % option, option)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError('option --%s must not have an argument' % option, option)
    found.append(('--' + option, value if equals or value else ''))
    return args


def _short(found, letters, shortopts, args):
    while letters != '':
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if shortopts.startswith(':', at + 1):
            if letters == '':
                if not args:
                    raise GetoptError('option -%s requires argument' % letter, letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ''
        found.append(('-' + letter, value))
    return args
`;

/** The text of `colorsys` (`Lib/colorsys.py`). */
export const COLORSYS_SOURCE = `
__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return (y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y))


def yiq_to_rgb(y, i, q):
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return tuple([min(max(part, 0.0), 1.0) for part in (r, g, b)])


def _hue(r, g, b, largest, smallest):
    spread = largest - smallest
    rc, gc, bc = [(largest - part) / spread for part in (r, g, b)]
    if r == largest:
        h = bc - gc
    elif g == largest:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return (h / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    largest, smallest = max(r, g, b), min(r, g, b)
    total = largest + smallest
    lightness = total / 2.0
    if smallest == largest:
        return 0.0, lightness, 0.0
    spread = largest - smallest
    saturation = spread / total if lightness <= 0.5 else spread / (2.0 - largest - smallest)
    return _hue(r, g, b, largest, smallest), lightness, saturation


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    m1 = 2.0 * l - m2
    return _v(m1, m2, h + ONE_THIRD), _v(m1, m2, h), _v(m1, m2, h - ONE_THIRD)


def _v(m1, m2, hue):
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    if hue < TWO_THIRD:
        return m1 + (m2 - m1) * (TWO_THIRD - hue) * 6.0
    return m1


def rgb_to_hsv(r, g, b):
    largest, smallest = max(r, g, b), min(r, g, b)
    if smallest == largest:
        return 0.0, 0.0, largest
    return _hue(r, g, b, largest, smallest), (largest - smallest) / largest, largest


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    i = int(h * 6.0)
    f = (h * 6.0) - i
    p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
    return [(v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q)][i % 6]
`;

/** The text of `locale` (`Lib/locale.py`): what is known is known as long as the program sets no locale. */
export const LOCALE_SOURCE = `
from _unknown_values import value as _value

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_is_set = False


class Error(Exception):
    pass


def setlocale(category, locale=None):
    global _is_set
    if locale is not None and locale != 'C':
        _is_set = True
    return _value(str)


def resetlocale(category=LC_ALL):
    pass


def getlocale(category=LC_CTYPE):
    return _value(tuple)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    return _value(tuple)


def localeconv():
    return _value(dict)


def getpreferredencoding(do_setlocale=True):
    return _value(str)


def getencoding():
    return _value(str)


def normalize(localename):
    return _value(str)


def nl_langinfo(key):
    return _value(str)


def format_string(f, val, grouping=False, monetary=False):
    text = f % val
    return _value(str) if _is_set else text


def currency(val, symbol=True, grouping=False, international=False):
    if not _is_set:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    return _value(str)


def str(val):
    return format_string('%.12g', val)


def delocalize(string):
    return _value(type(string)) if _is_set else string


def localize(string, grouping=False, monetary=False):
    return _value(type(string)) if _is_set else string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


def strcoll(string1, string2):
    if _is_set:
        return _value(int)
    return (string1 > string2) - (string1 < string2)


def strxfrm(string):
    return _value(type(string)) if _is_set else string
`.replaceAll('_value(str)', "_value(type(''))");

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

/** The text of `tracemalloc` (`Lib/tracemalloc.py`): nothing is measured here. */
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
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._filename_pattern


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain


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

/** The text of `cProfile` and `profile`: what is profiled runs, the times are not known. */
export const PROFILE_SOURCE = `
from _unknown_values import value as _value, bound as _bound

__all__ = ['run', 'runctx', 'Profile']


class Profile(object):
    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        pass

    # The interpreter holds a profiler that is at work, in some versions by several methods.
    def enable(self, subcalls=True, builtins=True):
        _bound(self)

    def disable(self):
        pass

    def clear(self):
        pass

    def create_stats(self):
        pass

    def getstats(self):
        return _value(list)

    def print_stats(self, sort=-1):
        print(_value(str))

    def dump_stats(self, file):
        pass

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        _bound(self)
        exec(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        _bound(self)
        return func(*args, **kw)

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def run(statement, filename=None, sort=-1):
    prof = Profile()
    try:
        prof.run(statement)
    except SystemExit:
        pass
    if filename is None:
        prof.print_stats(sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    prof = Profile()
    try:
        prof.runctx(statement, globals, locals)
    except SystemExit:
        pass
    if filename is None:
        prof.print_stats(sort)
`;
