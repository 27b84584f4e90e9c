SIZE = 1150


def count_words(words):
    counts = {}
    for word in words:
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def invert(counts):
    groups = {}
    for word, count in counts.items():
        groups.setdefault(count, []).append(word)
    return groups


words = "the cat sat on the mat and the dog sat by the cat on a log".split()
largest = 0
for turn in range(SIZE):
    sample = words * 8
    sample.append("word" + str(turn))
    counted = count_words(sample)
    groups = invert(counted)
    for count in sorted(groups):
        if count > largest:
            largest = count
    while counted:
        counted.popitem()
print(largest)
