import operator
from functools import reduce

print(operator.add(2, 3), operator.sub(2, 3), operator.mul("ab", 2), operator.truediv(7, 2), operator.floordiv(7, 2))
print(operator.mod(7, 3), operator.pow(2, 5), operator.neg(4), operator.pos(-4), operator.abs(-3), operator.invert(5))
print(operator.lt(1, 2), operator.ge(1, 2), operator.eq("a", "a"), operator.ne(1, 1.0), operator.not_([]), operator.truth("x"))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2))
print(operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.concat([1], [2]))
table = {"+": operator.add, "-": operator.sub, "*": operator.mul}
print([table[symbol](8, 2) for symbol in "+-*"])
numbers = [1000, 2000, 3000]
total = reduce(operator.add, numbers)
print(total)
first = operator.getitem(numbers, 0)
operator.setitem(numbers, 0, [1])
operator.delitem(numbers, 1)
print(first, numbers)
same = operator.iadd(numbers, [5])
print(same is numbers, operator.is_(same, numbers), operator.is_not(same, None))
x = [1]
y = operator.concat(x, x)
x = operator.imul(x, 3)
print(x, y, operator.length_hint(iter([1, 2, 3])), operator.length_hint(5 if False else [], 7))
print(operator.__add__(1, 2), operator.index(True), operator.call(len, "abc"), operator.call(dict, a=1))
for f in (lambda: operator.add(1, "a"), lambda: operator.getitem([1], 5), lambda: operator.indexOf([1], 2), lambda: operator.lt(1, "a"), lambda: operator.add(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
