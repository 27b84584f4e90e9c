graph = {"node a": ["node b", "node c"], "node b": ["node d"], "node c": ["node d"], "node d": []}
def paths(start, goal, path):
    path = path + [start]
    if start == goal:
        return [path]
    found = []
    for nxt in graph[start]:
        for p in paths(nxt, goal, path):
            found.append(p)
    return found
def bfs(start):
    seen = {start: None}
    queue = [start]
    for cur in queue:
        for nxt in graph[cur]:
            if nxt not in seen:
                seen[nxt] = cur
                queue.append(nxt)
    return seen
all_paths = paths("node a", "node d", [])
tree = bfs("node a")
short = min(all_paths, key=len)
graph["node d"].append("node a")
all_paths = None
short = None
tree = None
end = 0
