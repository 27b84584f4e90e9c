from collections import ChainMap, UserDict, UserList

defaults = {'color': ['red'], 'user': ['guest']}
given = {'user': ['admin']}
settings = ChainMap(given, defaults)
user = settings['user']
print(user, settings['color'], len(settings))
child = settings.new_child({'user': ['child']})
print(child['user'], child.parents['user'] is user)
settings['extra'] = user
print(sorted(settings), 'extra' in given)
del settings['extra']
try:
    settings['nothing']
except KeyError as error:
    print('KeyError', error)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


lower = Lower(Name=user)
lower['AGE'] = 30
print(lower, 'name' in lower, lower.get('missing', 'none'))
print(lower['name'] is user, len(lower), list(lower.items()))


class Stack(UserList):
    def push(self, item):
        self.append(item)


stack = Stack([user])
stack.push(given)
print(stack, stack.pop() is given, len(stack))
more = stack + [1]
print(more, type(more).__name__)
