pass
pass;
pass; pass
a; b
a; b;
a = 1; b = 2
import a
import a, b
import a.b.c
import a as b
import a.b as c, d, e.f as g
import a . b
from a import b
from a import b, c
from a import b as c
from a import (b)
from a import (b, c,)
from a import (
    b as c,  # comment
    d,
)
from a.b import c
from . import a
from .. import a
from ... import a
from .... import a
from . . import a
from .a import b
from ...a.b import c
from .a.b import c as d
from a import *
from . import *
import print
import type, match
from type import match
from a import print, type as match
assert a
assert a, b
assert (a, b)
assert a == b, f'{c}'
global other
raise
raise a
raise a from b
raise a(b) from None
raise (a)
def f():
    global a, b
    global c
    return
    return a
    return a,
    return a, b
    return *a, b
    return (a, b)
    return not a
    return lambda: 0
    return a if b else c
def g():
    x = 1
    def h():
        nonlocal x
        nonlocal x
        x = 2
if a: pass
if a: b; c
if a: b; c;
while a: break
while a: continue
for a in b: pass; break
for a in b: c;
type X = int
type X[T] = list[T]
type X[T, U] = dict[T, U]
type X[T: int] = T
type X[T: (int, str)] = T
type X[*T] = tuple[*T]
type X[**P] = Callable[P, int]
type X = a | b[c]
type X = lambda: 0
type X = a.b[c].d
type X[T = int] = T
type X[T: int = str, *U = *tuple[int], **P = [int]] = T
type type = int
type match = int
type
type = 1
type(a)
type(a).b
type(a).b = 1
type(a).b[0] = c = 1
type(a)[0] += 1
type[a]
type[a] = b
type.a = 1
type: int = 1
type += 1
type, match = a
type in a
type is a
type and b
type - 1
type * 2
match
match = 1
match(a)
match(a).b = 1
match[a]
match[a] = b
match.a
match.a = 1
match: int
match, b = c
match * a
match - a
match in a
match if a else b
case
case = 1
case(a)
case[a]
case.a
_ = 1
_
print = 1
exec = 1
x = type
x = match
x.type.match.case.print.exec
x.type = 1
lambda type, match, case, print: 0
def type(match, case, print, exec): pass
class match: pass
class print: pass
for match in type: pass
with type as match: pass
del type, match, print
