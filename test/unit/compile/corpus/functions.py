"""Module docstring
  with a second line"""
import sys
import os.path as p, a.b.c
from . import x
from ..y import z as w, v
from math import *

def plain(): pass
def documented(a, /, b, *args, c=1, d, **kwargs):
    """Docstring
        indented
    end"""
    return a, b
def defaults(a=1000, b=(1, 2), *, c=[], d={}): return
def annotated(a: int, /, b: "str" = 1, *args: p, c: x = 2, **kw: w) -> v.u: return a
@first
@second(1,
        2)
def decorated():
    def inner(): nonlocal n; n = 1; return n, decorated
    n = 0
    return inner
def globals_and_cells(arg, cell):
    global G, H
    G = arg
    del H
    def use(): return cell, arg
    del cell
    return use, lambda *a, **k: (a, k, cell)
f = lambda: (yield)
g = lambda x, y=1, *z: x
def one_line(): return 1; print(2)
def multi_line_return(a):
    return (a,
            a
            )
def constants():
    "doc"
    1; "s"; None; ...
    return 1.5, -0.0, 1j, b"x", "a" "b", 10 ** 20, 2 ** -1, 1 << 3, "ab" * 2, (1, 2) + (3,), -1, ~5, not 1, +True
def return_constant():
    try: return 300
    finally: print()
def late(a):
    if a: b = 1
    print(b)
    del b
    print(b)
    for c in a: pass
    print(c)
    try: d = 1
    except: pass
    return d, e
    e = 1
def percent(a, b): return '%s and %r' % (a, b), '%5.2s%%' % (a,), '%d' % (a,), '%s' % a, '%-10a|' % (b,)
print(__debug__, __name__)
sys.exit(x.y)
sys.stdout.write("a", end=1)
