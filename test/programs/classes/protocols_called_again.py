"""Builtins that call special methods, in a loop: what they hold meanwhile, cold and warm."""


class C:
    def __str__(self):
        return "s"
    def __repr__(self):
        return "r"
    def __len__(self):
        return 1
    def __iter__(self):
        return iter([1])
    def __int__(self):
        return 1
    def __float__(self):
        return 1.0
    def __bool__(self):
        return True
    def __abs__(self):
        return 1
    def __hash__(self):
        return 1
    def __format__(self, spec):
        return "f"
    def __round__(self, n=None):
        return 1
    def __reversed__(self):
        return [1]
    def __contains__(self, x):
        return True
    def __next__(self):
        return 3
    def __index__(self):
        return 2
    def __eq__(self, other):
        return True
    def __getattr__(self, n):
        return 5
    def __bytes__(self):
        return b"x"
    def __complex__(self):
        return 1j
    def __dir__(self):
        return ["a"]
    def __sizeof__(self):
        return 1
c = C()
k = C()
for i in range(4):
    str(c)
    repr(c)
    len(c)
    list(c)
    tuple(c)
    set(c)
    int(c)
    float(c)
    bool(c)
    abs(c)
    hash(c)
    format(c, "")
    round(c)
    reversed(c)
    k in c
    next(c)
    hex(c)
    chr(c)
    c == k
    c.zz
    getattr(c, "zz")
    hasattr(c, "zz")
    bytes(c)
    complex(c)
    dir(c)
    sum(c)
    sorted(c)
    any(c)
    min(c)
    dict.fromkeys(c)
    enumerate(c)
    zip(c, c)
    map(str, c)
    divmod(5, 2)
    isinstance(c, C)
    frozenset(c)
    iter(c)
    ascii(c)
    range(c)
    [1, 2, 3, 4][c]
    "abc"[c:]
    "%s" % c
    "%d" % c
    "{}".format(c)
    f"{c}{c!r}{c!s}"
    "".join(str(x) for x in c)
    c and k
    not c
    print(c, end="\n")
    [*c]
    x, = c
    [1].index(c)
    {c: 1}
    {c}
    (1, 2).count(c)
    min(c, c, key=len)
    sorted([c, k], key=len)
    pow(c, 2) if i > 8 else None
    list(map(len, [c]))
    bytearray(c)
