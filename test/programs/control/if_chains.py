def grade(score, notes):
    if score > 90:
        r = [notes, "high mark"]
    elif score > 50:
        r = [notes]
    elif not notes:
        r = []
    else:
        r = notes
    return r
notes = [1]
a = grade(95, notes)
b = grade(60, notes)
c = grade(10, [])
d = grade(10, notes)
if a: x = a
else: x = b
if not c:
    pass
a = b = d = None
x = None
end = 0
