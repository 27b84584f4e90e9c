/** `dataclasses`: methods are made from texts by exec(), as CPython does. */

import type { LibraryBehaviour } from '../../versions/library-behaviour.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { DATACLASS_FUNCTIONS } from './dataclass-functions.ts';
import { DATACLASS_METHODS } from './dataclass-methods.ts';

/** What the decorator can be told, in its order. */
const SWITCHES = [
  ...['init', 'repr', 'eq', 'order', 'unsafe_hash'],
  ...['frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot'],
];

/** How the functions of a class are made: each by an exec() of its own, or all by one, with annotations or a function that gives them. */
function functionMaker({
  makesDataclassFunctionsAtOnce,
  wrapsAnnotate,
  dataclassesCopyAnnotations,
}: LibraryBehaviour): string {
  return `
_COPIES_ANNOTATIONS = ${dataclassesCopyAnnotations ? 'True' : 'False'}
_AT_ONCE = ${makesDataclassFunctionsAtOnce ? 'True' : 'False'}
_ANNOTATES = ${wrapsAnnotate ? 'False' : 'True'}
`;
}

/** The module's text. */
export function dataclassesSource({ library }: VersionBehaviour): string {
  return `
from functools import wraps
from importlib import import_module
from types import GenericAlias, MappingProxyType
import copy as _copy_module

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']
${functionMaker(library)}

class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)

    def __repr__(self):
        parts = ', '.join(f'{name}={getattr(self, name)!r}' for name in Field.__slots__)
        return f'Field({parts.replace(", _field_type=", ",_field_type=")})'.replace(', ', ',')

    def __set_name__(self, owner, name):
        tell = getattr(type(self.default), '__set_name__', None)
        if tell:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (${SWITCHES.map((name) => `'${name}'`).join(', ')})

    def __init__(self, ${SWITCHES.join(', ')}):
        ${SWITCHES.map((name) => `self.${name} = ${name}`).join('; ')}


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(annotation):
    """What an annotation makes of a field: 'field', 'class' for ClassVar, 'init' for InitVar, 'keywords' for KW_ONLY."""
    if isinstance(annotation, str):
        bare = annotation.split('[')[0].strip().split('.')[-1]
        return {'ClassVar': 'class', 'InitVar': 'init', 'KW_ONLY': 'keywords'}.get(bare, 'field')
    if annotation is KW_ONLY:
        return 'keywords'
    if annotation is InitVar or type(annotation) is InitVar:
        return 'init'
    if getattr(annotation, '__origin__', annotation) is _class_var():
        return 'class'
    return 'field'


def _class_var():
    from typing import ClassVar
    return ClassVar

${DATACLASS_METHODS}
${DATACLASS_FUNCTIONS}`;
}
