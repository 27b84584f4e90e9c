import weakref
class Key:
    pass
data = weakref.WeakKeyDictionary()
a = Key()
b = Key()
extra = [1]
data[a] = extra
data[b] = [2]
print(len(data), a in data, data[a], data.get(b))
for k, v in data.items():
    pass
k = v = None
b = None
print(len(data))
refs = data.keyrefs()
print(len(refs), refs[0]() is a)
refs = None
v = data.pop(a)
print(len(data), v is extra)
data[a] = v
v = None
a = None
print(len(data))
try:
    data[5]
except TypeError as e:
    print(e)
extra = None
data = None
end = 0
