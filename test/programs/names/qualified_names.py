"""Qualified names with dots are strs of their own; dir() shows the names that classes and instances hold."""


class Outer:
    class Inner:
        pass

    def method(self):
        def local():
            return None

        return local, lambda: None


inner = Outer.Inner.__qualname__
method = Outer.method.__qualname__
code_name = Outer.method.__code__.co_qualname
print(code_name is method, inner)
local, nameless = Outer().method()
local_name = local.__qualname__
nameless_name = nameless.__qualname__
del local, nameless
print(local_name, nameless_name)
thing = Outer()
shown = [name for name in dir(thing) if name[0] != "_"]
first = shown[0]
last = shown[1]
print(first, last, first == "Inner")
of_class = dir(Outer)[0]
del shown
print(of_class is first, dir("")[-1])
setattr(thing, "made" + "_later", 1)
stored = list(vars(thing))[0]
print(stored)
