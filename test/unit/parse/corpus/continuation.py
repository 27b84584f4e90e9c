x = 1 + \
    2
if a and \
   b:
    c
assert \
    x
from a \
    import b
def f(a, \
      b): \
    return a
x = \
\
1
y = (1 +
# comment
     2
)
z = [
1,
  2,
 3
]
def g():
    h(
a,
b
    )
    (c.
d)
    return {
'a':
1
    }
with a \
    as b:
    c
x = """a
""" + \
"b"
if a: \
    b
i = 1; \
j = 2
