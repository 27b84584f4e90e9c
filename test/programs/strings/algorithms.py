def is_palindrome(text):
    clean = "".join(c for c in text.lower() if c.isalpha())
    return clean == clean[::-1]
def caesar(text, n):
    out = []
    for ch in text:
        if ch.isalpha():
            out.append(chr((ord(ch) - 97 + n) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)
def vowels(text):
    return {v: text.count(v) for v in "aeiou" if v in text}
a = is_palindrome("No lemon no melon")
b = caesar("abc xyz", 3)
c = caesar(b, -3)
d = vowels("some text here")
print(a, b, c, d)
d = None
end = 0
