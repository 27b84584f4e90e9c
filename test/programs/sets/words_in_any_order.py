def names(words):
    kept = words[0]
    unordered = list(set(words))
    words = None
    last = len(unordered)
    unordered.clear()
    return kept, last


print(names([''.join(['a', 'bc']), ''.join(['d', 'ef'])]))
