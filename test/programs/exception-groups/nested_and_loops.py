def work(n):
    if n % 2:
        raise ValueError(n)
    if n == 4:
        raise OSError(n)
    return n


def collect(numbers):
    errors = []
    results = []
    for n in numbers:
        try:
            results.append(work(n))
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup("work failed", errors)
    return results


for numbers in ([0, 2], [1, 2, 3], [4, 5]):
    try:
        try:
            print(collect(numbers))
        except* OSError as eg:
            print("os", [e.args for e in eg.exceptions])
    except* ValueError as eg:
        print("value", [e.args for e in eg.exceptions])


def outer():
    try:
        try:
            raise ExceptionGroup("x", [ValueError(1), KeyError(2)])
        except* KeyError:
            print("key")
            try:
                raise ExceptionGroup("y", [TypeError(3)])
            except* TypeError as inner:
                print("inner", inner.exceptions)
    except ExceptionGroup as left:
        return left


left = outer()
print(repr(left), left.__traceback__.tb_lineno)
del left
