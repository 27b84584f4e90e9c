# atexit holds what is registered, with its arguments, until it is unregistered.
import atexit


def farewell(*names, end='!'):
    print('bye', *names, end)


guests = ['ann', 'bob']
print(atexit.register(farewell, guests, end=guests) is farewell)


@atexit.register
def last():
    print('last')


class Closer:
    def close(self):
        print('closed')


closer = Closer()
atexit.register(closer.close)
print('registered')
atexit.unregister(farewell)
guests = None
atexit.unregister(closer.close)
closer = None
atexit.unregister(print)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
atexit.unregister(last)
print('done')
