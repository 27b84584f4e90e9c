held = ["held"]
ns = {"held": held}
try:
    exec("local = held\nraise ValueError(local)", ns)
except ValueError as error:
    caught = error
    print(type(caught).__name__, caught.args[0] is held)
    n = ns
del caught
try:
    eval("held[5]", ns)
except IndexError as e:
    print(e)
try:
    eval("missing_name")
except NameError as e:
    print(e, e.name)
try:
    exec(5)
except TypeError as e:
    print(e)
try:
    compile("1", "f", "wrong")
except ValueError as e:
    print(e)
print(len(ns))
