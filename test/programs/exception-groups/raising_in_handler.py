def handler(kind):
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as eg:
        if kind == "new":
            raise RuntimeError("from handler")
        if kind == "reraise":
            raise
        if kind == "raise eg":
            raise eg
    except* TypeError as eg:
        if kind == "new":
            raise KeyError("second") from eg


for kind in ("new", "reraise", "raise eg", "none"):
    try:
        handler(kind)
    except BaseException as e:
        print(kind, type(e).__name__, e)
        for inner in e.exceptions:
            print("  ", repr(inner), repr(inner.__cause__), type(inner.__context__).__name__)
            if isinstance(inner, ExceptionGroup):
                print("    ", inner.exceptions)
kept = None
try:
    try:
        raise ValueError("single")
    except* ValueError as eg:
        kept = eg
        raise
except ExceptionGroup as outer:
    print(repr(outer))
except ValueError as outer:
    print("naked", repr(outer))
print(repr(kept))
del kept, inner
