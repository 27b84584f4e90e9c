# A class that has one method of a pair: asking for the other one raises AttributeError with the bare name.

class Dropping:
    def __delitem__(self, key):
        self.dropped = key


class Putting:
    def __setitem__(self, key, value):
        self.put = (key, value)


class Setting:
    def __set__(self, instance, value):
        self.value = value


class Owner:
    field = Setting()


def attempt(call, *args):
    try:
        call(*args)
    except AttributeError as error:
        message = str(error)
        arguments = error.args
        return type(error).__name__, message, arguments
    return 'done'


def put(target, key, value):
    target[key] = value


def drop(target, key):
    del target[key]


def forget(owner):
    del owner.field


dropping = Dropping()
putting = Putting()
owner = Owner()
key = ['key']
print(attempt(drop, dropping, 1), attempt(put, dropping, 1, key))
print(attempt(put, putting, 2, key), attempt(drop, putting, 2))
owner.field = key
print(attempt(forget, owner))
print(dropping.dropped, putting.put)
