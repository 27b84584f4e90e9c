flag = True


class Outer:
    def make(self):
        class Inner:
            if flag:
                a: int
            b: str = 'b'

            def who(self):
                return __class__

        return Inner

    def both(self):
        class Second:
            mine = __class__
            if flag:
                x: int = 1
            else:
                y: str

            def who(self):
                return super().__init__

        return Second


o = Outer()
i = o.make()
print(i.__annotations__)
print(i().who() is i)
s = o.both()
print(s.__annotations__, s.mine is Outer)
