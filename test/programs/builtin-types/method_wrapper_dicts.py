import gc


class Tool:
    @staticmethod
    def fixed(x):
        "docstring of the static method"
        return x

    @classmethod
    def made(cls):
        "docstring of the class method"
        return cls

    def plain(self):
        "docstring of the method"


doc = Tool.fixed.__doc__
other = Tool.made.__doc__
third = Tool.plain.__doc__
print(doc, other)
s = Tool.__dict__["fixed"]
c = Tool.__dict__["made"]
print(s.__name__, s.__qualname__, s.__doc__ is doc, s.__module__, s.__wrapped__ is s.__func__)
print(c.__name__, c.__doc__ is other, s.__isabstractmethod__)
s.extra = [doc]
print(s.extra, s(5), sorted(k for k in vars(s) if not k.startswith("__")))
free = staticmethod(len)
print(free.__name__, free([1]))
w = classmethod(doc)
d = w.__func__
del w
del free
del Tool
gc.collect()
print(s(3))
del s
del c
