def make(v):
    return [v]
x = make(0) and make(1)
y = make(2) or make(3)
if make(4) and not make(5):
    z = 1
else:
    z = make(6)
ok = make(7) == make(7) and make(8) is not make(8)
w = [] or {} or make(9)
assert make(10), "never shown"
x = None
y = None
end = 0
