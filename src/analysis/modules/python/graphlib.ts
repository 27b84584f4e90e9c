/** `graphlib` (`Lib/graphlib.py`). */
import type { VersionBehaviour } from '../../versions.ts';

const SOURCE = `
from collections.abc import Sized
from types import GenericAlias
from _unknown_values import is_known as _is_known, thing as _thing

__all__ = ['TopologicalSorter', 'CycleError']

_PASSED_OUT = -1
_DONE = -2


class _NodeInfo:
    __slots__ = 'node', 'npredecessors', 'successors'

    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        self.successors = []


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __new__(cls, graph=None):
        if graph is not None and any(not _is_known(node) for found in graph.values() if isinstance(found, Sized) for node in found):
            return _thing(graph)
        return super().__new__(cls)

    def __init__(self, graph=None):
        self._node2info = {}
        self._ready_nodes = None
        self._npassedout = 0
        self._nfinished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get_nodeinfo(self, node):
        result = self._node2info.get(node)
        if result is None:
            self._node2info[node] = result = _NodeInfo(node)
        return result

    def add(self, node, *predecessors):
        if self._ready_nodes is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._get_nodeinfo(node)
        info.npredecessors += len(predecessors)
        for predecessor in predecessors:
            self._get_nodeinfo(predecessor).successors.append(node)

    def prepare(self):
        if REFUSED:
            raise ValueError(REASON)
        if self._ready_nodes is None:
            self._ready_nodes = [info.node for info in self._node2info.values() if info.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready_nodes)
        for node in result:
            self._node2info[node].npredecessors = _PASSED_OUT
        self._ready_nodes.clear()
        self._npassedout += len(result)
        return result

    def is_active(self):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        return self._nfinished < self._npassedout or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._node2info.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.npredecessors >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if info.npredecessors == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            info.npredecessors = _DONE
            for successor in info.successors:
                follower = self._node2info[successor]
                follower.npredecessors -= 1
                if follower.npredecessors == 0:
                    self._ready_nodes.append(successor)
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
            node_group = self.get_ready()
            yield from node_group
            self.done(*node_group)

    __class_getitem__ = classmethod(GenericAlias)
`;

/** The text of the module in a version. */
export function graphlibSource({ library }: VersionBehaviour): string {
  return library.sorterPreparesAgain
    ? SOURCE.replace('REFUSED', 'self._npassedout > 0').replace('REASON', "'cannot prepare() after starting sort'")
    : SOURCE.replace('REFUSED', 'self._ready_nodes is not None').replace('REASON', "'cannot prepare() more than once'");
}
