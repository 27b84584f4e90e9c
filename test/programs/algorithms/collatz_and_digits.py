def collatz(n):
    seq = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        seq.append(n)
    return seq
def digits(n):
    out = []
    while n:
        n, d = divmod(n, 10)
        out.insert(0, d)
    return out
def roman(n):
    out = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out += sign
            n -= value
    return out
s = collatz(6)
d = digits(90125)
r = roman(19)
big = max(s)
print(s, d, r)
s = d = None
end = 0
