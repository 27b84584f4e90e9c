"""What survives a collection stands in another order for the next one; what unwinding drops finds the class of the exception held (3.11)."""
import gc


class Problem(Exception):
    pass


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        return False

    def __del__(self):
        gone.append(1)


gone = []
kept = []


def make(number):
    class Local:
        def __init__(self, inner):
            self.inner = inner

        def __delattr__(self, name):
            super().__delattr__(name)

    made = Local([number])
    made.inner.append(made)
    kept.append(made)
    first, second = [made], [Local]
    first.append(second)
    second.append(first)
    gc.collect()
    return len(kept)


for number in range(1):
    make(number)
    last = kept.pop()
    del last
gc.collect()


def fail(*values):
    with Guard():
        raise Problem


def fail_in_call():
    return [Guard(), fail(Guard())]


for function in fail, fail_in_call:
    try:
        function()
    except Problem:
        gone.clear()
