/** The module `re` in Python: what CPython writes in Python, too. Frames and caches hold what CPython's hold. */

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
        self.msg, self.pattern, self.pos = msg, pattern, pos
        place = None, None
        if not (pattern is None or pos is None):
            line_end = '\n' if isinstance(pattern, str) else b'\n'
            place = pattern.count(line_end, 0, pos) + 1, pos - pattern.rfind(line_end, 0, pos)
            msg = f'{msg} at position {pos}'
            if line_end in pattern:
                msg = '%s (line %d, column %d)' % (msg, *place)
        self.lineno, self.colno = place
        super().__init__(msg)

${alias}
`;
}

/** An operator between flags and whole numbers. */
const combining = (name: string, sign: string): string => `
    def __${name}__(self, other):
        return RegexFlag(int(self) ${sign} int(other)) if isinstance(other, int) else NotImplemented

    __r${name}__ = __${name}__
`;

/** The flags in the order in which they are shown, and the letters that stand for them. */
const FLAG_BITS: readonly (readonly [bit: number, name: string, letter: string])[] = [
  [256, 'ASCII', 'A'],
  [2, 'IGNORECASE', 'I'],
  [4, 'LOCALE', 'L'],
  [32, 'UNICODE', 'U'],
  [8, 'MULTILINE', 'M'],
  [16, 'DOTALL', 'S'],
  [64, 'VERBOSE', 'X'],
  [128, 'DEBUG', ''],
];

const FLAGS = `
_flag_names = {${FLAG_BITS.map(([bit, name]) => `${bit}: '${name}'`).join(', ')}}
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
${[
  ['or', '|'],
  ['and', '&'],
  ['xor', '^'],
]
  .map(([name = '', sign = '']) => combining(name, sign))
  .join('')}
    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(other) & int(self) == int(other)

    def __repr__(self):
        value = int(self)
        if value == 0:
            return 're.NOFLAG'
        parts = ['re.' + name for bit, name in _flag_names.items() if value & bit]
        rest = value & ~510
        if rest:
            parts.append(hex(rest))
        return '|'.join(parts)

    __str__ = __repr__

    def __hash__(self):
        return hash(int(self))

NOFLAG = RegexFlag(0)
${FLAG_BITS.map(([bit, name, letter]) => `${letter === '' ? '' : `${letter} = `}${name} = RegexFlag(${bit})`).join('\n')}
`;

/** `sub`, `subn` and `split`: from 3.13 on what follows the text is to be given by name. */
function functions({ wantsKeywordsInSub }: LibraryBehaviour): string {
  const write = wantsKeywordsInSub ? limitedByName : limited;
  return ['sub', 'subn', 'split']
    .map((name) => (name === 'split' ? write(name, ['string'], 'maxsplit') : write(name, ['repl', 'string'], 'count')))
    .join('');
}

/** A function that does with a pattern what the pattern's method of that name does; `given` comes after the pattern. */
const asMethod = (name: string, given: string): string => `_compile(pattern, flags).${name}(${given})`;

const limited = (name: string, texts: readonly string[], limit: string): string => `
def ${name}(pattern, ${texts.join(', ')}, ${limit}=0, flags=0):
    return ${asMethod(name, [...texts, limit].join(', '))}
`;

const limitedByName = (name: string, texts: readonly string[], limit: string): string => {
  const least = texts.length + 1;
  const twice = (parameter: string): string =>
    `if ${parameter} is not _zero_sentinel:
            raise TypeError("${name}() got multiple values for argument '${parameter}'")`;
  return `${name === 'sub' ? SENTINEL : ''}
def ${name}(pattern, ${texts.join(', ')}, *args, ${limit}=_zero_sentinel, flags=_zero_sentinel):
    if args:
        ${twice(limit)}
        ${limit}, *args = args
        if args:
            ${twice('flags').replace('\n', '\n    ')}
            flags, *args = args
            if args:
                raise TypeError(f'${name}() takes from ${least} to ${least + 2} positional arguments but {${least + 2} + len(args)} were given')
        import warnings
        warnings.warn("'${limit}' is passed as positional argument", DeprecationWarning, stacklevel=2)
    return ${asMethod(name, [...texts, limit].join(', '))}
`;
};

const SENTINEL = `
class _ZeroSentinel(int):
    pass
_zero_sentinel = _ZeroSentinel()
`;

const FUNCTIONS = String.raw`
${['match', 'fullmatch', 'search', 'findall', 'finditer']
  .map((name) => `def ${name}(pattern, string, flags=0):\n    return ${asMethod(name, 'string')}\n`)
  .join('\n')}
def compile(pattern, flags=0):
    return _compile(pattern, flags)

def purge():
    for cache in _cache, _cache2, _templates:
        cache.clear()

_special_characters = {ord(character): '\\' + character for character in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}

def escape(pattern):
    if not isinstance(pattern, str):
        pattern = str(pattern, 'latin1')
        return pattern.translate(_special_characters).encode('latin1')
    return pattern.translate(_special_characters)

_cache = {}
_cache2 = {}
_templates = {}
_MAXCACHE = 512
_MAXCACHE2 = 256
`;

/** A new entry of a cache, in which the oldest one makes room. */
const kept = (cache: string, key: string): string => `if len(${cache}) >= _MAX${cache.slice(1).toUpperCase()}:
    del ${cache}[next(iter(${cache}))]
${cache}[${key}] = found`;

/** What makes a pattern that is not in a cache; `ends` is what is done with one for debugging. */
const madePattern = (ends: string): string => `if isinstance(pattern, Pattern):
    if flags:
        raise ValueError('cannot process flags argument with a compiled pattern')
    return pattern
if not isinstance(pattern, (str, bytes)):
    raise TypeError('first argument must be string or compiled pattern')
found = _compile_new(pattern, flags)
if flags & 128:
    ${ends}`;

const indented = (spaces: number, text: string): string => text.replaceAll('\n', `\n${' '.repeat(spaces)}`);

/** Compiled patterns are kept; from 3.12 on in two caches: in one the oldest makes room, in the other the one that was not asked for longest. */
function compilation({ hasTwoPatternCaches }: LibraryBehaviour): string {
  const text = hasTwoPatternCaches
    ? `key = (type(pattern), pattern, flags)
found = _cache.pop(key, None)
if found is None:
    ${indented(4, madePattern('return found'))}
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
_cache[key] = found
${kept('_cache2', 'key')}`
    : `${madePattern('return found')}
${kept('_cache', 'type(pattern), pattern, flags')}`;
  return `
def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return ${hasTwoPatternCaches ? '_cache2' : '_cache'}[type(pattern), pattern, flags]
    except KeyError:
        pass
    ${indented(4, text)}
    return found
`;
}

const TAIL = `
class _Source:
    def __init__(self, string):
        self.string = self.decoded_string = string

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

    # The first pattern that matches at a place says what is done there, until none does or nothing was matched.
    def scan(self, string):
        found, place, m = [], 0, None
        while True:
            for pattern, (phrase, action) in zip(self._patterns, self.lexicon):
                if m := pattern.match(string, place):
                    break
            if not m or m.end() == place:
                return found, string[place:]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                found.append(action)
            place = m.end()
`;
