# Beyond what a C integer holds, enumerate keeps its next index as an object.
class MyEnum(enumerate):
    def __init__(self, *args, **kwargs):
        pass


res = list(MyEnum('abc'))
print(res)
big = 2 ** 70
for i, c in enumerate('abc', start=big):
    print(i - big, c)
e = enumerate('ab', big)
first = next(e)
n = big + 1
e2 = enumerate(iter('ab'), start=n)
a = next(e2)
b = next(e2)
print(a[0] is n)
try:
    enumerate([], 1, 2)
except TypeError as x:
    print(x)
