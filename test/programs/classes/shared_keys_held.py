class Loud:
    def __init__(self, *holding):
        self.holding = holding
    def __del__(self):
        here = 'gone'


class Stored:
    def __set_name__(self, owner, name):
        self.slot = ''.join(['kept', '_', name])
    def __get__(self, instance, owner=None):
        return instance.__dict__[self.slot]
    def __set__(self, instance, value):
        instance.__dict__[self.slot] = value


class Form:
    first = Stored()
    second = Stored()


def change(target, key, value):
    target[key] = value
    return len(target)


for turn in range(4):
    form = Form()
    form.first = Loud()
    form.first = [turn]
    form.second = Loud(form)
    form.second = [turn, turn]
    table = {}
    name = ''.join(['table', str(turn)])
    table[name] = Loud(name)
    table[name] = [name]
    table[name] = Loud()
    change(table, name, [turn])
    change(form.__dict__, name, Loud())
    change(form.__dict__, name, [name])
    vars(form)[name] = Loud(table)
    vars(form).update({name: [1]})
    vars(form)[name] = Loud(table)
    vars(form).setdefault(name, [2])
    setattr(form, name, [2])
