class Outer:
    def make(self):
        class Inner:
            owner = __class__
            name = __class__.__name__

            def who(self):
                return __class__

        print(Inner.owner is Outer)
        print(Inner().who() is Inner)
        return Inner

    def again(self):
        class Second:
            print(__class__)
            both = [__class__, 1]

        return Second

    def super_inside(self):
        class Third:
            base = __class__

            def method(self):
                return super().__repr__

        return Third


o = Outer()
i = o.make()
print(i.owner is Outer)
i = o.make()
s = o.again()
t = o.super_inside()
print(t.base is Outer)
del i, s, t
print('end')


class Renamed:
    def change(self):
        nonlocal __class__
        __class__ = 5
        return __class__

    def see(self):
        return __class__


r = Renamed()
print(r.see() is Renamed)
print(r.change())
print(r.see())
