registry = {}
def register(name, extra=None):
    def deco(fn):
        registry[name] = fn
        fn.extra = extra
        return fn
    return deco
tag = [1]
@register("name one", tag)
def first(v):
    return v
@register("name two")
@register("name three", extra=tag)
def second(v):
    return [v]
a = registry["name one"](tag)
b = registry["name three"](tag)
same = registry["name two"] is registry["name three"]
registry.clear()
tag = None
first = None
a = b = None
end = 0
