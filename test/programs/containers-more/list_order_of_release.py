class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('free', self.name, [item.name for item in kept])


def fresh(names):
    return [Loud(name) for name in names]


kept = fresh('abcdef')
kept[1:4] = []
kept[:1] = fresh('gh')
kept[::2] = fresh('ij')
del kept[::2]
del kept[0]
kept[0] = Loud('k')
kept[:] = fresh('lmnop')
del kept[3::-2]
kept *= 0
kept += fresh('qrs')
kept.pop()
kept.pop(0)
kept.remove(kept[0])
kept.extend(fresh('tuv'))
kept.clear()
kept = fresh('wx')
kept.append(Loud('y'))
other = tuple(kept)
kept = []
other = None
