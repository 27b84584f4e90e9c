/**
 * The module `re` in Python: what CPython writes in Python too (`Lib/re/__init__.py`, `Lib/re/_compiler.py`). Frames and caches hold what CPython's
 * hold.
 */

import type { LibraryBehaviour } from '../../versions/library-behaviour.ts';
import type { VersionBehaviour } from '../../versions.ts';

/** The text of the module for a version. */
export function reSource({ library }: VersionBehaviour): string {
  return [HEAD, errorClass(library), FLAGS, functions(library), FUNCTIONS, compilation(library), TAIL].join('\n');
}

const HEAD = `
import _sre
from _sre import Pattern, Match
`;

function errorClass({ patternErrorName }: LibraryBehaviour): string {
  const alias = patternErrorName === 'error' ? '' : `error = ${patternErrorName}`;
  return String.raw`
class ${patternErrorName}(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            if isinstance(pattern, str):
                newline = '\n'
            else:
                newline = b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)

${alias}
`;
}

const FLAGS = `
_flag_names = {2: 'IGNORECASE', 4: 'LOCALE', 8: 'MULTILINE', 16: 'DOTALL', 32: 'UNICODE', 64: 'VERBOSE', 128: 'DEBUG', 256: 'ASCII'}
_flag_members = {}

class RegexFlag(int):
    def __new__(cls, value=0):
        value = int(value)
        member = _flag_members.get(value)
        if member is None:
            member = int.__new__(cls, value)
            _flag_members[value] = member
        return member

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        value = int(self)
        if value == 0:
            return 'NOFLAG'
        return '|'.join([name for bit, name in _flag_names.items() if value & bit])

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(other) & int(self) == int(other)

    def __repr__(self):
        value = int(self)
        if value == 0:
            return 're.NOFLAG'
        parts = ['re.' + name for bit, name in _flag_names.items() if value & bit]
        rest = value & ~511
        if rest:
            parts.append(hex(rest))
        return '|'.join(parts)

    __str__ = __repr__

    def __hash__(self):
        return hash(int(self))

NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
`;

/** `sub`, `subn` and `split`: from 3.13 on what follows the text is to be given by name. */
function functions({ wantsKeywordsInSub }: LibraryBehaviour): string {
  if (!wantsKeywordsInSub) {
    return `
def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)

def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)

def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)
`;
  }
  return `
class _NotGiven(int):
    pass
_not_given = _NotGiven()

def _positional(function, name, least, args, limit, flags):
    if limit is not _not_given:
        raise TypeError("%s() got multiple values for argument '%s'" % (function, name))
    limit, *args = args
    if args:
        if flags is not _not_given:
            raise TypeError("%s() got multiple values for argument 'flags'" % function)
        flags, *args = args
        if args:
            raise TypeError("%s() takes from %d to %d positional arguments but %d were given"
                            % (function, least, least + 2, least + 2 + len(args)))
    return limit, flags

def sub(pattern, repl, string, *args, count=_not_given, flags=_not_given):
    if args:
        count, flags = _positional('sub', 'count', 3, args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)

def subn(pattern, repl, string, *args, count=_not_given, flags=_not_given):
    if args:
        count, flags = _positional('subn', 'count', 3, args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)

def split(pattern, string, *args, maxsplit=_not_given, flags=_not_given):
    if args:
        maxsplit, flags = _positional('split', 'maxsplit', 2, args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)
`;
}

const FUNCTIONS = String.raw`
def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)

def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)

def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)

def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)

def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)

def compile(pattern, flags=0):
    return _compile(pattern, flags)

def purge():
    _cache.clear()
    _cache2.clear()
    _templates.clear()

_special_characters = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}

def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special_characters)
    else:
        pattern = str(pattern, 'latin1')
        return pattern.translate(_special_characters).encode('latin1')

_cache = {}
_cache2 = {}
_templates = {}
_MAXCACHE = 512
_MAXCACHE2 = 256
`;

/** Compiled patterns are kept; from 3.12 on in two caches. */
function compilation({ hasTwoPatternCaches }: LibraryBehaviour): string {
  if (!hasTwoPatternCaches) {
    return `
def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    p = _compile_new(pattern, flags)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = p
    return p
`;
  }
  return `
def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache2[type(pattern), pattern, flags]
    except KeyError:
        pass
    key = (type(pattern), pattern, flags)
    p = _cache.pop(key, None)
    if p is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        p = _compile_new(pattern, flags)
        if flags & 128:
            return p
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
    _cache[key] = p
    if len(_cache2) >= _MAXCACHE2:
        del _cache2[next(iter(_cache2))]
    _cache2[key] = p
    return p
`;
}

const TAIL = `
class _Source:
    def __init__(self, string):
        self.string = string
        self.decoded_string = string

class _State:
    pass

def _parse(str, flags=0):
    failure = _sre.failure_of_pattern(str, flags)
    if failure is not None:
        source = _Source(str)
        state = _State()
        state.str = str
        if failure[1] is None:
            state.failure = failure[0]
            return state
        raise error(failure[0], str, failure[1])

def _compile_new(p, flags=0):
    pattern = p
    p = _parse(p, flags)
    if p is not None:
        raise error(p.failure)
    return _sre.compile(pattern, flags)

def _compile_template(pattern, repl):
    key = (pattern, repl)
    template = _templates.get(key)
    if template is None:
        failure = _sre.failure_of_template(pattern, repl)
        if failure is not None:
            raise error(failure[0], repl, failure[1])
        template = _templates[key] = _sre.template(pattern, repl)
    return template

class Scanner:
    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        self._patterns = [compile(phrase, flags) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        i = 0
        while True:
            for pattern, (phrase, action) in zip(self._patterns, self.lexicon):
                m = pattern.match(string, i)
                if m:
                    break
            else:
                break
            j = m.end()
            if i == j:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            i = j
        return result, string[i:]
`;
