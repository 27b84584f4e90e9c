class Problem(Exception):
    pass


class Numbers(list):
    pass


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'goes')


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        noted = problem


try:
    with Manager():
        raise Problem(Loud('argument'))
except Problem:
    pass
problem = Problem()
problem.extra = Loud('attribute')
del problem
numbers = Numbers([Loud('item')])
numbers.extra = Loud('attribute of a list')
del numbers
both = {1} ^ frozenset((2, 3)), frozenset((1, 2)) ^ {2}
print(type(both[0]).__name__, type(both[1]).__name__)
