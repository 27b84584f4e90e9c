# `type.__call__` is a slot wrapper: called with a tuple of its own, it makes one more for the arguments alone.
class Meta(type):
    def __call__(cls, *args, **kwargs):
        return type.__call__(cls, *args, **kwargs)


class Type(metaclass=Meta):
    def __init__(self, obj):
        self._obj = obj


for i in range(4):
    Type(i)


def make():
    class Inner(metaclass=Meta):
        def __init__(self, obj):
            self._obj = obj

    for i in range(4):
        Inner(i)
    return Inner


Local = make()
item = object()
for i in range(4):
    x = Local(item)
