def last_of(items):
    for item in items:
        pass
    return item
big = [[1], [2], [3]]
got = last_of(big)
for element in big:
    alias = element
big = None
element = None
alias = None
for i in range(3):
    data = [i]
    hold = data
del data
hold = None
got = None
end = 0
