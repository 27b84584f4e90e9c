/** `reprlib` in Python. */
import type { VersionBehaviour } from '../../versions.ts';

/** The decorator under a name: what it takes over from the function that it wraps differs between versions. */
export function recursiveRepr(name: string, { language, library }: VersionBehaviour): string {
  const more = [
    language.defersAnnotations ? "'__annotate__', None" : "'__annotations__', {}",
    ...(library.wrapsTypeParameters ? ["'__type_params__', ()"] : []),
  ];
  return `
def ${name}(fillvalue='...'):
    def decorating_function(user_function):
        being_shown = set()

        def wrapper(self):
            place = id(self)
            if place not in being_shown:
                being_shown.add(place)
                try:
                    return user_function(self)
                finally:
                    being_shown.discard(place)
            return fillvalue

        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(user_function, name))
        for name, otherwise in (${more.map((each) => `(${each}),`).join(' ')}):
            setattr(wrapper, name, getattr(user_function, name, otherwise))
${library.namesWrappedRepr ? '        wrapper.__wrapped__ = user_function\n' : ''}        return wrapper

    return decorating_function
`;
}

const LIMITS = {
  level: 6,
  tuple: 6,
  list: 6,
  array: 5,
  dict: 4,
  set: 6,
  frozenset: 6,
  deque: 6,
  string: 30,
  long: 40,
  other: 30,
};

/** Where the types come from whose names methods have. */
const HOMES = {
  tuple: 'builtins',
  list: 'builtins',
  array: 'array',
  set: 'builtins',
  frozenset: 'builtins',
  deque: 'collections',
  dict: 'builtins',
  str: 'builtins',
  int: 'builtins',
};

const limits = Object.entries(LIMITS).map(([kind, limit]) => [`max${kind}`, String(limit)] as const);

const SETTINGS = [...limits, ['fillvalue', "'...'"], ['indent', 'None']] as const;

/** `__init__` with settings as parameters, or without any. */
const initialiser = (takesLimits: boolean) =>
  takesLimits
    ? `
    def __init__(self, *, ${SETTINGS.map((setting) => setting.join('=')).join(', ')}):
${SETTINGS.map(([name]) => `        self.${name} = ${name}\n`).join('')}`
    : `
    def __init__(self):
        self.fillvalue = '...'
${limits.map(([name, limit]) => `        self.${name} = ${limit}\n`).join('')}`;

const PLAIN_CHOICE = `
        if hasattr(self, 'repr_' + name):
            return getattr(self, 'repr_' + name)(x, level)
`;

const CHOICE_BY_MODULE = `
        method = getattr(self, 'repr_' + name, None)
        if method:
            if name not in self._lookup or getattr(kind, '__module__', None) == self._lookup[name]:
                return method(x, level)
`;

const JOIN = String.raw`
    def _join(self, pieces, level):
        indent = self.indent
        if indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent = ' ' * indent
        try:
            margin = '\n' + indent * (self.maxlevel - level + 1)
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        lines = ''.join(margin + piece + ',' for piece in pieces)
        return lines + margin[:len(margin) - len(indent)]
`;

/** The methods for containers whose items are shown between two brackets. */
const listed = (kind: string, left: string, right: string, more = '') => `
    def repr_${kind}(self, x, level):
        return self._repr_iterable(x, level, '${left}', '${right}', self.max${kind}${more})
`;

/** Those for sets, sorted where that is possible: the list then takes the place of the set. */
const sorted = (kind: string, left: string, right: string) => `
    def repr_${kind}(self, x, level):
        if not x:
            return '${kind}()'
        x = _possibly_sorted(x)
        return self._repr_iterable(x, level, '${left}', '${right}', self.max${kind})
`;

/** The text of `reprlib` for a version. */
export function reprlibSource(behaviour: VersionBehaviour): string {
  const { reprTakesLimits, reprAsksModule } = behaviour.library;
  const joined = reprTakesLimits ? 'self._join(pieces, level)' : "', '.join(pieces)";
  return `
import builtins
from itertools import islice

__all__ = ['Repr', 'repr', 'recursive_repr']

${recursiveRepr('recursive_repr', behaviour)}

def _possibly_sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


def _ends(limit):
    room = max(limit - 3, 0)
    return room // 2, room - room // 2


def _shortened(text, limit, filler):
    front, back = _ends(limit)
    return text[:front] + filler + text[len(text) - back:]


class Repr:
${reprAsksModule ? `    _lookup = ${JSON.stringify(HOMES)}\n` : ''}${initialiser(reprTakesLimits)}
    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        ${reprAsksModule ? 'kind = type(x)\n        name = kind.__name__' : 'name = type(x).__name__'}
        if ' ' in name:
            name = '_'.join(name.split())
${reprAsksModule ? CHOICE_BY_MODULE : PLAIN_CHOICE}
        return self.repr_instance(x, level)
${reprTakesLimits ? JOIN : ''}
    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        size = len(x)
        if level <= 0 and size:
            return f'{left}{self.fillvalue}{right}'
        below = level - 1
        shown = self.repr1
        pieces = [shown(item, below) for item in islice(x, maxiter)]
        if size > maxiter:
            pieces.append(self.fillvalue)
        if size != 1${reprTakesLimits ? ' or self.indent is not None' : ''}:
            trail = ''
        return f'{left}{${joined}}{trail}{right}'
${listed('tuple', '(', ')', ", ','")}${listed('list', '[', ']')}
    def repr_array(self, x, level):
        opening = f"array('{x.typecode}'"
        return self._repr_iterable(x, level, opening + ', [', '])', self.maxarray) if x else opening + ')'
${sorted('set', '{', '}')}${sorted('frozenset', 'frozenset({', '})')}${listed('deque', 'deque([', '])')}
    def repr_dict(self, x, level):
        size = len(x)
        if not size:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        below = level - 1
        shown = self.repr1
        pieces = []
        for key in islice(_possibly_sorted(x), self.maxdict):
            left = shown(key, below)
            right = shown(x[key], below)
            pieces.append(f'{left}: {right}')
        if size > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + ${joined} + '}'

    def repr_str(self, x, level):
        limit = self.maxstring
        shown = builtins.repr(x[:limit])
        if len(shown) <= limit:
            return shown
        front, back = _ends(limit)
        return _shortened(builtins.repr(x[:front] + x[len(x) - back:]), limit, self.fillvalue)

    def repr_int(self, x, level):
        shown = builtins.repr(x)
        return shown if len(shown) <= self.maxlong else _shortened(shown, self.maxlong, self.fillvalue)

    def repr_instance(self, x, level):
        try:
            shown = builtins.repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return shown if len(shown) <= self.maxother else _shortened(shown, self.maxother, self.fillvalue)


aRepr = Repr()
repr = aRepr.repr
`;
}
