ns = {}
marker = ["marker"]
ns["marker"] = marker
exec("first = marker\nsecond = [first, first]", ns)
a = ns["first"]
b = ns["second"]
keys = sorted(k for k in ns if k != "__builtins__")
print(keys)
glob = {"shared": marker}
loc = {}
exec("local_name = shared\nshared = 5", glob, loc)
print(sorted(loc), glob["shared"] is marker)
exec("top_level = [1, 2]")
print(top_level)
c = top_level
del ns
del b
del glob, loc
print(a is marker)
