s = "banana bandana"
a = s.find("ana")
b = s.rfind("ana")
c = s.index("ban")
d = s.count("an")
e = s.replace("an", "AN")
f = s.replace("zz", "yy")
same = f is s
g = s.startswith("ban")
h = s.endswith(("x", "na"))
i = "dan" in s
j = s.isalpha(), "abc".isalpha(), "12".isdigit()
try:
    s.index("zzz")
except ValueError as err:
    print(err)
k = s.translate({97: "A"})
l = s.replace("a", "", 2)
e = f = None
end = 0
