class Named:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        trace.append((owner.__name__, name))

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self)

    def __set__(self, obj, value):
        if value is None:
            raise ValueError(self.name)
        setattr(obj, self.name, [value])

    def __delete__(self, obj):
        delattr(obj, self.name)


trace = []


class Thing:
    a = Named()
    b = Named()

    @property
    def broken(self):
        return self.nothing

    def __getattr__(self, name):
        if name.startswith("auto"):
            value = [name]
            self.__dict__[name] = value
            return value
        raise AttributeError("no " + name)


t = Thing()
x = [1]
t.a = x
print(t.a, t.b is Thing.b, trace)
try:
    t.b = None
except ValueError as error:
    print(error)
del t.a
print(t.a is Thing.a)
try:
    del t.a
except AttributeError as error:
    print(error)
print(t.auto1, t.auto1 is t.auto1, sorted(t.__dict__))
try:
    t.broken
except AttributeError as error:
    print(error, error.__context__)
print(hasattr(t, "broken"), getattr(t, "zip", "fallback"))


class Guard:
    allowed = ("ok",)

    def __getattribute__(self, name):
        if name in object.__getattribute__(self, "allowed"):
            return [name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        trace.append(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        trace.append("del " + name)
        super().__delattr__(name)


trace.clear()
g = Guard()
g.v = x
g.v = g.ok
print(g.v, g.ok, trace)
del g.v
try:
    g.v
except AttributeError as error:
    print(error)
try:
    del g.v
except AttributeError as error:
    print(error)
print(trace)
t = g = x = None
end = 0
