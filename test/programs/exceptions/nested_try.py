log = []
def work(v):
    try:
        try:
            a = [v]
            raise KeyError(v)
        except IndexError:
            log.append("never here")
        finally:
            b = [v]
            log.append("inner finally")
    except KeyError as e:
        log.append("outer except")
        c = e
        return c.args
    finally:
        log.append("outer finally")
x = [1]
r = work(x)
print(log)
r = None
x = None
end = 0
