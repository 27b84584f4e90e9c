words = ["apple pie", "plum cake", "pear tart"]
lengths = {w: len(w) for w in words}
by_first = {w[0]: [w] for w in words}
inverted = {v: k for k, v in lengths.items()}
firsts = {w[0] for w in words}
pairs = {(w, len(w)) for w in words}
n = len(firsts)
nested = {w: {c: 1 for c in w[:2]} for w in words}
filtered = {k: v for k, v in by_first.items() if len(v[0]) > 8}
words = None
by_first = None
lengths = inverted = None
pairs = None
nested = filtered = None
end = 0
