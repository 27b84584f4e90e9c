log = []


def worker(name):
    try:
        try:
            while True:
                try:
                    item = yield name
                    log.append((name, item))
                    if item == "skip":
                        continue
                    if item == "boom":
                        raise ValueError(item)
                except ValueError as error:
                    got = yield ["handled", str(error)]
                    log.append(got)
                    if got == "again":
                        raise
                else:
                    log.append("fine")
                finally:
                    log.append("inner finally")
        except ValueError:
            log.append("outer except")
            return [name]
    except GeneratorExit:
        log.append("exit " + name)
        raise
    finally:
        log.append("outer finally")


w = worker("one")
next(w)
print(w.send([1]), w.send("skip"), w.send("boom"), w.send("ok"))
print(w.send("boom"))
try:
    w.send("again")
except StopIteration as stop:
    print(stop.value)
print(log)
log.clear()
v = worker("two")
next(v)
print(v.throw(ValueError("from outside")))
v.close()
print(log)
log.clear()
u = worker("three")
next(u)
u = None
print(log)
log.clear()


def pool(*names):
    workers = [worker(n) for n in names]
    for w in workers:
        next(w)
    try:
        while workers:
            current = workers.pop(0)
            try:
                task = yield current.send("tick")
                if task is None:
                    workers.append(current)
                else:
                    current.throw(task)
            except KeyError as error:
                log.append(error.args)
                current = None
    finally:
        log.append(len(workers))


p = pool("a", "b")
print(next(p), next(p), next(p))
print(p.send(KeyError("drop a")))
print(p.send(KeyError("drop b")) if False else len(log))
p.close()
print(log)
w = v = p = None
end = 0
