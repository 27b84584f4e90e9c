class A: pass
class B: pass
class C(A): pass
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def sb(c, b):
    c.__bases__ = b
t(lambda: sb(C, ())); t(lambda: sb(C, [A])); t(lambda: sb(C,(C,))); t(lambda: sb(C,(1,))); t(lambda: sb(C,(int,))); t(lambda: sb(A,(B,))); t(lambda: sb(int,(B,)))
class Sl:
    __slots__=('q',)
t(lambda: sb(C,(Sl,)))
def db(): del C.__bases__
t(db)
t(lambda: type()); t(lambda: type(1,2)); t(lambda: type("A",(),{},5)); t(lambda: type("A",(1,),{})); t(lambda: type("A\0b",(),{}))
t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); t(lambda: object.__new__(5)); t(lambda: object(1)); t(lambda: A(1)); t(lambda: A(x=1))
t(lambda: type("X",(bool,),{})); t(lambda: type("X",(A,A),{})); t(lambda: type("X",(),{"__slots__":("a b",)})); t(lambda: type("X",(),{"__slots__":(1,)})); t(lambda: type("X",(int,),{"__slots__":("a",)}));t(lambda: type("X",(tuple,),{"__slots__":("a",)}));t(lambda: type("X",(tuple,),{"__slots__":()})); t(lambda: type("X",(),{"__slots__":("__dict__","__dict__")})); t(lambda: type("X",(A,),{"__slots__":("__dict__",)}));t(lambda: type("X",(A,),{"__slots__":("__weakref__",)}))
class N:
    def __new__(cls): return object.__new__(cls)
t(lambda: N(1))
class I:
    def __init__(self): pass
t(lambda: I(1)); t(lambda: object.__init__(I(),1)); t(lambda: object.__new__(N,1))
class R:
    def __init__(self): return 5
t(R)
def nm(): A.__name__ = 5
t(nm)
def nm2(): A.__name__ = "Renamed"; return A.__name__, A.__qualname__
t(nm2)
def nm3(): A.__qualname__ = 5
t(nm3)
def nm4(): A.__module__ = "mymod"; return A
t(nm4)
def nm5(): del A.__name__
t(nm5)
t(lambda: A.__dict__["x"])
def st(): A.__dict__["x"] = 1
t(st)
def d1(): A.__dict__ = {}
t(d1)
def d2(): A().__dict__ = 5
t(d2)
t(lambda: A().__class__.__class__)
t(lambda: super().x)
class P(A):
    def f(self): return super(B, self).x
t(lambda: P().f())
t(lambda: isinstance(1, 1)); t(lambda: issubclass(1, int)); t(lambda: issubclass(int, 1))
t(lambda: A() < A()); t(lambda: A() + 1); t(lambda: -A()); t(lambda: A()[0]); t(lambda: len(A())); t(lambda: iter(A())); t(lambda: next(A())); t(lambda: A()()); t(lambda: 1 in A()); t(lambda: abs(A())); t(lambda: round(A())); t(lambda: int(A())); t(lambda: float(A())); t(lambda: hash([])); t(lambda: reversed(A())); t(lambda: format(A(), "x")); t(lambda: divmod(A(),1)); t(lambda: pow(A(),1)); t(lambda: A() @ 1); t(lambda: [1][A()]); t(lambda: "%d" % A())
def si(): A()[0] = 1
t(si)
def di(): del A()[0]
t(di)
def ia():
    a = A(); a += 1
t(ia)
def ww():
    with A(): pass
t(ww)
def ff():
    for x in A(): pass
t(ff)
def un(): a, b = A()
t(un)
def st(): f(*A())
f = print
t(st)
def st(): f(**A())
t(st)
class E:
    def __exit__(self,*a): pass
def ww2():
    with E(): pass
t(ww2)
class L:
    def __len__(self): return "x"
t(lambda: len(L()))
class L2:
    def __len__(self): return -1
t(lambda: len(L2())); t(lambda: bool(L2()))
class L3:
    def __len__(self): return 1<<70
t(lambda: len(L3()))
class H:
    def __hash__(self): return "x"
t(lambda: hash(H()))
class It:
    def __iter__(self): return self
t(lambda: iter(It()))
class Fl:
    def __float__(self): return 1
    def __int__(self): return 1.5
    def __index__(self): return None
    def __complex__(self): return 1
    def __bytes__(self): return 1
    def __format__(self, s): return 1
    def __bool__(self): return 2
    def __dir__(self): return 3
    def __round__(self): return None
    def __contains__(self, x): return [x]
    def __length_hint__(self): return -5
t(lambda: float(Fl())); t(lambda: int(Fl())); t(lambda: [1][Fl()]); t(lambda: complex(Fl())); t(lambda: bytes(Fl())); t(lambda: format(Fl())); t(lambda: bool(Fl())); t(lambda: dir(Fl())); t(lambda: round(Fl())); t(lambda: 5 in Fl()); t(lambda: f"{Fl()}")
end = 0
