/** `collections.namedtuple`: a text that is part of the module `collections`. */
export const namedTuple = (hasReplace: boolean): string => `
from sys import intern as _intern
from _unknown_values import is_known as _is_known, is_thing as _is_thing, thing as _thing

_KEYWORDS = frozenset(
    'False None True and as assert async await break class continue def del elif else except finally for from global if '
    'import in is lambda nonlocal not or pass raise return try while with yield'.split())


def _is_unclear(argument):
    return _is_thing(argument) or not _is_known(argument)


def _is_refused(name):
    return not name.isidentifier() or name in _KEYWORDS


def _problems(typename, field_names, rename):
    for name in (typename, *field_names):
        if _is_refused(name):
            yield f"Type names and field names {'cannot be a keyword' if name in _KEYWORDS else 'must be valid identifiers'}: {name!r}"
    for place, name in enumerate(field_names):
        if name.startswith('_') and not rename:
            yield f'Field names cannot start with an underscore: {name!r}'
        if name in field_names[:place]:
            yield f'Encountered duplicate field name: {name!r}'


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    # What is not known of the fields makes a class of which nothing is known.
    given = typename, field_names, defaults
    if any(map(_is_unclear, given)):
        return _thing(*given)
    del given
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    if any(map(_is_unclear, field_names)):
        return _thing(typename, field_names, defaults)
    typename = _intern(str(typename))
    if rename:
        field_names = [
            f'_{place}' if name.startswith('_') or _is_refused(name) or name in field_names[:place] else name
            for place, name in enumerate(field_names)
        ]
    problem = next(_problems(typename, field_names, rename), None)
    if problem is not None:
        raise ValueError(problem)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        needed = len(field_names) - len(defaults)
        if needed < 0:
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[needed:], defaults))
    field_names = tuple(map(_intern, field_names))
    size = len(field_names)
    listed = ', '.join(field_names) + (',' if size == 1 else '')
    shown = ', '.join(name + '=%r' for name in field_names)
    made = tuple.__new__
    _dict, _tuple, _len, _map, _zip = dict, tuple, len, map, zip
    __new__ = eval(f'lambda _cls, {listed}: _tuple_new(_cls, ({listed}))',
                   {'_tuple_new': made, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({listed})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        instance = made(cls, iterable)
        if _len(instance) == size:
            return instance
        raise TypeError(f'Expected {size} arguments, got {len(instance)}')

    def _replace(self, /, **kwds):
        instance = self._make(_map(kwds.pop, field_names, self))
        if not kwds:
            return instance
        raise _replace_error(f'Got unexpected field names: {list(kwds)!r}')

    def __repr__(self):
        'Return a nicely formatted representation string'
        return self.__class__.__name__ + f'({shown})' % self

    def _asdict(self):
        'Return a new dict which maps field names to their values.'
        return _dict(_zip(self._fields, self))

    def __getnewargs__(self):
        'Return self as a plain tuple.  Used by copy and pickle.'
        return _tuple(self)

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    made_class = type(typename, (tuple,), {
        '__doc__': f'{typename}({listed})', '__slots__': (), '_fields': field_names, '_field_defaults': field_defaults,
        '__new__': __new__, '_make': _make, ${hasReplace ? "'__replace__': _replace, " : ''}'_replace': _replace, '__repr__': __repr__,
        '_asdict': _asdict, '__getnewargs__': __getnewargs__, '__match_args__': field_names,
        **{name: _tuplegetter(place, f'Alias for field number {place}') for place, name in enumerate(field_names)},
    })
    if module is None:
        module = _caller_module()
    if module is not None:
        made_class.__module__ = module
    return made_class
`;
