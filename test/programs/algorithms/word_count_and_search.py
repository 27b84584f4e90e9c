text = """the cat and the dog
and the bird saw the cat"""
counts = {}
for line in text.splitlines():
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
order = sorted(counts, key=lambda w: (-counts[w], w))
lines = text.split("\n")
hits = [(i, l) for i, l in enumerate(lines) if "bird" in l]
longest = max(lines, key=len)
rows = {w: [i for i, l in enumerate(lines) if w in l] for w in order[:2]}
print(order, hits[0][0])
counts = None
order = None
lines = hits = None
rows = longest = None
line = word = None
end = 0
