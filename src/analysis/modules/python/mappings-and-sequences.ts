/** `Mapping`, `Sequence` and what belongs to them: a text that is part of the module `collections.abc`. */
import { abstractClass, abstractMethod, clearBy, method } from './abstract-class-texts.ts';

/** A search that goes by identity or equality, as the items of `found` come. */
const contains = (signature: string, ...found: string[]) => `
    def __contains__(${signature}):
${found.map((line) => `        ${line}\n`).join('')}            if item is value or item == value:
                return True
        return False
`;

/** What comes of the operators of keys and items is a plain set. */
const PLAIN_SET = `\n    @classmethod${method('_from_iterable(cls, it)', 'return set(it)')}`;

/** A look-up by the mapping's own subscript, which says itself that a key is missing. */
const unlessMissing = (signature: string, lookUp: string, otherwise: string) =>
  method(signature, 'try:', `    ${lookUp}`, 'except KeyError:', `    return ${otherwise}`);

const MAPPING = abstractClass(
  'Mapping',
  { bases: 'Collection' },
  '    __abc_tpflags__ = 1 << 6\n',
  abstractMethod('__getitem__(self, key)', 'raise KeyError'),
  unlessMissing('get(self, key, default=None)', 'return self[key]', 'default'),
  unlessMissing('__contains__(self, key)', 'self[key]', 'False'),
  '        return True\n',
  ...['keys', 'items', 'values'].map((part) =>
    method(`${part}(self)`, `return ${part[0]!.toUpperCase()}${part.slice(1)}View(self)`),
  ),
  `
    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __reversed__ = None
`,
);

const VIEWS = [
  abstractClass(
    'MappingView',
    { bases: 'Sized', slots: "('_mapping',)", alias: 'GenericAlias' },
    method('__init__(self, mapping)', 'self._mapping = mapping'),
    method('__len__(self)', 'return len(self._mapping)'),
    method('__repr__(self)', "return '{0.__class__.__name__}({0._mapping!r})'.format(self)"),
  ),
  abstractClass(
    'KeysView',
    { bases: 'MappingView, Set' },
    PLAIN_SET,
    method('__contains__(self, key)', 'return key in self._mapping'),
    method('__iter__(self)', 'yield from self._mapping'),
  ),
  abstractClass(
    'ItemsView',
    { bases: 'MappingView, Set' },
    PLAIN_SET,
    `
    def __contains__(self, item):
        key, value = item
        try:
            own = self._mapping[key]
        except KeyError:
            return False
        else:
            return own is value or own == value
`,
    method('__iter__(self)', 'for key in self._mapping:', '    yield (key, self._mapping[key])'),
  ),
  abstractClass(
    'ValuesView',
    { bases: 'MappingView, Collection' },
    contains('self, value', 'for key in self._mapping:', '    item = self._mapping[key]'),
    method('__iter__(self)', 'for key in self._mapping:', '    yield self._mapping[key]'),
  ),
].join('');

/** The loops of `update`: over keys, and over pairs. */
const copied = (keys: string) => `for key in ${keys}:\n                self[key] = other[key]`;
const stored = (pairs: string, depth = '            ') => `for key, value in ${pairs}:\n${depth}    self[key] = value`;

const MUTABLE_MAPPING = abstractClass(
  'MutableMapping',
  { bases: 'Mapping' },
  abstractMethod('__setitem__(self, key, value)', 'raise KeyError'),
  abstractMethod('__delitem__(self, key)', 'raise KeyError'),
  `
    __marker = object()

    def pop(self, key, default=__marker):
        try:
            taken = self[key]
        except KeyError:
            if default is not self.__marker:
                return default
            raise
        else:
            del self[key]
            return taken

    def popitem(self):
        try:
            first = next(iter(self))
        except StopIteration:
            raise KeyError from None
        taken = self[first]
        del self[first]
        return first, taken
`,
  clearBy('popitem', 'KeyError'),
  `
    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            ${copied('other')}
        elif hasattr(other, 'keys'):
            ${copied('other.keys()')}
        else:
            ${stored('other')}
        ${stored('kwds.items()', '        ')}

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
`,
);

const SEQUENCE = abstractClass(
  'Sequence',
  { bases: 'Reversible, Collection' },
  '    __abc_tpflags__ = 1 << 5\n',
  abstractMethod('__getitem__(self, index)', 'raise IndexError'),
  `
    def __iter__(self):
        place = 0
        try:
            while True:
                item = self[place]
                yield item
                place += 1
        except IndexError:
            pass
`,
  contains('self, value', 'for item in self:'),
  method('__reversed__(self)', 'for place in reversed(range(len(self))):', '    yield self[place]'),
  `
    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError
`,
  method('count(self, value)', 'return sum(1 for item in self if item is value or item == value)'),
);

const MUTABLE_SEQUENCE = abstractClass(
  'MutableSequence',
  { bases: 'Sequence' },
  abstractMethod('__setitem__(self, index, value)', 'raise IndexError'),
  abstractMethod('__delitem__(self, index)', 'raise IndexError'),
  abstractMethod('insert(self, index, value)', 'raise IndexError'),
  method('append(self, value)', 'self.insert(len(self), value)'),
  clearBy('pop', 'IndexError'),
  `
    def reverse(self):
        last = len(self) - 1
        for place in range((last + 1) // 2):
            self[place], self[last - place] = self[last - place], self[place]

    def extend(self, values):
        if values is self:
            values = list(self)
        for item in values:
            self.append(item)

    def pop(self, index=-1):
        taken = self[index]
        del self[index]
        return taken

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self
`,
);

export const MAPPINGS_AND_SEQUENCES = [MAPPING, VIEWS, MUTABLE_MAPPING, SEQUENCE, MUTABLE_SEQUENCE].join('');
