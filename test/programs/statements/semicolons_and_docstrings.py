"""A module docstring of the program."""
a = [1]; b = a
def f(v):
    """Docstring of f."""
    "an expression statement"
    1000
    v; [v]
    return v
c = f(a); d = c
class C:
    """Docstring of C."""
    x = 1
doc = __doc__
e = f.__doc__
a; b
if a: b = None; c = None
...
d = None; a = None
doc = e = None
end = 0
