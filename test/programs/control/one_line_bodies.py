items = [[1], [2], [3]]
for x in items: y = x
while items: z = items.pop()
if y: w = y
def f(v): return v
r = f(w)
class C: value = r
a = 1000; b = [a]; c = b
try: c.append(y)
finally: b = None
r = w = y = None
x = c = None
end = 0
