def tree(v, *kids):
    return {"value of": v, "kids of": list(kids)}
def depth_first(t, visit):
    visit(t["value of"])
    for k in t["kids of"]:
        depth_first(k, visit)
def breadth_first(t):
    queue = [t]
    out = []
    while queue:
        node = queue.pop(0)
        out.append(node["value of"])
        queue.extend(node["kids of"])
    return out
def height(t):
    return 1 + max((height(k) for k in t["kids of"]), default=0)
t = tree([1], tree([2], tree([3])), tree([4]))
seen = []
depth_first(t, seen.append)
order = breadth_first(t)
h = height(t)
t["kids of"].pop(0)
t = None
seen = None
order = None
end = 0
