made = []


class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        made.append(("new", name, sorted(options)))
        cls = super().__new__(mcls, name, bases, namespace)
        cls.options = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        made.append(("init", name))
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        cls.instances.append(obj)
        return obj

    def __len__(cls):
        return len(cls.instances)

    def __getitem__(cls, i):
        return cls.instances[i]

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        made.append(("prepare", name))
        return {"instances": []}


class Base(metaclass=Meta):
    def __init__(self, v):
        self.v = v


class Child(Base, extra=[1]):
    pass


a = Base([1])
b = Child([2])
c = Child([3])
print(made)
print(len(Base), len(Child), Child[0] is b, Child.options, isinstance(Child, Meta))
made.clear()


class Single:
    _one = None

    def __new__(cls, *args):
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __init__(self, *args):
        made.append(args)


s1 = Single([1])
s2 = Single([2])
print(s1 is s2, made)


class Other:
    def __new__(cls, v):
        return [v]

    def __init__(self, v):
        made.append("never")


o = Other(5)
print(o, len(made))


def class_decorator(cls):
    cls.tag = [cls.__name__]
    return cls


@class_decorator
class Tagged:
    def __class_getitem__(cls, item):
        return cls.tag, item


print(Tagged[1], Tagged.tag)
Dyn = type("Dyn", (Base,), {"w": a}) if False else Meta("Dyn", (Base,), {"w": a})
d = Dyn("x")
print(d.w is a, d.v, made[-1])
Child.instances.clear()
b = c = d = o = None
Dyn = None
Single._one = None
s1 = s2 = None
end = 0
