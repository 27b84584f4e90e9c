print({5, 6795, 7245})
print({9, 1, 17, 25})
print({8, 0, 16})
print({1.5, 33, 65, 97, 129, 161, 193})
print([x for x in {24, 16, 8}])
print({24, 16})
y = 8
print({24, 16, y}, {24, y, 16})
print(sorted({8, 0, 16}), list({8, 0, 16} | {24}))
def f():
    for x in {40, 8, 24, 16}:
        print(x)
f()
letter = 'x'
turned = letter[::-1]
every = letter[::2]
same = letter[0:1]
print(turned is letter, every is letter, same is letter, turned == letter)
