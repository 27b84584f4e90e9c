def numbers():
    a = [1]
    yield a
    b = [2]
    yield b
    yield [3]
x, y, z = numbers()
first, *others = numbers()
x = None
y = None
others = None
t = (*numbers(), [4])
t = None
end = 0
