total = []
def add(v):
    total.append(v)
    return total
def reset():
    global total
    old = total
    total = []
    return old
def use():
    t = total
    t += [[9]]
    return len(t)
add([1])
add([2])[0].append(3)
old = reset()
n = use()
old = None
add(add)
total.clear()
total = None
end = 0
