def star():
    try:
        a
    except* ValueError as e:
        print(e)
    except* (TypeError, KeyError):
        print()
    else:
        b
    finally:
        c
try: x
except* E: pass
