/** The part of `collections` that CPython writes in Python. */
import type { VersionBehaviour } from '../../versions.ts';
import { COUNTER } from './counter.ts';
import { namedTuple } from './namedtuple.ts';
import { recursiveRepr } from './reprlib.ts';
import { userContainers } from './user-containers.ts';

/** The module's text. */
export const collectionsSource = (behaviour: VersionBehaviour): string => `
import _collections_abc
import sys as _sys
from _collections import deque, defaultdict, OrderedDict, _tuplegetter, _count_elements, _caller_module

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']

_collections_abc.MutableSequence.register(deque)
_replace_error = ${behaviour.library.namedTupleReplaceError}
${recursiveRepr('_recursive_repr', behaviour)}
${namedTuple(behaviour.library.namedTupleReplaceError === 'TypeError')}
${COUNTER}
${userContainers(behaviour.library)}`;
