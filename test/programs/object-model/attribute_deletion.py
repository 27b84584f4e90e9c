class A:
    shared = [1]
    def __init__(self):
        self.own = [2]
a = A()
x = a.own
del a.own
try:
    a.own
except AttributeError as e:
    print(e)
try:
    del a.own
except AttributeError as e:
    print(e)
try:
    del a.shared
except AttributeError as e:
    print(e)
del A.shared
try:
    A.shared
except AttributeError as e:
    print(e)
try:
    del A.shared
except AttributeError as e:
    print(e)
try:
    A.missing
except AttributeError as e:
    print(e)
try:
    int.new_attribute = 1
except TypeError as e:
    print(e)
try:
    (5).attribute = 1
except AttributeError as e:
    print(e)
x = None
a = None
end = 0
