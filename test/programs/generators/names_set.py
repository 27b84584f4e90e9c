# Names of generators can be set.
def func():
    yield 1


gen = func()
gen.__name__ = 'name'
gen.__qualname__ = 'qualname'
print(gen.__name__, gen.__qualname__)
for value in (5, None):
    try:
        gen.__name__ = value
    except TypeError as e:
        print(e)
del value
gen.close()
print(gen.__name__)
