def check(x, limit=[10]):
    assert x, "empty"
    assert len(x) < limit[0], f"too long: {len(x)}"
    assert isinstance(x, list), ("not a list", type(x))
    return x


value = [1, 2]
print(check(value))
for bad in ([], list(range(10)), (1,)):
    try:
        check(bad)
    except AssertionError as error:
        print(error.args, type(error.args[0]).__name__)
        kept = error
print(kept.__traceback__.tb_lineno)
del kept
try:
    assert not value
except AssertionError as e:
    print(repr(e), e.args)


class Message:
    def __str__(self):
        return "message object"


try:
    assert 0, Message()
except AssertionError as e:
    print(e)
assert True, print("not evaluated")
assert (value and
        value[0] == 1), "multi"
def final():
    try:
        assert False, value
    finally:
        print("finally")
final()
