class Base:
    def __init__(self, p):
        self.p = p

    def show(self):
        return self.p


class Middle(Base):
    def __init__(self, p):
        super().__init__(p)
        self.q = p

    def show(self):
        return super().show()


class Lower(Middle):
    def __getattr__(self, name):
        return name

    def show(self):
        return super().show()


class Lowest(Lower):
    def __init__(self, p):
        super().__init__(p)
        self.r = p

    def show(self):
        return super().show()


for turn in range(3):
    for kind in (Middle, Lower, Lowest):
        made = kind(turn)
        made.show()
