from contextlib import contextmanager


@contextmanager
def opened(name, log):
    handle = [name]
    log.append('open ' + name)
    try:
        yield handle
    except ValueError as error:
        log.append('caught')
    finally:
        log.append('close ' + name)


log = []
with opened('first', log) as handle:
    handle.append(1)
print(handle, log)
with opened('second', log):
    raise ValueError('inside')
print(log)
try:
    with opened('third', log) as kept:
        raise KeyError('through')
except KeyError as error:
    print('KeyError', error, kept)


@opened('decorated', log)
def work(value):
    inner = value
    return inner


payload = ['p']
result = work(payload)
print(result is payload, log[-2:])


@contextmanager
def swap(target, value):
    before = target[0]
    target[0] = value
    yield before
    target[0] = before


with swap(payload, 'changed') as before:
    print(payload, before)
print(payload)
manager = swap(payload, 'again')
print(manager.__enter__())
print(manager.__exit__(None, None, None), payload)
