from contextlib import suppress, closing, nullcontext, ExitStack, AbstractContextManager


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        print('close', self.name)

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, *details):
        print('exit', self.name, details[0].__name__ if details[0] else None)
        return False


with suppress(KeyError, ValueError):
    {}['missing']
print('after')
resource = Resource('one')
with closing(resource) as same:
    print(same is resource)
with nullcontext(resource) as other:
    print(other is resource)
with ExitStack() as stack:
    entered = [stack.enter_context(Resource(str(n))) for n in range(2)]
    stack.callback(print, 'callback', 'x')
    print(len(entered))
try:
    with ExitStack() as stack:
        stack.enter_context(resource)
        raise RuntimeError('inside')
except RuntimeError as error:
    print('RuntimeError', error)
with ExitStack() as stack:
    stack.push(resource)
    moved = stack.pop_all()
print('moved')
moved.close()


class Timer(AbstractContextManager):
    def __exit__(self, kind, value, traceback):
        print('timer', kind is None)


with Timer() as timer:
    print(type(timer).__name__)
del entered, resource, same, other, timer, moved, stack
