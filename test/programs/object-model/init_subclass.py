class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key
        Plugin.registry[key or cls.__name__] = cls
class One(Plugin, key="the one"):
    data = [1]
class Two(Plugin):
    data = [2]
class Three(One, key="number three"):
    pass
print(sorted(Plugin.registry))
o = Plugin.registry["the one"]()
d = o.data
try:
    class Bad(Plugin, unknown=1):
        pass
except TypeError as e:
    print(e)
o = None
d = None
Plugin.registry.clear()
end = 0
