def work(items):
    out = []
    for item in items:
        if item:
            try:
                while item:
                    with Guard(item) as g:
                        x = item.pop()
                        if x == 2:
                            continue
                        out.append(g)
            except IndexError:
                break
            finally:
                last = [item]
        else:
            out.append(last)
    return out
class Guard:
    def __init__(self, v):
        self.v = v
    def __enter__(self):
        return [self.v]
    def __exit__(self, *exc):
        self.v = None
r = work([[1, 2, 3], [], [4]])
n = len(r)
r = None
end = 0
