class Traced:
    log = []
    def __init__(self):
        self.real = [1]
    def __getattribute__(self, name):
        if name != "real":
            return object.__getattribute__(self, name)
        return object.__getattribute__(self, "real")
    def __getattr__(self, name):
        if name.startswith("no_"):
            raise AttributeError(name)
        return [name]
    def __setattr__(self, name, value):
        Traced.log.append("set " + name)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        Traced.log.append("del " + name)
        object.__delattr__(self, name)
t = Traced()
a = t.real
b = t.virtual
t.other = a
del t.other
print(Traced.log, hasattr(t, "no_such"), hasattr(t, "anything"))
print(getattr(t, "no_name", "a default"))
t = None
a = None
b = None
Traced.log = None
end = 0
