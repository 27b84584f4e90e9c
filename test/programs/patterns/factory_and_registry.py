registry = {}
class Base:
    def __init_subclass__(cls, **kw):
        registry[cls.__name__] = cls
class Cat(Base):
    sound = ["meow meow"]
class Cow(Base):
    sound = ["moo moo"]
def make(kind):
    cls = registry[kind]
    return cls()
a = make("Cat")
b = make("Cow")
s = [x.sound for x in (a, b)]
kinds = sorted(registry)
print(kinds)
registry.clear()
x = a = None
b = None
s = None
end = 0
