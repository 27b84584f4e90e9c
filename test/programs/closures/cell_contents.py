def outer():
    a = [1]
    def reader():
        return a
    def writer(v):
        nonlocal a
        a = v
    return reader, writer
reader, writer = outer()
cells = reader.__closure__
x = cells[0].cell_contents
writer([2])
y = reader()
x = None
writer(None)
cells = None
reader = writer = None
y = None
end = 0
