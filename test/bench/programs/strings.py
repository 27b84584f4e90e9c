SIZE = 1500


def shift(text, amount):
    result = ""
    for character in text:
        code = ord(character)
        if 97 <= code <= 122:
            code = (code - 97 + amount) % 26 + 97
        result += chr(code)
    return result


def palindrome(text):
    cleaned = text.replace(" ", "").lower()
    return cleaned == cleaned[::-1]


found = 0
for turn in range(SIZE):
    line = f"hello world {turn}: never odd or even"
    coded = shift(line, turn % 26)
    plain = shift(coded, 26 - turn % 26)
    if palindrome(plain[-18:]):
        found += 1
    parts = plain.split()
    joined = "-".join(parts)
    if joined.startswith("hello"):
        found += len(joined) % 2
print(found)
