class I:
    def __index__(self):
        return 2
class F:
    def __float__(self):
        return 2.5
    def __int__(self):
        return 7
    def __complex__(self):
        return 1j
    def __round__(self, n=None):
        return 1
    def __bytes__(self):
        return b"some bytes"
    def __hash__(self):
        return 1
    def __len__(self):
        return 1
    def __bool__(self):
        return True
    def __abs__(self):
        return 1
    def __divmod__(self, o):
        return 1
    def __pow__(self, o, m=None):
        return 1
    def __iter__(self):
        return iter(())
    def __repr__(self):
        return "an F"
i = I()
f = F()
a = [0, 1, 2, 3]
a[i]
a[i:]
bin(i)
chr(i)
bytes(i)
bytearray(i)
round(1.5, i)
"x" * i
a.insert(i, 1)
a.pop(i)
int("1", i)
complex(i)
(1).to_bytes(i, "big")
"abc".center(i)
int(f)
float(f)
complex(f)
round(f)
round(f, 1)
bytes(f)
hash(f)
len(f)
bool(f)
abs(f)
divmod(f, 1)
pow(f, 1)
pow(f, 1, 2)
f ** 1
list(f)
tuple(f)
set(f)
sum(f)
min(f, default=1)
sorted(f)
enumerate(f)
zip(f)
map(str, f)
filter(None, f)
any(f)
all(f)
dict.fromkeys(f)
[*f]
{f: 1}
{f}
frozenset(f)
"".join(f)
str(f)
print(f)
"%s %r" % (f, f)
end = 0
