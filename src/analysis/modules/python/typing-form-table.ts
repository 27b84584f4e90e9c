/** The forms that stand for classes, `List` and `Callable` among them: a text that is part of the module `typing`. */
export const TYPING_FORM_TABLE = `def _register_forms():
    table = globals()
    abc = collections.abc
    for name, origin, count in [
            ('List', list, 1), ('Dict', dict, 2), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Type', type, 1),
            ('DefaultDict', collections.defaultdict, 2), ('OrderedDict', collections.OrderedDict, 2),
            ('Counter', collections.Counter, 1), ('ChainMap', collections.ChainMap, 2), ('Deque', collections.deque, 1),
            ('Hashable', abc.Hashable, 0), ('Awaitable', abc.Awaitable, 1), ('Coroutine', abc.Coroutine, 3),
            ('AsyncIterable', abc.AsyncIterable, 1), ('AsyncIterator', abc.AsyncIterator, 1), ('Iterable', abc.Iterable, 1),
            ('Iterator', abc.Iterator, 1), ('Reversible', abc.Reversible, 1), ('Sized', abc.Sized, 0),
            ('Container', abc.Container, 1), ('Collection', abc.Collection, 1), ('AbstractSet', abc.Set, 1),
            ('MutableSet', abc.MutableSet, 1), ('Mapping', abc.Mapping, 2), ('MutableMapping', abc.MutableMapping, 2),
            ('Sequence', abc.Sequence, 1), ('MutableSequence', abc.MutableSequence, 1), ('MappingView', abc.MappingView, 1),
            ('KeysView', abc.KeysView, 1), ('ItemsView', abc.ItemsView, 2), ('ValuesView', abc.ValuesView, 1),
            ('Generator', abc.Generator, -1), ('AsyncGenerator', abc.AsyncGenerator, -1), ('Tuple', tuple, -1),
            ('ContextManager', contextlib.AbstractContextManager, -1),
            ('AsyncContextManager', contextlib.AbstractAsyncContextManager, -1)]:
        kind = _TupleType if name == 'Tuple' else _SpecialGenericAlias
        table[name] = kind(origin, name, count)
    table['Callable'] = _CallableType(abc.Callable, 'Callable', -1, _CallableGenericAlias)


_register_forms()`;
