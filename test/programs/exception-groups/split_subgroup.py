leaf = ValueError("leaf")
tree = ExceptionGroup("top", [leaf, TypeError("t"), ExceptionGroup("mid", [ValueError("deep"), OSError("os")])])
tree.add_note("a note")
match_part, rest = tree.split(ValueError)
print(repr(match_part))
print(repr(rest))
print(match_part.exceptions[0] is leaf, match_part.__notes__, match_part.__notes__ is tree.__notes__)
print(tree.split(KeyError))
whole, none = tree.split(Exception)
print(whole is tree, none)
sub = tree.subgroup(lambda e: isinstance(e, OSError))
print(repr(sub))
print(tree.subgroup((ValueError, TypeError)))
print(tree.subgroup(lambda e: False))
print(repr(tree.derive([leaf])))
def predicate(e):
    print("asked", type(e).__name__)
    return isinstance(e, TypeError)
a, b = tree.split(predicate)
print(repr(a), repr(b))
try:
    tree.split(5)
except TypeError as e:
    print(e)
try:
    raise tree
except ExceptionGroup as e:
    part = e.subgroup(TypeError)
    print(part.__traceback__ is e.__traceback__, part.__cause__, part.__context__)
del tree, whole, match_part, rest
print(leaf)
