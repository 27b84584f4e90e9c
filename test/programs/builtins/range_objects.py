r = range(5)
s = range(1000, 2000, 250)
a = r[2]
b = s[1]
c = s[1:3]
n = len(s)
has = 1250 in s
l = list(s)
it = iter(s)
x = next(it)
y = next(it)
rev = list(reversed(r))
for i in s:
    j = i
same = r == range(0, 5)
idx = s.index(1500)
start = s.start
t = (r, s)
r = s = None
it = None
t = None
l = c = None
end = 0
