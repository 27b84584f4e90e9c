café = [1]
naïve = café
π = 3.14159
ñ, 变量 = [2], [3]
print(café, naïve is café, π, 变量)
class Größe:
    höhe = 1
    def méthode(self, ä=2):
        return ä + self.höhe
print(Größe().méthode(), Größe().méthode(ä=3))
ﬁ = [4]
print(fi)
def 函数(参数):
    局部 = [参数]
    return 局部
print(函数("值"))
print({n: len(n) for n in ["ä", "変数", "😀"]})
μ = 1; µ = 2
print(μ)
print(sorted(k for k in globals() if not k.isascii()))
del 变量, ñ
try:
    变量
except NameError as e:
    print(e)
ªº = 1
print(ao)
