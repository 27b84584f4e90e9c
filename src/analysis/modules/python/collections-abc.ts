/** `collections.abc`. */

import type { VersionBehaviour } from '../../versions.ts';
import { abstract, abstractClass, abstractMethod, asyncMethod, clearBy, method } from './abstract-class-texts.ts';
import { MAPPINGS_AND_SEQUENCES } from './mappings-and-sequences.ts';

const ROOT = 'metaclass=ABCMeta';

/** `throw` without code of its own: what was thrown goes on. */
const THROWN = [
  'if val is None and tb is None:',
  '    raise typ',
  'val = typ() if val is None else val',
  'raise val if tb is None else val.with_traceback(tb)',
];

/** `close` of what is left by an exception: `end` is the other way in which it may end. */
const closing = (signature: string, ask: string, end: string, kind: string) => `
    ${signature}:
        try:
            ${ask}(GeneratorExit)
        except (GeneratorExit, ${end}):
            return
        raise RuntimeError('${kind} ignored GeneratorExit')
`;

const ITSELF = 'return self';
const NOTHING = ['yield from ()'];

/** The classes that ask for a few methods only. */
const KINDS = [
  abstractClass('Hashable', { bases: ROOT, asked: ['__hash__'] }, abstractMethod('__hash__(self)', 'return 0')),
  abstractClass(
    'Awaitable',
    { bases: ROOT, asked: ['__await__'], alias: 'GenericAlias' },
    abstractMethod('__await__(self)', 'yield'),
  ),
  abstractClass(
    'Coroutine',
    { bases: 'Awaitable', asked: ['__await__', 'send', 'throw', 'close'] },
    abstractMethod('send(self, value)', 'raise StopIteration'),
    abstractMethod('throw(self, typ, val=None, tb=None)', ...THROWN),
    closing('def close(self)', 'self.throw', 'StopIteration', 'coroutine'),
  ),
  abstractClass(
    'AsyncIterable',
    { bases: ROOT, asked: ['__aiter__'], alias: 'GenericAlias' },
    abstractMethod('__aiter__(self)', 'return AsyncIterator()'),
  ),
  abstractClass(
    'AsyncIterator',
    { bases: 'AsyncIterable', asked: ['__anext__', '__aiter__'] },
    abstract(asyncMethod('__anext__(self)', 'raise StopAsyncIteration')),
    method('__aiter__(self)', ITSELF),
  ),
  abstractClass(
    'AsyncGenerator',
    { bases: 'AsyncIterator', asked: ['__aiter__', '__anext__', 'asend', 'athrow', 'aclose'] },
    asyncMethod('__anext__(self)', 'return await self.asend(None)'),
    abstract(asyncMethod('asend(self, value)', 'raise StopAsyncIteration')),
    abstract(asyncMethod('athrow(self, typ, val=None, tb=None)', ...THROWN)),
    closing('async def aclose(self)', 'await self.athrow', 'StopAsyncIteration', 'asynchronous generator'),
  ),
  abstractClass(
    'Iterable',
    { bases: ROOT, asked: ['__iter__'], alias: 'GenericAlias' },
    abstractMethod('__iter__(self)', ...NOTHING),
  ),
  abstractClass(
    'Iterator',
    { bases: 'Iterable', asked: ['__iter__', '__next__'] },
    abstractMethod('__next__(self)', 'raise StopIteration'),
    method('__iter__(self)', ITSELF),
  ),
  abstractClass(
    'Reversible',
    { bases: 'Iterable', asked: ['__reversed__', '__iter__'] },
    abstractMethod('__reversed__(self)', ...NOTHING),
  ),
  abstractClass(
    'Generator',
    { bases: 'Iterator', asked: ['__iter__', '__next__', 'send', 'throw', 'close'] },
    method('__next__(self)', 'return self.send(None)'),
    abstractMethod('send(self, value)', 'raise StopIteration'),
    abstractMethod('throw(self, typ, val=None, tb=None)', ...THROWN),
    closing('def close(self)', 'self.throw', 'StopIteration', 'generator'),
  ),
  abstractClass('Sized', { bases: ROOT, asked: ['__len__'] }, abstractMethod('__len__(self)', 'return 0')),
  abstractClass(
    'Container',
    { bases: ROOT, asked: ['__contains__'], alias: 'GenericAlias' },
    abstractMethod('__contains__(self, x)', 'return False'),
  ),
  abstractClass('Collection', {
    bases: 'Sized, Iterable, Container',
    asked: ['__len__', '__iter__', '__contains__'],
  }),
  abstractClass(
    'Buffer',
    { bases: ROOT, asked: ['__buffer__'] },
    abstractMethod('__buffer__(self, flags, /)', 'raise NotImplementedError'),
  ),
  abstractClass(
    'Callable',
    { bases: ROOT, asked: ['__call__'], alias: '_CallableGenericAlias' },
    abstractMethod('__call__(self, *args, **kwds)', 'return False'),
  ),
].join('');

/** A method of sets that knows only objects of one kind: `known` follows for those. */
const binary = (name: string, kind: string, known: string) => `
    def ${name}(self, other):
        if not isinstance(other, ${kind}):
            return NotImplemented
${known}`;

/** `<=` and `>=`: no larger, and each member of `part` is in `whole`. */
const inclusion = (name: string, sign: string, part: string, whole: string) =>
  binary(
    name,
    'Set',
    `        if len(self) ${sign} len(other):
            for member in ${part}:
                if member not in ${whole}:
                    break
            else:
                return True
        return False
`,
  );

/** The comparisons that ask for sizes, then for another comparison. */
const sized = (name: string, sign: string, inclusionName: string) =>
  binary(name, 'Set', `        return len(self) ${sign} len(other) and self.${inclusionName}(other)\n`);

/** What works on anything iterable, which it makes a set of the same kind first. */
const onSets = (name: string, result: string) => `
    def ${name}(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return ${result}
`;

/** A difference; its condition stands on a line of its own: a load on the line of the store is no borrowed one in 3.14. */
const difference = (name: string, kept: string, left: string) =>
  onSets(
    name,
    `self._from_iterable(
            member for member in ${kept}
            if member not in ${left})`,
  );

const SET = abstractClass(
  'Set',
  { bases: 'Collection' },
  inclusion('__le__', '<=', 'self', 'other'),
  sized('__lt__', '<', '__le__'),
  sized('__gt__', '>', '__ge__'),
  inclusion('__ge__', '>=', 'other', 'self'),
  sized('__eq__', '==', '__le__'),
  `\n    @classmethod${method('_from_iterable(cls, it)', 'return cls(it)')}`,
  binary('__and__', 'Iterable', '        return self._from_iterable(member for member in other if member in self)\n'),
  '\n    __rand__ = __and__\n',
  `
    def isdisjoint(self, other):
        for member in other:
            if member in self:
                break
        else:
            return True
        return False
`,
  binary(
    '__or__',
    'Iterable',
    `        both = (member for one in (self, other) for member in one)
        return self._from_iterable(both)
`,
  ),
  '\n    __ror__ = __or__\n',
  difference('__sub__', 'self', 'other'),
  difference('__rsub__', 'other', 'self'),
  onSets('__xor__', '(self - other) | (other - self)'),
  `
    __rxor__ = __xor__

    def _hash(self):
        # That of an equal frozenset.
        whole_word = 2 * sys.maxsize + 1
        mixed = 1927868237 * (len(self) + 1)
        for member in self:
            own = hash(member)
            mixed ^= (own ^ own << 16 ^ 89869747) * 3644798167
        mixed &= whole_word
        mixed = (mixed ^ mixed >> 11 ^ mixed >> 25) * 69069 + 907133923 & whole_word
        signed = mixed - (whole_word + 1 if mixed > sys.maxsize else 0)
        return 590923713 if signed == -1 else signed
`,
);

const MUTABLE_SET = abstractClass(
  'MutableSet',
  { bases: 'Set' },
  abstractMethod('add(self, value)', 'raise NotImplementedError'),
  abstractMethod('discard(self, value)', 'raise NotImplementedError'),
  `
    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        members = iter(self)
        try:
            chosen = next(members)
        except StopIteration:
            raise KeyError from None
        self.discard(chosen)
        return chosen
`,
  clearBy('pop', 'KeyError'),
  `
    def __ior__(self, it):
        for member in it:
            self.add(member)
        return self

    def __iand__(self, it):
        for member in self - it:
            self.discard(member)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        if not isinstance(it, Set):
            it = self._from_iterable(it)
        for member in it:
            if member in self:
                self.discard(member)
            else:
                self.add(member)
        return self

    def __isub__(self, it):
        if it is not self:
            for member in it:
                self.discard(member)
        else:
            self.clear()
        return self
`,
);

const HEAD = `
import sys
from abc import ABCMeta, abstractmethod
from types import FunctionType, GenericAlias

__name__ = 'collections.abc'

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable', 'Iterator',
           'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping',
           'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence',
           'Buffer']


def _check_methods(C, *methods):
    # In the order of the class's bases the first that says anything of a method decides: None takes it away.
    bases = C.__mro__
    for name in methods:
        for base in bases:
            if name in base.__dict__:
                if base.__dict__[name] is not None:
                    break
                return NotImplemented
        else:
            return NotImplemented
    return True


def _is_param_expr(form):
    if form is ... or isinstance(form, list):
        return True
    kind = type(form)
    return kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def _type_repr(form):
    if isinstance(form, type):
        return form.__qualname__ if form.__module__ == 'builtins' else f'{form.__module__}.{form.__qualname__}'
    if form is ...:
        return '...'
    return form.__name__ if isinstance(form, FunctionType) else repr(form)


class _CallableGenericAlias(GenericAlias):
    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif not _is_param_expr(parameters):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}')
        return super().__new__(cls, origin, args)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        shown = ', '.join([_type_repr(form) for form in args[:-1]])
        return f'collections.abc.Callable[[{shown}], {_type_repr(args[-1])}]'

    def __getitem__(self, item):
        args = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(args[0], (tuple, list)):
            args = (args[:-1], args[-1])
        return _CallableGenericAlias(Callable, args)
`;

/** The module's text. */
export const collectionsAbcSource = ({
  library,
}: VersionBehaviour) => `${HEAD}${KINDS}${SET}${MUTABLE_SET}${MAPPINGS_AND_SEQUENCES}

class _Environ:
    def __getitem__(self, key):
        raise KeyError


# What start-up asks of os.environ before any program runs: from the second time on the subscripts are specialised for its class.
for _ in range(${library.environmentGets}):
    Mapping.get(_Environ(), '')
for _ in range(${library.environmentTests}):
    Mapping.__contains__(_Environ(), '')
del _Environ


def _generator():
    yield


async def _coroutine():
    pass


Generator.register(type(_generator()))
Set.register(frozenset)
MutableSet.register(set)
MutableMapping.register(dict)
Mapping.register(type(type.__dict__))
KeysView.register(type({}.keys()))
ItemsView.register(type({}.items()))
ValuesView.register(type({}.values()))
for _kind in (tuple, str, range, memoryview, bytes):
    Sequence.register(_kind)
for _kind in (list, bytearray):
    MutableSequence.register(_kind)
for _kind in (iter([]), iter(()), iter(''), iter(b''), iter({}), iter(set()), iter(range(0)), reversed([]), zip()):
    Iterator.register(type(_kind))
ByteString = Sequence
`;
