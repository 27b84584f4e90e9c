"""`update` gets its keywords in a dict of their own, which holds the values while those before them go."""


class Loud:
    def __del__(self):
        here = 'gone'


class Counts(dict):
    pass


value = [1, 2]
other = 5000 + len(value)
table = {'k': Loud()}
table.update(k=value)
table['m'] = Loud()
table['k'] = Loud()
table.update(k=other, m=value)
table.update({'k': Loud()}, k=value, m=other)
table['m'] = Loud()
table.update([('m', value)], m=other)
fresh = {}
fresh.update(k=value, m=other)
fresh.update()
own = Counts(k=Loud())
own.update(k=value)
own.update(**table)
made = dict(fresh, k=value, z=other)
print(table, fresh, own, made)
try:
    table.update(1, k=value)
except TypeError as problem:
    print(problem)
