def add(a, b, c):
    return [a, b, c]
x = [1]
r = add(
    x,
    add(
        [2],
        x,
        [3],
    ),
    c=[
        x
        for _ in range(2)
    ],
)
s = (x
     + [4]
     + [5])
if (x and
        s and
        r):
    t = {
        "key one": x,
        "key two": add(x,
                       s, r),
    }
assert (
    x
), "not shown"
u = x if s \
    else r
t = None
r = s = None
u = None
end = 0
