# Annotations of a module object: made when asked for, set to anything, deleted.
import types

module = types.ModuleType('made')
print('__annotations__' in module.__dict__)
first = module.__annotations__
print(first is module.__annotations__, '__annotations__' in module.__dict__)
other = []
module.__annotations__ = other
print(module.__annotations__ is other, module.__dict__['__annotations__'] is other)
first = None
del module.__annotations__
print('__annotations__' in module.__dict__)
try:
    del module.__annotations__
except AttributeError as error:
    print(error)
again = module.__annotations__
again['name'] = other
module = None
print(again, other)
