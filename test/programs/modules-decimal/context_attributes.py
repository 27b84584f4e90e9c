from decimal import Context, getcontext
c = Context()
try:
    del c.prec
except AttributeError as e:
    print(e)
try:
    del c.foo
except AttributeError as e:
    print(e)
try:
    c.foo = 3
except AttributeError as e:
    print(e)
print(c.prec)
