import sys
from collections.abc import AsyncGenerator, Coroutine, Set


class Word:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        held = sys.getrefcount(self)
        return self.text == other.text

    def __hash__(self):
        held = sys.getrefcount(self)
        return hash(self.text)


class Words(Set):
    def __init__(self, words=()):
        self.words = list(words)

    def __contains__(self, word):
        held = sys.getrefcount(word), sys.getrefcount(self)
        return word in self.words

    def __iter__(self):
        return iter(self.words)

    def __len__(self):
        return len(self.words)

    __hash__ = Set._hash


first = Words([Word('a'), Word('b')])
second = Words([Word('b'), Word('c')])
for both in (first & second, first | second, first - second, first ^ second, [Word('a'), Word('d')] - first):
    print([word.text for word in both])
print(first <= second, first < second, first >= second, first > second, first == second, first.isdisjoint(second))
print(hash(Words([1, 22])) == hash(frozenset([22, 1])), hash(Words()) == hash(frozenset()), hash(Words([1])) == hash(Words([2])))


class Asked(Coroutine):
    def __init__(self, answer):
        self.answer = answer

    def __await__(self):
        yield self.answer

    def send(self, value):
        return self.answer

    def throw(self, typ, val=None, tb=None):
        held = sys.getrefcount(self)
        if self.answer is None:
            super().throw(typ, val, tb)
        return self.answer


print(Asked(None).close())
try:
    Asked('more').close()
except RuntimeError as error:
    print(error, error.__context__)


class Ticks(AsyncGenerator):
    async def asend(self, value):
        held = sys.getrefcount(self)
        return value

    async def athrow(self, typ, val=None, tb=None):
        await super().athrow(typ, val, tb)


def finish(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value


ticks = Ticks()
print(finish(ticks.__anext__()), finish(ticks.aclose()))
try:
    AsyncGenerator()
except TypeError as error:
    print(error)
print(sorted(AsyncGenerator.__abstractmethods__))
