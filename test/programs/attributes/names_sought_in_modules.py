import string
import sys


def helper():
    pass


class Held:
    pass


module = sys.modules['__main__']
table = [1]
for name in ['Held', 'table', 'module', 'absent']:
    found = getattr(module, name, None)
    again = hasattr(module, name)
    end = 0
name = 'a_new_one'
setattr(string, name, table)
end = 1
delattr(string, name)
end = 2
