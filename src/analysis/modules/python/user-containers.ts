/** `ChainMap`, `UserDict`, `UserList` and `UserString`: a text that is part of the module `collections`. */
import type { VersionBehaviour } from '../../versions.ts';

/** What a method passes on of its parameters. */
const passed = (parameters: string) =>
  parameters
    .split(', ')
    .filter((parameter) => parameter !== '/')
    .map((parameter) => parameter.replace(/=.*/, ''))
    .join(', ');

const method = (name: string, parameters: string, ...statements: string[]) =>
  `\n    def ${name}(${['self', parameters].filter(Boolean).join(', ')}):\n        ${statements.join('\n        ')}\n`;

/** A method that the wrapped object has, too. */
const ofData = (name: string, parameters = '') =>
  method(name, parameters, `return self.data.${name}(${passed(parameters)})`);

/** Built-in functions that answer for the wrapped object. */
const answers = (...names: string[]) =>
  names.map((name) => method(`__${name}__`, '', `return ${name}(self.data)`)).join('');

/** The same with the data of a wrapper or with the object itself: two statements, since a condition inside one holds more in 3.14. */
const dataOf = (wrapper: string, statement: (other: string) => string) => [
  `if isinstance(other, ${wrapper}):`,
  `    ${statement('other.data')}`,
  'else:',
  `    ${statement('other')}`,
];

const COMPARISONS = { lt: '<', le: '<=', eq: '==', gt: '>', ge: '>=' } as const;

/** A copy of the same class whose attributes are the same but for the data. */
const copyWith = (data: string) => `
    def __copy__(self):
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other.__dict__['data'] = self.__dict__['data']${data}
        return other
`;

/** Asks the first mapping of a chain, which has another text for what it lacks. */
const ofFirst = (name: string, parameters: string, statement: string, text: string) =>
  method(name, parameters, 'try:', `    ${statement}`, 'except KeyError:', `    raise KeyError(${text})`);

const NOT_IN_FIRST = "f'Key not found in the first mapping: {key!r}'";

/** Only mappings are joined to a chain. */
const chained = (name: string, ...statements: string[]) =>
  method(
    name,
    'other',
    'if not isinstance(other, _collections_abc.Mapping):',
    '    return NotImplemented',
    ...statements,
  );

const chainMap = ({ chainMapJoinsKeys, chainMapTakesValue, chainMapLooksItself }: VersionBehaviour['library']) => `
class ChainMap(_collections_abc.MutableMapping):${[
  method('__init__', '*maps', 'self.maps = list(maps) or [{}]'),
  method('__missing__', 'key', 'raise KeyError(key)'),
  method(
    '__getitem__',
    'key',
    'for mapping in self.maps:',
    '    try:',
    '        return mapping[key]',
    '    except KeyError:',
    '        continue',
    'return self.__missing__(key)',
  ),
].join('')}
    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        ${
          chainMapJoinsKeys
            ? 'for more in map(dict.fromkeys, reversed(self.maps)):\n            keys |= more'
            : 'for mapping in reversed(self.maps):\n            keys.update(dict.fromkeys(mapping))'
        }
        return iter(keys)
${
  chainMapLooksItself
    ? method(
        '__contains__',
        'key',
        'for mapping in self.maps:',
        '    if key in mapping:',
        '        return True',
        'return False',
      )
    : method('__contains__', 'key', 'return any(key in mapping for mapping in self.maps)')
}${method('__bool__', '', 'return any(self.maps)')}
    @_recursive_repr()
    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, ${chainMapTakesValue ? 'value=None, /' : '*args'}):
        return cls(dict.fromkeys(iterable, ${chainMapTakesValue ? 'value' : '*args'}))

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is not None:
            if kwargs:
                m.update(kwargs)
        else:
            m = kwargs
        return self.__class__(m, *self.maps)

    @property${method('parents', '', 'return self.__class__(*self.maps[1:])')}${[
      method('__setitem__', 'key, value', 'self.maps[0][key] = value'),
      ofFirst('__delitem__', 'key', 'del self.maps[0][key]', NOT_IN_FIRST),
      ofFirst('popitem', '', 'return self.maps[0].popitem()', "'No keys found in the first mapping.'"),
      ofFirst('pop', 'key, *args', 'return self.maps[0].pop(key, *args)', NOT_IN_FIRST),
      method('clear', '', 'self.maps[0].clear()'),
      method('__ior__', 'other', 'self.maps[0].update(other)', 'return self'),
      chained('__or__', 'joined = self.copy()', 'joined.maps[0].update(other)', 'return joined'),
      chained(
        '__ror__',
        'joined = dict(other)',
        'for mapping in reversed(self.maps):',
        '    joined.update(mapping)',
        'return self.__class__(joined)',
      ),
    ].join('')}`;

/** A union of dicts; `union` puts the two in order. */
const united = (name: string, union: (other: string) => string) =>
  method(
    name,
    'other',
    'if isinstance(other, UserDict):',
    `    return self.__class__(${union('other.data')})`,
    'if isinstance(other, dict):',
    `    return self.__class__(${union('other')})`,
    'return NotImplemented',
  );

const userDict = ({ userDictHasGet }: VersionBehaviour['library']) => `

class UserDict(_collections_abc.MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)
${answers('len')}
    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if not hasattr(self.__class__, '__missing__'):
            raise KeyError(key)
        return self.__class__.__missing__(self, key)
${[
  method('__setitem__', 'key, item', 'self.data[key] = item'),
  method('__delitem__', 'key', 'del self.data[key]'),
  answers('iter'),
  method('__contains__', 'key', 'return key in self.data'),
  userDictHasGet ? method('get', 'key, default=None', 'return self[key] if key in self else default') : '',
  answers('repr'),
  united('__or__', (other) => `self.data | ${other}`),
  united('__ror__', (other) => `${other} | self.data`),
  method('__ior__', 'other', ...dataOf('UserDict', (other) => `self.data |= ${other}`), 'return self'),
  copyWith('.copy()'),
].join('')}
    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        import copy
        # What else there is may copy itself; the data follow item by item.
        data = self.data
        try:
            self.data = {}
            other = copy.copy(self)
        finally:
            self.data = data
        other.update(self)
        return other

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made
`;

/** A sum of lists, whatever the other operand is. */
const summed = (name: string, sum: (other: string) => string) =>
  method(
    name,
    'other',
    'if isinstance(other, UserList):',
    `    return self.__class__(${sum('other.data')})`,
    'if isinstance(other, type(self.data)):',
    `    return self.__class__(${sum('other')})`,
    `return self.__class__(${sum('list(other)')})`,
  );

const MULTIPLIED = `${method('__mul__', 'n', 'return self.__class__(self.data * n)')}\n    __rmul__ = __mul__\n`;

/** Methods of lists that give nothing back. */
const changes = (...signatures: [name: string, parameters?: string][]) =>
  signatures.map(([name, parameters = '']) => ofData(name, parameters).replace('return ', '')).join('');

const USER_LIST = [
  `

class UserList(_collections_abc.MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if initlist is None:
            return
        if type(initlist) == type(self.data):
            self.data[:] = initlist
        elif isinstance(initlist, UserList):
            self.data[:] = initlist.data[:]
        else:
            self.data = list(initlist)
`,
  answers('repr'),
  ...Object.entries(COMPARISONS).map(([name, sign]) =>
    method(`__${name}__`, 'other', `return self.data ${sign} self.__cast(other)`),
  ),
  method('__cast', 'other', 'return other.data if isinstance(other, UserList) else other'),
  method('__contains__', 'item', 'return item in self.data'),
  answers('len'),
  method('__getitem__', 'i', 'return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]'),
  method('__setitem__', 'i, item', 'self.data[i] = item'),
  method('__delitem__', 'i', 'del self.data[i]'),
  summed('__add__', (other) => `self.data + ${other}`),
  summed('__radd__', (other) => `${other} + self.data`),
  `
    def __iadd__(self, other):
        if isinstance(other, UserList):
            self.data += other.data
        elif not isinstance(other, type(self.data)):
            self.data += list(other)
        else:
            self.data += other
        return self
`,
  MULTIPLIED,
  method('__imul__', 'n', 'self.data *= n', 'return self'),
  copyWith('[:]'),
  changes(['append', 'item'], ['insert', 'i, item']),
  ofData('pop', 'i=-1'),
  changes(['remove', 'item'], ['clear']),
  method('copy', '', 'return self.__class__(self)'),
  ofData('count', 'item'),
  ofData('index', 'item, *args'),
  changes(['reverse'], ['sort', '/, *args, **kwds']),
  method('extend', 'other', ...dataOf('UserList', (other) => `self.data.extend(${other})`)),
].join('');

/** In place of other user strings, the strs in them. */
const unwrapped = (...names: string[]) =>
  names.flatMap((name) => [`if isinstance(${name}, UserString):`, `    ${name} = ${name}.data`]);

/** A method of strs; `wraps`: it answers with one of the class, `strings` may be user strings. */
const ofText = (wraps: boolean, name: string, parameters = '', ...strings: string[]) => {
  const call = `self.data.${name}(${passed(parameters)})`;
  return method(name, parameters, ...unwrapped(...strings), `return ${wraps ? `self.__class__(${call})` : call}`);
};

const SPAN = 'start=0, end=_sys.maxsize';

/** The methods of strs, in their order: what gives a text is marked. */
const stringMethods = (findsUserStrings: boolean): [string, string?, ...string[]][] => {
  const found = findsUserStrings ? ['sub'] : [];
  return [
    ['+capitalize'],
    ['+casefold'],
    ['+center', 'width, *args'],
    ['count', `sub, ${SPAN}`, 'sub'],
    ['+removeprefix', 'prefix, /', 'prefix'],
    ['+removesuffix', 'suffix, /', 'suffix'],
    ['encode'],
    ['endswith', `suffix, ${SPAN}`],
    ['+expandtabs', 'tabsize=8'],
    ['find', `sub, ${SPAN}`, 'sub'],
    ['format', '/, *args, **kwds'],
    ['format_map', 'mapping'],
    ['index', `sub, ${SPAN}`, ...found],
    ...'alpha alnum ascii decimal digit identifier lower numeric printable space title upper'
      .split(' ')
      .map((kind): [string] => [`is${kind}`]),
    ['join', 'seq'],
    ['+ljust', 'width, *args'],
    ['+lower'],
    ['+lstrip', 'chars=None'],
    ['maketrans'],
    ['partition', 'sep'],
    ['+replace', 'old, new, maxsplit=-1', 'old', 'new'],
    ['rfind', `sub, ${SPAN}`, 'sub'],
    ['rindex', `sub, ${SPAN}`, ...found],
    ['+rjust', 'width, *args'],
    ['rpartition', 'sep'],
    ['+rstrip', 'chars=None'],
    ['split', 'sep=None, maxsplit=-1'],
    ['rsplit', 'sep=None, maxsplit=-1'],
    ['splitlines', 'keepends=False'],
    ['startswith', `prefix, ${SPAN}`],
    ['+strip', 'chars=None'],
    ['+swapcase'],
    ['+title'],
    ['+translate', '*args'],
    ['+upper'],
    ['+zfill', 'width'],
  ];
};

/** The members that stand among those methods with a text of their own. */
const OWN_STRING_MEMBERS: Readonly<Record<string, string>> = {
  encode: method(
    'encode',
    "encoding='utf-8', errors='strict'",
    "return self.data.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)",
  ),
  maketrans: '\n    maketrans = str.maketrans\n',
};

const userString = ({ findsUserStrings }: VersionBehaviour['library']) =>
  [
    `

class UserString(_collections_abc.Sequence):
    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        else:
            self.data = seq.data[:] if isinstance(seq, UserString) else str(seq)
`,
    answers('str', 'repr', 'int', 'float', 'complex', 'hash'),
    method('__getnewargs__', '', 'return (self.data[:],)'),
    ...['eq', 'lt', 'le', 'gt', 'ge'].map((name) => {
      const sign = COMPARISONS[name as keyof typeof COMPARISONS];
      return method(
        `__${name}__`,
        'string',
        'if isinstance(string, UserString):',
        `    return self.data ${sign} string.data`,
        `return self.data ${sign} string`,
      );
    }),
    method('__contains__', 'char', ...unwrapped('char'), 'return char in self.data'),
    answers('len'),
    method('__getitem__', 'index', 'return self.__class__(self.data[index])'),
    method(
      '__add__',
      'other',
      'if isinstance(other, UserString):',
      '    return self.__class__(self.data + other.data)',
      'return self.__class__(self.data + (other if isinstance(other, str) else str(other)))',
    ),
    method('__radd__', 'other', 'return self.__class__((other if isinstance(other, str) else str(other)) + self.data)'),
    MULTIPLIED,
    method('__mod__', 'args', 'return self.__class__(self.data % args)'),
    method('__rmod__', 'template', 'return self.__class__(str(template) % self)'),
    ...stringMethods(findsUserStrings).map(([name, ...more]) => {
      if (name.startsWith('+')) return ofText(true, name.slice(1), ...more);
      return OWN_STRING_MEMBERS[name] ?? ofText(false, name, ...more);
    }),
  ].join('');

/** The four classes in a version. */
export const userContainers = (library: VersionBehaviour['library']) =>
  chainMap(library) + userDict(library) + USER_LIST + userString(library);
