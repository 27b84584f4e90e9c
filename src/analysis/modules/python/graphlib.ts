/** `graphlib` in Python. */
import type { VersionBehaviour } from '../../versions.ts';

/** What a node is waiting for once it has been handed out, and once it is done: else it is the number of nodes before it. */
const OUT = -1;
const DONE = -2;

const ONLY_PREPARED = `if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')`;

const SOURCE = `
from collections.abc import Sized
from types import GenericAlias
from _unknown_values import is_known as _is_known, thing as _thing

__all__ = ['TopologicalSorter', 'CycleError']


class _NodeInfo:
    __slots__ = 'node', 'npredecessors', 'successors'

    def __init__(self, node):
        self.node, self.npredecessors, self.successors = node, 0, []


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __new__(cls, graph=None):
        if graph is not None and any(not _is_known(node) for found in graph.values() if isinstance(found, Sized) for node in found):
            return _thing(graph)
        return super().__new__(cls)

    def __init__(self, graph=None):
        self._node2info, self._ready_nodes = {}, None
        self._npassedout = self._nfinished = 0
        if graph is not None:
            for node, before in graph.items():
                self.add(node, *before)

    def _get_nodeinfo(self, node):
        info = self._node2info.get(node)
        if info is None:
            info = _NodeInfo(node)
            self._node2info[node] = info
        return info

    def add(self, node, *predecessors):
        if self._ready_nodes is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._get_nodeinfo(node)
        info.npredecessors += len(predecessors)
        for before in predecessors:
            earlier = self._get_nodeinfo(before)
            earlier.successors.append(node)

    def prepare(self):
        if REFUSED:
            raise ValueError(REASON)
        if self._ready_nodes is None:
            self._ready_nodes = [info.node for info in self._node2info.values() if not info.npredecessors]
        found = self._find_cycle()
        if found:
            raise CycleError('nodes are in a cycle', found)

    def get_ready(self):
        ${ONLY_PREPARED}
        group = tuple(self._ready_nodes)
        for node in group:
            self._node2info[node].npredecessors = ${OUT}
        self._ready_nodes.clear()
        self._npassedout += len(group)
        return group

    def is_active(self):
        ${ONLY_PREPARED}
        return self._nfinished < self._npassedout or len(self._ready_nodes) > 0

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        ${ONLY_PREPARED}
        for node in nodes:
            info = self._node2info.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            state = info.npredecessors
            if state != ${OUT}:
                raise ValueError(f"node {node!r} was {'already marked done' if state == ${DONE} else 'not passed out (still not ready)'}")
            info.npredecessors = ${DONE}
            for later in info.successors:
                waiting = self._node2info[later]
                waiting.npredecessors -= 1
                if not waiting.npredecessors:
                    self._ready_nodes.append(later)
            self._nfinished += 1

    def _find_cycle(self):
        path = []
        followers = []
        seen = set()
        place = {}
        for node in self._node2info:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    followers.append(iter(self._node2info[node].successors))
                    place[node] = len(path)
                    path.append(node)
                while path:
                    try:
                        node = next(followers[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        followers.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
`;

/** The text of the module in a version. */
export function graphlibSource({ library }: VersionBehaviour): string {
  return library.sorterPreparesAgain
    ? SOURCE.replace('REFUSED', 'self._npassedout > 0').replace('REASON', "'cannot prepare() after starting sort'")
    : SOURCE.replace('REFUSED', 'self._ready_nodes is not None').replace('REASON', "'cannot prepare() more than once'");
}
