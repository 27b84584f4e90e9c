log = []
def val(v):
    log.append(v)
    return v
r1 = val(1) < val(2) < val(3)
r2 = val(5) < val(2) < val(3)
r3 = val(1000) == val(1000) == val(1000.0)
a = [1]
r4 = val(a) is val(a) is not val([1])
r5 = 0 < len(log) <= 20
r6 = val([1]) in [[1]] != [2]
print(len(log))
log = None
end = 0
