def tokenize(text):
    out = []
    num = ""
    for ch in text + " ":
        if ch.isdigit():
            num += ch
            continue
        if num:
            out.append(int(num))
            num = ""
        if ch != " ":
            out.append(ch)
    return out
def parse(tokens):
    left = tokens.pop(0)
    if left == "(":
        left = parse(tokens)
        tokens.pop(0)
    while tokens and tokens[0] in "+*":
        op = tokens.pop(0)
        right = parse(tokens)
        left = (op, left, right)
    return left
def run(tree):
    if isinstance(tree, int):
        return tree
    op, a, b = tree
    x, y = run(a), run(b)
    return x + y if op == "+" else x * y
t = tokenize("(300 + 5) * 20")
tree = parse(t)
v = run(tree)
tree = None
t = None
print(v)
end = 0
