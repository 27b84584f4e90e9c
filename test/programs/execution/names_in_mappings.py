# The namespace of a body may be any mapping: annotations and deletions go through it.
class Space:
    def __init__(self):
        self.names = {}

    def __getitem__(self, name):
        return self.names[name]

    def __setitem__(self, name, value):
        print('set', name)
        self.names[name] = value

    def __delitem__(self, name):
        print('del', name)
        del self.names[name]


space = Space()
exec('a = 1\ndel a\n', {}, space)


class Names(dict):
    def __delitem__(self, name):
        print('deleting', name)
        super().__delitem__(name)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Names()


class C(metaclass=Meta):
    a = [1]
    b: int = 3
    del a
    try:
        del absent_name
    except NameError as e:
        print(e)


print(hasattr(C, 'a'), C.b)
