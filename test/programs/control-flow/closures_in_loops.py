fs = []
for i in range(3):
    def f(x, i=i):
        return [x, i]
    fs.append(f)
late = []
for item in [[1], [2]]:
    late.append(lambda: item)
r = [g([0]) for g in fs]
s = [h() for h in late]
print(r, s)


def make(values):
    result = []
    for v in values:
        def get():
            return v

        def put(new):
            nonlocal v
            v = new
        result.append((get, put))
    return result


pairs = make([[1], [2], [3]])
print([get() for get, put in pairs])
pairs[0][1]([9])
print([get() for get, put in pairs])


def counter():
    count = 0
    history = []

    def step(by=1):
        nonlocal count
        count += by
        history.append([count])
        return count
    return step, history


step, history = counter()
for i in range(3):
    step(i)
print(history, step.__closure__[0].cell_contents)
fs = late = None
pairs = None
step = None
history = None
f = None
end = 0
