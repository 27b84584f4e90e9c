from collections import deque, defaultdict


def build(edges):
    graph = defaultdict(list)
    for left, right in edges:
        graph[left].append(right)
        graph[right].append(left)
    return graph


def search(graph, start):
    seen = {start}
    order = []
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


edges = [('a0', 'b0'), ('a0', 'c0'), ('b0', 'd0'), ('c0', 'd0')]
graph = build(edges)
order = search(graph, 'a0')
print(order)
print(graph)
missing = graph['z']
print(missing, len(graph), graph.get('y'))
print(graph.default_factory is list)
