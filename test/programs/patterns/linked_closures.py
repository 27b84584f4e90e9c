def link(value, rest):
    def cell(op):
        return value if op == 0 else rest
    return cell
def to_list(c):
    out = []
    while c:
        out.append(c(0))
        c = c(1)
    return out
a = link([1], link([2], link([3], None)))
tail = a(1)
items = to_list(a)
a = None
head = tail(0)
tail = None
items = None
head = None
end = 0
