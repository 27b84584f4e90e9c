seconds = 60 * 60 * 24
text = "ab" * 3
mixed = "=" * 30
tup = (1, 2) + (3, 4)
long_text = "x" * 5000
number = 1.5 * 2
shifted = 1 << 20
negated = -(1000)
inverted = ~1000
def folded():
    day = 60 * 60 * 24
    line = "=" * 30
    return line
again = folded()
end = 0
