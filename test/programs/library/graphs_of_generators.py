# What a node depends on may be a generator.
import graphlib


def show(graph, expected):
    ts = graphlib.TopologicalSorter()
    for node, deps in graph.items():
        ts.add(node, *deps)
    ts.prepare()
    while ts.is_active():
        nodes = ts.get_ready()
        print(sorted(nodes))
        for node in nodes:
            ts.done(node)
    dependson = (2 * x + 1 for x in range(5))
    ts = graphlib.TopologicalSorter({0: dependson})
    print(list(ts.static_order()))


show({2: {11}, 9: {11, 8}, 10: {11, 3}, 11: {7, 5}, 8: {7, 3}}, None)
try:
    ts = graphlib.TopologicalSorter({1: {2}, 2: {3}, 3: {1}})
    ts.prepare()
except graphlib.CycleError as e:
    print(e)
