numbers = {5, 3, 17, 1, 8, 100}
print(numbers, frozenset(numbers), set(), frozenset(), {2, True, False}, {()})
numbers.add(33)
numbers.discard(3)
print(numbers, list(numbers), len(numbers), 5 in numbers, 5.0 in numbers)
print(set(range(20)) - set(range(0, 20, 3)), {1, 2} | {3}, {1, 2, 3} & {2, 3, 4}, {1, 2} ^ {2, 3})
print(numbers.pop(), numbers.pop(), numbers)
print(set([3, 1, 2]), set('a'), set(()), set({1: 2}), set(x * x for x in range(5)))
print({1, 2} == {2, 1}, {1, 2} == frozenset([1, 2]), {1} < {1, 2}, {1, 2} <= {1}, {1} != {1}, {1, 2} > {1})
print({frozenset({1}), frozenset()} == {frozenset(), frozenset([1])}, frozenset({1}) in {frozenset({1})})
print({1} in {frozenset({1})}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(len({'a', 'b', 'c'}), sorted({'b', 'a'}), 'a' in {'a', 'b'}, {'a', 'b'} == {'b', 'a'}, {'x'})
big = set(range(100))
big -= {n for n in big if n % 7}
print(big)
big |= {1000, 2000, 3000}
print(big, max(big), sum(big))
print(set([1, 2]).union([3], (4,), {5: 6}), {1, 2}.intersection([2, 3], [2]), {1, 2, 3}.difference([1], [2]))
print(frozenset([1]) | {2}, {2} | frozenset([1]), type(frozenset() & set()).__name__, type(set() & frozenset()).__name__)


class Tagged(set):
    pass


tagged = Tagged([2, 1])
tagged.tag = 'x'
print(tagged, Tagged(), type(tagged | {3}).__name__, type(tagged.copy()).__name__, tagged == {1, 2}, tagged.tag)
