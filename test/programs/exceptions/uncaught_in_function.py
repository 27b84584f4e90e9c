def deep(v):
    local = [v]
    return local[5]
def middle(v):
    other = {"key one": v}
    return deep(other)
x = [1]
y = [x]
middle(x)
z = 1
