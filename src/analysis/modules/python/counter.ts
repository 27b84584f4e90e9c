/** `collections.Counter`: a text that is part of the module `collections`. */

/** An operator that knows only other counters. */
const operator = (name: string, statements: string) => `
    def ${name}(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        ${statements.trim()}
`;

/** A comparison that must hold for each element that either has. */
const everywhere = (name: string, sign: string) =>
  operator(name, `return all(self[key] ${sign} other[key] for one in (self, other) for key in one)`);

const strictly = (name: string, sign: string) => operator(name, `return self ${sign} other and self != other`);

/** What makes a new counter of those counts that are positive: `results` gives them for the elements of `self`. */
const positive = (results: string, result: string, more = '') => `
        kept = Counter()
        for element, count in self.items():
${results}            if ${result} > 0:
                kept[element] = ${result}
${more}        return kept`;

/** Elements that only the other counter has. */
const onlyOther = (sign: string, result: string) => `        for element, count in other.items():
            if element not in self and count ${sign} 0:
                kept[element] = ${result}
`;

const changed = (sign: string) =>
  positive(
    `            changed = count ${sign} other[element]\n`,
    'changed',
    sign === '+' ? onlyOther('>', 'count') : onlyOther('<', '0 - count'),
  );

/** The larger or the smaller of two counts. */
const bounded = (ifLess: string, otherwise: string, more?: string) =>
  positive(
    `            theirs = other[element]
            chosen = ${ifLess} if count < theirs else ${otherwise}
`,
    'chosen',
    more,
  );

/** A change in place, after which no element is left without a positive count. */
const inPlace = (name: string, elements: string, ...statements: string[]) => `
    def ${name}(self, other):
        for element, ${elements}.items():
            ${statements.join('\n            ')}
        return self._keep_positive()
`;

/** `update` and `subtract`: a mapping has counts, any other iterable has each element once. */
const counted = (name: string, fromMapping: string, fromOthers: string, setUp = '') => `
    def ${name}(self, iterable=None, /, **kwds):
        if iterable is not None:
${setUp}            if isinstance(iterable, _collections_abc.Mapping):
${fromMapping}
            else:
${fromOthers}
        if kwds:
            self.${name}(kwds)
`;

export const COUNTER = `
class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        from operator import itemgetter
        if n is not None:
            from heapq import nlargest
            return nlargest(n, self.items(), key=itemgetter(1))
        return sorted(self.items(), key=itemgetter(1), reverse=True)

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')
${counted(
  'update',
  `                if not self:
                    super().update(iterable)
                else:
                    before = self.get
                    for element, count in iterable.items():
                        self[element] = count + before(element, 0)`,
  '                _count_elements(self, iterable)',
)}${counted(
  'subtract',
  `                for element, count in iterable.items():
                    self[element] = before(element, 0) - count`,
  `                for element in iterable:
                    self[element] = before(element, 0) - 1`,
  '            before = self.get\n',
)}
    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + '()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{name}({shown!r})'
${everywhere('__eq__', '==')}${operator('__ne__', 'return not self == other')}${[
  ['l', '<'],
  ['g', '>'],
]
  .map(([letter, sign]) => everywhere(`__${letter}e__`, `${sign}=`) + strictly(`__${letter}t__`, `${sign}=`))
  .join('')}${operator('__add__', changed('+'))}${operator('__sub__', changed('-'))}${operator(
  '__or__',
  bounded('theirs', 'count', onlyOther('>', 'count')),
)}${operator('__and__', bounded('count', 'theirs'))}
    def __pos__(self):${positive('', 'count')}

    def __neg__(self):${positive('', 'count').replace('count > 0', 'count < 0').replace('= count', '= 0 - count')}

    def _keep_positive(self):
        unwanted = [element for element, count in self.items() if not count > 0]
        for element in unwanted:
            del self[element]
        return self
${inPlace('__iadd__', 'count in other', 'self[element] += count')}${inPlace('__isub__', 'count in other', 'self[element] -= count')}${inPlace(
  '__ior__',
  'theirs in other',
  'count = self[element]',
  'if theirs > count:',
  '    self[element] = theirs',
)}${inPlace('__iand__', 'count in self', 'theirs = other[element]', 'if theirs < count:', '    self[element] = theirs')}
`;
