def level1(a):
    b = [a]
    def level2(c):
        d = [c, a]
        def level3(e):
            return (a, b, c, d, e)
        return level3
    return level2
x = [1]
two = level1(x)
three = two([2])
r = three([3])
two = None
s = three(x)
three = None
r = None
s = None
end = 0
