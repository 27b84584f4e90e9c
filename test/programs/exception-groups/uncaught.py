def fail():
    errors = []
    for kind in (ValueError, KeyError):
        try:
            raise kind("x")
        except kind as e:
            errors.append(e)
    raise ExceptionGroup("both", errors)


try:
    fail()
except* ValueError:
    print("handled values")
