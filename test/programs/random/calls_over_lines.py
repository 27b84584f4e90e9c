class C:
    def __init__(self, v):
        self.v = v

    @property
    def p(self):
        return self.v

    def __getitem__(self, key):
        return key


def make(a):
    one = C(
        a,
    )
    two = C(a or one)
    three = (two
             .p)
    four = (one or two).p
    five = two[
        a or one
    ]
    six = [one, two][a is None].p
    return five


x = []
for round in range(3):
    make(x)
    make(None)
