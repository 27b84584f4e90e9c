import re

pattern = re.compile(r"\s*(?:(\d+)|(.))")
source = "12 + 34*(5-6)"


def tokens(text):
    position = 0
    while position < len(text):
        m = pattern.match(text, position)
        if not m:
            break
        position = m.end()
        number, operator = m.groups()
        if number:
            yield int(number)
        else:
            yield operator


print(list(tokens(source)))
word = re.compile(r"\w+")
print(word.search("hello world", 5), word.search("hello world", 3, 4))
m = word.match("hello world", 6)
print(m.pos, m.endpos, m.span())
print(word.fullmatch("hello", 1, 3))
print(re.compile("^b").search("ab", 1), re.compile("^b", re.M).search("a\nb", 2))
print(m == m, word == re.compile(r"\w+"), hash(word) == hash(re.compile(r"\w+")))

print(word.__copy__() is word)
print(bool(m), m.expand(r"<\g<0>>"))
