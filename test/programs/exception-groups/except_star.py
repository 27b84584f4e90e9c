def run(group):
    try:
        raise group
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* (TypeError, KeyError) as eg:
        print("types", eg.exceptions)
    else:
        print("else")
    finally:
        print("finally")
    return "done"


print(run(ExceptionGroup("a", [ValueError(1), TypeError(2), ValueError(3)])))
print(run(ExceptionGroup("b", [ExceptionGroup("nested", [KeyError(4), ValueError(5)]), ValueError(6)])))
try:
    run(ExceptionGroup("c", [OSError(7), ValueError(8)]))
except ExceptionGroup as rest:
    print(repr(rest), rest.__context__)
print(run(ValueError("naked")))
try:
    run(OSError("naked os"))
except OSError as e:
    print(repr(e))
def quiet():
    try:
        x = [1]
    except* ValueError:
        print("never")
    else:
        return x
print(quiet())
try:
    raise ExceptionGroup("d", [ValueError(1)])
except* ValueError:
    pass
print("after")
