s = "The quick brown fox"
print(s.upper(), s.lower(), s.title(), s.swapcase(), len(s))
print(s[4:9], s[::-1], s[-3:], s.find("quick"), s.replace("quick", "slow"))
words = s.split()
print(words, "-".join(words), " ".join(reversed(words)))
print(s.startswith("The"), s.endswith("x"), s.count("o"), "fox" in s)
print("%s is %d years and %.1f%%" % ("Bob", 42, 99.5), "{:>10}|{:<8}|{:^7}".format("a", "b", "c"))
print("{0} {1} {0}".format("x", "y"), "{name!r:>8}".format(name="z"), f"{3.14159:.3f} {1000000:,} {255:#x} {5:03d}")
table = str.maketrans("abc", "xyz")
print("aabbcc".translate(table), "  pad ".strip(), "a,b,,c".split(","), "a\tb".expandtabs(4))
vowels = sum(1 for ch in s if ch.lower() in "aeiou")
print(vowels, [ord(c) for c in "AZ"], chr(97), "ab" * 3)


def is_palindrome(text):
    cleaned = [c.lower() for c in text if c.isalnum()]
    return cleaned == cleaned[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))


def count_words(text):
    counts = {}
    for w in text.lower().split():
        w = w.strip(".,!")
        counts[w] = counts.get(w, 0) + 1
    return counts


print(count_words("It was. It is! It, was"))


def run_length(text):
    out, prev, n = [], None, 0
    for ch in text + "\0":
        if ch == prev:
            n += 1
        else:
            if prev:
                out.append(f"{n}{prev}")
            prev, n = ch, 1
    return "".join(out)


print(run_length("aaabbc"))
print(sorted("hello world".split(), key=len), max("apple", "fig", key=len), min([3, 1, 2]))
print("\n".join(f"{i:2} x {j} = {i * j:3}" for i in range(1, 3) for j in range(1, 3)))
print(repr("it's"), repr('say "hi"'), 'a\\b', r"raw\n", "tab\there")
print(b"bytes"[0], b"abc".decode(), "é".encode("utf-8"), bytes([65, 66]), bytearray(b"xy"))
print("abc" < "abd", "a" "b", "x".zfill(3), "Hello".center(11, "*"), "a-b_c".partition("-"))
print("one two".capitalize(), "x=1;y=2".split(";"), dict(p.split("=") for p in "x=1;y=2".split(";")))
print("".join(chr(ord("a") + i) for i in range(5)), "5".isdigit(), "ab1".isalpha(), " ".isspace())
name, age = "Ann", 30
print(f"{name=} {age + 1 = } {name!r} {'nested ' + f'{age}'} {age:>{5}}")
print(int("101", 2), int("ff", 16), bin(10), oct(8), hex(255), float("1e3"), round(2.675, 2), round(5.5), abs(-3), divmod(17, 5), pow(2, 10), pow(2, 10, 7))
print(1 / 3, 10 // 3, -7 // 2, -7 % 3, 2 ** 100, 0.1 + 0.2, 1e100, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, True + True)
print(all([1, 2]), any([]), sum([0.1] * 3), list(range(10, 0, -3)), 3 < 4 < 5, 1 if [] else 2, not 0, None or "d")
