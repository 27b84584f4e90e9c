makers = []
for i in range(3):
    def show(v=[i]):
        return (i, v)
    makers.append(show)
r = [m() for m in makers]
def build():
    fs = []
    for n in ([1], [2]):
        fs.append(lambda: n)
    return fs
fs = build()
same = fs[0]() is fs[1]()
bound = [lambda v=k: v for k in ([3], [4])]
x = bound[0]()
fs = None
bound = None
makers = show = None
r = x = None
end = 0
