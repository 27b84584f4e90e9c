/** `_weakrefset`: a set that holds its items weakly, and what all weak containers have in common. */

import type { VersionBehaviour } from '../../versions.ts';

/** Before a container is asked or changed it makes up for the removals that it has put off. */
export const SETTLED = `if self._pending_removals:
            self._commit_removals()`;

/**
 * What a weak reference of a container calls when its object goes: the entry goes too, but not while the container is gone over. The container itself
 * is referred to weakly.
 */
export const removal = (name: string, reference: string, key: string, remove: string): string => `
        def ${name}(${reference}, selfref=ref(self)${remove.includes('_atomic') ? ', _atomic_removal=_remove_dead_weakref' : ''}):
            self = selfref()
            if self is None:
                return
            if self._iterating:
                self._pending_removals.append(${key})
            else:
                ${remove}
        self.${name.startsWith('_') ? name : `_${name}`} = ${name}`;

/** The method that removes what was put off, the last one first. */
export const removalsOf = (remove: string, moreParameters = ''): string => `
    def _commit_removals(self${moreParameters}):
        gone, data = self._pending_removals, self.data
        while gone:
            key = gone.pop()
            ${remove}
`;

/**
 * A loop over the data of a weak container, in a method: under a guard that puts removals off until the loop ends; in later versions over a copy, so that
 * what is in it is held once more meanwhile.
 */
export function goneOver({ copiesWeakContainers }: VersionBehaviour, loop: string): string {
  if (copiesWeakContainers) return loop.replace('self.data', 'self.data.copy()');
  return `with _IterationGuard(self):\n            ${loop.replaceAll('\n', '\n    ')}`;
}

const GUARD = `
from _weakref import ref

__all__ = ['WeakSet']


class _IterationGuard:
    def __init__(self, weakcontainer):
        self.weakcontainer = ref(weakcontainer)

    def __enter__(self):
        container = self.weakcontainer()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, e, t, b):
        container = self.weakcontainer()
        if container is None:
            return
        container._iterating.remove(self)
        if not container._iterating:
            container._commit_removals()
`;

/** A method that changes the set in one go. */
const change = (head: string, expression: string): string => `
    def ${head}:
        ${SETTLED}
        self.data.${expression}
`;

/** The three names of an operation that a copy of the set goes through: by a method, by an operator, and in place. */
const throughCopy = (operation: string, operator: string): string => `
    def ${operation}(self, other):
        changed = self.copy()
        changed.${operation}_update(other)
        return changed
    __${operator}__ = ${operation}
${inPlace(operation, operator)}`;

/** The two names of an operation in place; what a set does to itself is known beforehand. */
function inPlace(operation: string, operator: string): string {
  const reference = operation === 'symmetric_difference' ? 'ref(item, self._remove)' : 'ref(item)';
  const update = `self.data.${operation}_update(${reference} for item in other)`;
  const emptiesItself = operation !== 'intersection';
  return `
    def ${operation}_update(self, other):
        self.__i${operator}__(other)

    def __i${operator}__(self, other):
        ${SETTLED}
        ${emptiesItself ? `self.data.clear() if self is other else ${update}` : update}
        return self
`;
}

/** The comparisons with what has to be smaller or larger. */
const inclusion = (method: string, inclusive: string, strict: string, sign: string): string => `
    def ${method}(self, other):
        return self.data.${method}(ref(item) for item in other)
    __${inclusive}__ = ${method}

    def __${strict}__(self, other):
        return self.data ${sign} set(map(ref, other))
`;

/** The module's text for a version. What each object holds, and when items go, is as in CPython. */
export const weakSetSource = (behaviour: VersionBehaviour): string => `${GUARD}

class WeakSet:
    def __init__(self, data=None):
        self.data = set()
${removal('_remove', 'item', 'item', 'self.data.discard(item)')}
        self._pending_removals = []
        self._iterating = set()
        if data is not None:
            self.update(data)
${removalsOf('data.discard(key)')}
    def __iter__(self):
        ${goneOver(
          behaviour,
          `for wr in self.data:
            item = wr()
            if item is not None:
                yield item`,
        )}

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()
${change('add(self, item)', 'add(ref(item, self._remove))')}
${change('clear(self)', 'clear()')}
    def copy(self):
        return self.__class__(self)

    def pop(self):
        ${SETTLED}
        item = None
        while item is None:
            try:
                wr = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = wr()
        return item
${change('remove(self, item)', 'remove(ref(item))')}
${change('discard(self, item)', 'discard(ref(item))')}
    def update(self, other):
        ${SETTLED}
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self
${throughCopy('difference', 'sub')}
    def intersection(self, other):
        return self.__class__(item for item in other if item in self)
    __and__ = intersection
${inPlace('intersection', 'and')}
${inclusion('issubset', 'le', 'lt', '<')}
${inclusion('issuperset', 'ge', 'gt', '>')}
    def __eq__(self, other):
        if isinstance(other, self.__class__):
            return self.data == set(map(ref, other))
        return NotImplemented
${throughCopy('symmetric_difference', 'xor')}
    def union(self, other):
        return self.__class__(item for part in (self, other) for item in part)
    __or__ = union

    def isdisjoint(self, other):
        return not len(self.intersection(other))

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))
`;
