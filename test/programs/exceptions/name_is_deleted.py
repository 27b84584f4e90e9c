x = [1]
e = "before the try"
try:
    raise ValueError(x)
except ValueError as e:
    kept = e
try:
    e
except NameError as n:
    print(n)
args = kept.args
kept = None
try:
    raise KeyError(x)
except KeyError as k:
    k = [k]
    same = k
try:
    raise KeyError(x)
except KeyError as k:
    del k
same = None
args = None
end = 0
