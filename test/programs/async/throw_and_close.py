class Wait:
    def __await__(self):
        try:
            yield "waiting"
        except ValueError as e:
            print("wait saw", e)
            raise
        finally:
            print("wait done")


async def worker(log):
    try:
        await Wait()
    except ValueError as e:
        log.append(str(e))
        await Wait()
    finally:
        log.append("finally")
    return log


log = []
c = worker(log)
print(c.send(None))
print(c.throw(ValueError("thrown")))
print(log)
c.close()
print(log)
try:
    c.throw(KeyError("late"))
except (KeyError, RuntimeError) as e:
    print(type(e).__name__, e)
fresh = worker([])
try:
    fresh.throw(KeyError("before start"))
except KeyError as e:
    print(e)
class Stubborn:
    def __await__(self):
        try:
            yield 1
        except GeneratorExit:
            yield 2
async def stubborn():
    await Stubborn()
s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)
try:
    s.send(None)
except (StopIteration, RuntimeError) as e:
    print(type(e).__name__, e)
async def broken():
    raise LookupError([1])
b = broken()
try:
    b.send(None)
except LookupError as e:
    kept = e
print(kept.args)
del kept, b, c
