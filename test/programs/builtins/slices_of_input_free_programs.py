text = "the quick brown fox jumps"
words = text.split()
counts = {}
for w in words:
    for ch in w:
        counts[ch] = counts.get(ch, 0) + 1
most = max(sorted(counts), key=counts.get)
pairs = sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3]
joined = "-".join(words[::-1])
title = " ".join(w.capitalize() for w in words)
print(most, pairs, joined, title)
words = None
counts = None
pairs = None
end = 0
