def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x == y:
                table[i + 1][j + 1] = table[i][j] + x
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]
def knapsack(items, room):
    best = [(0, [])] * (room + 1)
    for weight, worth in items:
        for w in range(room, weight - 1, -1):
            v, chosen = best[w - weight]
            if v + worth > best[w][0]:
                best[w] = (v + worth, chosen + [(weight, worth)])
    return best[room]
s = lcs("stone", "tones")
total, chosen = knapsack([(2, 300), (3, 400), (4, 500)], 5)
print(s, total, chosen)
chosen = None
end = 0
