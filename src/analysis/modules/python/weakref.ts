/** `weakref`: containers that hold their contents weakly, finalizers, references to methods. */

import type { VersionBehaviour } from '../../versions.ts';
import { goneOver, removal, removalsOf, SETTLED } from './weak-set.ts';

/** The module's text for a version. What each object holds, and when entries go, is as in CPython. */
export const weakrefSource = (behaviour: VersionBehaviour): string =>
  REFERENCES + weakValues(behaviour) + weakKeys(behaviour) + FINALIZERS;

/** A comparison of `WeakMethod`: by identity once an object is gone, else by both references. */
const comparison = (operator: string, identity: string, equality: string, joined: string): string => `
    def __${operator}__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__${operator}__(self, other) ${joined} self._func_ref ${equality} other._func_ref
        return self ${identity} other
`;

const REFERENCES = `
from _weakref import (CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount, getweakrefs,
                      proxy, ref)
from _weakrefset import WeakSet, _IterationGuard
import _collections_abc

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

_collections_abc.MutableSet.register(WeakSet)


class WeakMethod(ref):
    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        def _cb(arg):
            method = own_reference()
            if not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)
        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
        self._meth_type = type(meth)
        self._alive = True
        own_reference = ref(self)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        if obj is not None and func is not None:
            return self._meth_type(func, obj)
${comparison('eq', 'is', '==', 'and')}${comparison('ne', 'is not', '!=', 'or')}
    __hash__ = ref.__hash__


class KeyedRef(ref):
    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)
`;

/** Which of key and value a dictionary refers to weakly. */
type WeakPart = 'key' | 'value';

/** A loop over the entries whose weak part is still there; it is held by a name of its own while `action` runs. */
const livingEntries = (behaviour: VersionBehaviour, weak: WeakPart, action: string): string =>
  goneOver(
    behaviour,
    `for ${pairOf(weak)} in self.data.items():
            ${weak} = wr()
            if ${weak} is not None:
                ${action}`,
  );

const pairOf = (weak: WeakPart): string => (weak === 'key' ? 'wr, value' : 'key, wr');

/** The methods that copy a dictionary. */
const copying = (behaviour: VersionBehaviour, weak: WeakPart, className: string, settled: string): string => `
    def copy(self):
${settled}        new = ${className}()
        ${livingEntries(behaviour, weak, 'new[key] = value')}
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
${settled}        new = self.__class__()
        ${livingEntries(behaviour, weak, weak === 'key' ? 'new[key] = deepcopy(value, memo)' : 'new[deepcopy(key, memo)] = value')}
        return new
`;

/** The generators of a dictionary; that of the weak part holds what it gives, that of the other does not. */
function iteration(behaviour: VersionBehaviour, weak: WeakPart, settled: string): string {
  const references = weak === 'key' ? 'self.data' : 'self.data.values()';
  const weakPart = `for wr in ${references}:
            ${weak} = wr()
            if ${weak} is not None:
                yield ${weak}`;
  const otherPart = `for ${pairOf(weak)} in self.data.items():
            if wr() is not None:
                yield ${weak === 'key' ? 'value' : 'key'}`;
  return `
    def items(self):
${settled}        ${livingEntries(behaviour, weak, 'yield key, value')}

    def keys(self):
${settled}        ${goneOver(behaviour, weak === 'key' ? weakPart : otherPart)}

    __iter__ = keys

    def values(self):
${settled}        ${goneOver(behaviour, weak === 'key' ? otherPart : weakPart)}
`;
}

/** `popitem`: entries whose weak part is gone are passed over. */
const popping = (weak: WeakPart, first: string): string => `
    def popitem(self):
        ${first}
        ${weak} = None
        while ${weak} is None:
            ${pairOf(weak)} = self.data.popitem()
            ${weak} = wr()
        return key, value
`;

/** What the two dictionaries have in common. */
const SHOWN = `
    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))
`;
const MERGED = `
    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        both = self.__class__()
        both.update(other)
        both.update(self)
        return both
`;

/** The value of a key by a reference of `data`, or None. */
const foundBy = (reference: string): string => `try:
            value = ${reference}()
        except KeyError:
            value = None`;

/** A method of the dictionary with weak values that makes up for removals first. */
const settledMethod = (head: string, ...lines: readonly string[]): string => `
    def ${head}:
        ${[SETTLED, ...lines].join('\n        ')}
`;

const SETTLED_FIRST = `        ${SETTLED}\n`;
const NEW_REFERENCE = 'KeyedRef(value, self._remove, key)';

const weakValues = (behaviour: VersionBehaviour): string => `

class WeakValueDictionary(_collections_abc.MutableMapping):
    def __init__(self, other=(), /, **kw):
${removal('remove', 'wr', 'wr.key', '_atomic_removal(self.data, wr.key)')}
        self._pending_removals = []
        self._iterating = set()
        self.data = {}
        self.update(other, **kw)
${removalsOf('_atomic_removal(data, key)', ', _atomic_removal=_remove_dead_weakref')}
${settledMethod(
  '__getitem__(self, key)',
  'value = self.data[key]()',
  'if value is not None:',
  '    return value',
  'raise KeyError(key)',
)}
${settledMethod('__delitem__(self, key)', 'del self.data[key]')}
${settledMethod('__len__(self)', 'return len(self.data)')}
${settledMethod('__contains__(self, key)', foundBy('self.data[key]'), 'return value is not None')}
${SHOWN}
${settledMethod('__setitem__(self, key, value)', `self.data[key] = ${NEW_REFERENCE}`)}
${copying(behaviour, 'value', 'WeakValueDictionary', SETTLED_FIRST)}
${settledMethod('get(self, key, default=None)', foundBy('self.data[key]'), 'return default if value is None else value')}
${iteration(behaviour, 'value', SETTLED_FIRST)}
${settledMethod('itervaluerefs(self)', goneOver(behaviour, 'yield from self.data.values()'))}
${popping('value', SETTLED)}
${settledMethod(
  'pop(self, key, *args)',
  foundBy('self.data.pop(key)'),
  'if value is None and not args:',
  '    raise KeyError(key)',
  'return args[0] if value is None else value',
)}
    def setdefault(self, key, default=None):
        ${foundBy('self.data[key]')}
        if value is None:
            ${SETTLED.replaceAll('\n', '\n    ')}
            self.data[key] = ${NEW_REFERENCE.replace('value', 'default')}
        return default if value is None else value

    def update(self, other=None, /, **kwargs):
        ${SETTLED}
        data = self.data
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                data[key] = ${NEW_REFERENCE}
        for key, value in kwargs.items():
            data[key] = ${NEW_REFERENCE}
${settledMethod('valuerefs(self)', 'return list(self.data.values())')}${MERGED}`;

const weakKeys = (behaviour: VersionBehaviour): string => `

class WeakKeyDictionary(_collections_abc.MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
${removal('remove', 'k', 'k', 'try:\n                    del self.data[k]\n                except KeyError:\n                    pass')}
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)
${removalsOf('if key in data:\n                del data[key]')}
    def _scrub_removals(self):
        self._pending_removals = [key for key in self._pending_removals if key in self.data]
        self._dirty_len = False

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)
${SHOWN}
    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value
${copying(behaviour, 'key', 'WeakKeyDictionary', '')}
    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data
${iteration(behaviour, 'key', '')}
    def keyrefs(self):
        return list(self.data)
${popping('key', 'self._dirty_len = True')}
    def pop(self, key, *args):
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        data = self.data
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                data[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)
${MERGED}`;

/** A method that gives what a living finalizer would call. */
const contents = (head: string, condition: string): string => `
    def ${head}(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if ${condition}:
            return obj, info.func, info.args, info.kwargs or {}
`;

const FINALIZERS = `

class finalize:
    __slots__ = ()
    _registry = {}
    _made = 0

    class _Info:
        __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', 'index'

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        info.index = finalize._made
        finalize._made += 1
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))
${contents('detach', 'obj is not None and self._registry.pop(self, None)')}${contents('peek', 'obj is not None')}
    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        if info := self._registry.get(self):
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        shown = '<%s object at %#x; ' % (type(self).__name__, id(self))
        return shown + ('dead>' if obj is None else 'for %r at %#x>' % (type(obj).__name__, id(obj)))
`;
