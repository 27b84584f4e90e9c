class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('gone', self.n)


def one_line():
    for n in (1, 2, 3): item = Loud(n); other = item
    return other


def two_lines():
    for n in (1, 2, 3):
        item = Loud(n)
        other = item
    return other


print([loud.n for loud in map(Loud, (1, 2, 3))])
print(list(loud.n for loud in map(Loud, (1, 2, 3))))
print({loud.n: loud.n for loud in map(Loud, (1, 2, 3))})
print(one_line().n)
print(two_lines().n)
