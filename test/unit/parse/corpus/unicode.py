é = 1
变量 = é
𝐱 = 2
x = 𝐱 + ﬁ
ª = 1
class Ünï: pass
def ſ(): pass
x.ﬁ = y.𝕒
f(ﬁ=1)
import ﬁ.é as ª
global_é = '变量', é
"😀"; x = "😀"; y = x
{'é': ['😀', x, 'é'], '变': 变量}
f'{é}{"😀"}{变量=}'
try: pass
except E as ﬁ: pass
match é:
    case {'a': ﬁ, **ª}: pass
    case A(ﬁ=ª): pass
    case B() as ﬁ: pass
from é import ﬁ as ª
lambda ﬁ, *ª: ﬁ
