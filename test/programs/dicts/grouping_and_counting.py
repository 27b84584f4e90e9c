words = ["apple", "avocado", "banana", "blueberry", "cherry", "apple"]
groups = {}
for w in words:
    groups.setdefault(w[0], []).append(w)
counts = {}
for w in words:
    if w in counts:
        counts[w] += 1
    else:
        counts[w] = 1
index = {}
for i, w in enumerate(words):
    index[w] = index.get(w, []) + [i]
top = sorted(counts.items(), key=lambda kv: kv[1], reverse=True)[0]
best = groups["b"]
del groups["a"]
groups = None
words = None
index = None
counts = None
best = top = None
w = None
end = 0
