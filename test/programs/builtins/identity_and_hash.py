a = [1]
b = a
same = id(a) == id(b)
diff = id(a) == id([1])
h1 = hash("some text") == hash("some " + "text")
h2 = hash((1, 2)) == hash((1, 2))
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    {a: 1}
except TypeError as e:
    print(e)
n = {id(a): a}
x = n[id(b)]
n = None
b = None
x = None
end = 0
