class A:
    __secret = [1]
    def __init__(self):
        self.__own = [2]
    def get(self):
        return self.__secret, self.__own
    def __hidden(self):
        return "hidden of A"
    def call(self):
        return self.__hidden()
class B(A):
    def __hidden(self):
        return "hidden of B"
    def both(self):
        return self.__hidden(), self.call()
b = B()
s, o = b.get()
print(sorted(b.__dict__), b.both(), hasattr(b, "__own"))
print(b._A__own is o, A._A__secret is s)
class _Under:
    __x = "value x"
    def f(self, __arg):
        return __arg + self.__x
print(_Under().f("given "), [n for n in vars(_Under) if n.endswith("x")])
b = None
s = o = None
end = 0
