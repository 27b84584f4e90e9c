log = []
def note(v):
    log.append(v)
    return [v]
row = [note(1), note(2)]
d = {"key one": note(3), "key two": note(4)}
t = (note(5), note(6))[1]
note(7).append(note(8))
d[note(9)[0]] = note(10)
pair = note(11), note(12)
print(log)
del d, row
end = 0
