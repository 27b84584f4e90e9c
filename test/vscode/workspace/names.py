a = [1, 2, 3]
b = a
box = {"list": a}
del a
b = None
box.clear()
print("done")
