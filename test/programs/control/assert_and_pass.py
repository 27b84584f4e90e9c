def check(v):
    assert v, "must not be empty"
    assert len(v) < 3, [v, "too long"]
    return v
ok = check([1])
try:
    check([])
except AssertionError as e:
    first = e
try:
    check([1, 2, 3])
except AssertionError as e:
    args = e.args
if ok:
    pass
for i in range(2):
    pass
first = None
args = None
end = 0
