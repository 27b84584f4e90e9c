import gc


class Plain:
    def __getattr__(self, name):
        pass


def run(first, second):
    try:
        w = iter((1, [2]))
        1 / 0
    except Exception:
        raise
    finally:
        n = 3
        while n > 0:
            n -= 1
            try:
                gc.collect()
                1 / 0
            except Exception as error:
                w2 = error
    return 1


for c in range(2):
    try:
        run({'k': c}, [c])
    except Exception as error:
        pass
    x = 1
gc.collect()
y = 2
