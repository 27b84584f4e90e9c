class Box:
    def __class_getitem__(cls, item):
        return (cls, item)
class Sub(Box):
    pass
a = Box["one item"]
b = Sub[1000, 2000]
print(a[0] is Box, b[0] is Sub, b[1])
class Plain:
    pass
try:
    Plain[1]
except TypeError as e:
    print(e)
class Meta(type):
    def __getitem__(cls, key):
        return [cls, key]
class Keyed(metaclass=Meta):
    pass
k = Keyed["a key"]
a = None
b = None
k = None
end = 0
