def f(v, w=None):
    """A docstring of f."""
    return v
g = f
h = [f, g]
d = {"name f": f}
doc = f.__doc__
name = f.__name__
f.mark = h
code = f.__code__
dfl = f.__defaults__
r = d["name f"](h)
f.mark = None
h = None
del f
d = None
g = None
code = None
end = 0
