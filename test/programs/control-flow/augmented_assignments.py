trace = []


def at(i):
    trace.append(i)
    return i


def fail(v):
    trace.append(v)
    raise ValueError(v)


class Box:
    def __init__(self):
        self._v = [1]
        self.gets = 0

    @property
    def v(self):
        self.gets += 1
        return self._v

    @v.setter
    def v(self, new):
        if len(new) > 3:
            raise OverflowError(len(new))
        self._v = new

    def __getitem__(self, key):
        return self._v[key]

    def __setitem__(self, key, value):
        trace.append((key, value))
        self._v[key] = value


b = Box()
b.v += [2]
b[0] += 10
b[-1] -= 5
print(b._v, b.gets, trace)
try:
    b.v += [3, 4]
except OverflowError as error:
    print(error, b._v)
trace.clear()
l = [0, 1, 2]
l[at(1)] += at(5)
try:
    l[at(2)] *= fail(3)
except ValueError:
    print(trace, l)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
try:
    undefined += 1
except NameError as error:
    print(error)


def local():
    try:
        n += 1
    except UnboundLocalError as error:
        return str(error)
    n = 0


print(local())
s = "ab"
u = s
s += "cd"
m = n = [1]
m += (2,)
m *= 2
k = [1]
o = k
k = k + [2]
print(s, u, n, m is n, o, k)
x = {1}
y = x
x |= {2}
x &= {2, 3}
d = {"a": 1}
d |= [("b", [2])]
print(x is y, d)
z = 5
z **= 2
z //= 4
z <<= 10
z ^= 1
print(z)
b = l = t = m = n = k = o = None
end = 0
