word = "".join(["some", " long", " text"])
whole = word[:]
joined = "" + word
after = word + ""
once = word * 1
print(whole is word, joined is word, after is word, once is word, str(word) is word)
shown = f"{word}"
percent = "%s" % word
in_tuple = "%s" % (word,)
alone = "".join([word])
formatted = format(word)
template = "{}".format(word)
print(shown is word, percent is word, in_tuple is word, alone is word, formatted is word, template is word)
print(word.strip() is word, word.replace("zz", "y") is word, word.replace("some", "some") is word, word.expandtabs() is word)
print(word.lower() is word, word.upper() is word, word.title() is word, word.casefold() is word, word.swapcase() is word)
print(word.center(3) is word, word.ljust(40) is word, word.zfill(2) is word, word.removeprefix("x") is word)
print(word.split("|")[0] is word, word.splitlines()[0] is word, word.partition("|")[0] is word, word.rsplit(None, 0)[0] is word)
print(word.encode().decode() is word, word.translate({}) is word, word[0:100] is word, word[::1] is word)
padded = word.ljust(20, ".")
parts = word.split()
middle = parts[1]
before, sep, rest = word.partition(" ")
print(padded, middle, before, rest, repr(word), word.count("o"))


class Name(str):
    pass


name = Name("a name of its own")
plain = str(name)
sliced = name[:]
print(type(plain).__name__, plain is name, type(sliced).__name__, sliced == name, type(name.strip()).__name__)
print(type(name + "").__name__, type(name * 1).__name__, type("".join([name])).__name__, type(f"{name}").__name__)
