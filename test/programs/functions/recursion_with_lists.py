def flatten(tree):
    if not isinstance(tree, list):
        return [tree]
    out = []
    for part in tree:
        out += flatten(part)
    return out
def depth(tree):
    return 1 + max([depth(t) for t in tree], default=0)
def copy(tree):
    return [copy(t) for t in tree]
t = [[], [[], [[]]]]
d = depth(t)
c = copy(t)
n = [1000, [2000, [3000]], 4000]
f = flatten(n)
t = None
n = None
f = c = None
end = 0
