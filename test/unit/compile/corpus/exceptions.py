def try_except(a):
    try:
        a()
    except ValueError:
        print(1)
    except (KeyError, a) as e:
        print(e)
    except:
        raise
    else:
        print(2)
    finally:
        print(3)
        print(4)
def try_finally(a):
    try: return a()
    finally: a = 1
def returns(a):
    for i in a:
        try:
            with a as b:
                return b
        except E as e:
            return e
        finally:
            print()
            if a: continue
def breaks(a):
    while a:
        try: break
        except E as e: continue
        finally: del a
    for i in a:
        with a, i as j: break
        with (a as k): continue
def raises(a):
    raise
    raise a
    raise a from None
def nested():
    try:
        try: a
        except B: b
        finally:
            try: c
            except: d
    except C as c:
        try: e
        except D as d: f
        raise
def in_handler(a):
    try: pass
    except A: return 1
    except B as b: return b
    return 2
try:
    x
except E as e:
    y
finally:
    def f(): return lambda: 0
with (a,
      b as c):
    d
with open(a) as (b, *c), d as e.f, g as h[0]: pass
def with_return(cm):
    with cm:
        return 1
def with_body(cm):
    with cm as a:
        print(a)
    print(cm)
def with_loop(cms):
    for cm in cms:
        with cm as x:
            if x: continue
            if cm: break
            return x
try: pass
finally: pass
