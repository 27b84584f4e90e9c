class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value
first = [1]
a = Config(first)
b = Config([2])
print(a is b, a.value)
c = Config(value=[3])
first = None
Singleton._instances.clear()
a = None
b = None
c = None
end = 0
