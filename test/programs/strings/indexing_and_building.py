s = "a long text here"
a = s[0]
b = s[-4:]
c = s[::-1]
d = s[2:6]
e = s[:]
same = e is s
out = ""
for ch in s:
    if ch != " ":
        out += ch
text = ""
for i in range(5):
    text = text + "part " + str(i)
rows = []
for i in range(3):
    rows.append("row " + str(i))
final = "\n".join(rows)
rev = "".join(reversed(s))
out = None
rows = None
text = None
end = 0
