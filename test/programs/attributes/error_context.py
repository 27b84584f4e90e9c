class S:
    __slots__=('x',)
class P: 
    @property
    def r(self): return 1
    def __getattr__(self,n): raise AttributeError(n)
class M:
    def __getattribute__(self,n): raise AttributeError('own')
class D:
    def __set__(self,o,v): raise AttributeError('desc')
    def __get__(self,o,t): raise AttributeError('descget')
class T: d=D()
class N: pass
def t(label,f):
    try: f()
    except AttributeError as e: print(label, '|', str(e), '|', e.name, type(e.obj).__name__ if e.obj is not None else None)
def s1(): S().z=1
def s2(): del S().z
def s3(): S().x
def s4(): del S().x
def s5(): (5).foo=1
def s6(): (5).real=1
def s7(): P().r=1
def s8(): del P().r
def s9(): P().zz
def s10(): M().q
def s11(): T().d=1
def s12(): T().d
def s13(): del N().a
def s14(): N().a
def s15(): N.a
def s16(): del N.a
def s18(): int.a
def s19(): getattr(N(),'q')
def s20(): setattr(S(),'q',1)
def s22(): [].append=1
def s23(): super(N,N()).zip
def s24(): (lambda:0).foo
def s25(): del (lambda:0).foo
def s26(): S().S=1
def s27(): S().__doc__=1
for case in [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s18, s19, s20, s22, s23, s24, s25, s26, s27]:
    t(case.__name__, case)
