"""What a call that is refused had been given goes in an order of its own: what found no place first, then the locals."""


class Loud:
    def __init__(self, name, seen=()):
        self.name = name
        self.seen = seen

    def __del__(self):
        name = self.name


first_default = [1]


def strict(first, second=first_default, *rest, third, **others):
    return first


def plain(first, second=first_default):
    return first


def keywords(first, *, third, fourth=first_default):
    return first


def refuse(call):
    try:
        call()
    except TypeError as problem:
        return str(problem)


for turn in range(4):
    print(refuse(lambda: strict(Loud('a', first_default))))
    print(refuse(lambda: strict(Loud('b'), more=Loud('c'))))
    print(refuse(lambda: strict(Loud('d'), Loud('e'), Loud('f'), more=Loud('g'))))
    print(refuse(lambda: plain(Loud('h'), Loud('i'), Loud('j'), Loud('k'))))
    print(refuse(lambda: plain(Loud('l'), wrong=Loud('m'), other=Loud('n'))))
    print(refuse(lambda: plain(Loud('o'), first=Loud('p'))))
    print(refuse(lambda: keywords(Loud('q'), fourth=Loud('r'))))
    print(refuse(lambda: plain(*[Loud('s'), Loud('t'), Loud('u')])))
    print(refuse(lambda: keywords(*[Loud('v')], **{'fourth': Loud('w')})))
