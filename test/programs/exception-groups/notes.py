e = ValueError("v")
print(hasattr(e, "__notes__"))
note = "first note " + str(1)
e.add_note(note)
e.add_note("second")
print(e.__notes__, e.__notes__[0] is note)
notes = e.__notes__
try:
    e.add_note(5)
except TypeError as err:
    print(err)
e.__notes__ = ["replaced"]
e.add_note("more")
print(e.__notes__, notes)


class Err(Exception):
    def add(self, *parts):
        for p in parts:
            self.add_note(p)
        return self


try:
    raise Err("boom").add("x", "y")
except Err as err:
    err.add_note("caught")
    saved = err
print(saved.__notes__)
del saved.__notes__
print(hasattr(saved, "__notes__"))
group = ExceptionGroup("g", [e, saved])
group.add_note("on group")
try:
    raise group
except* ValueError as part:
    print(part.__notes__)
except* Err as part:
    part.add_note("only part")
    print(part.__notes__, group.__notes__)
del group, saved, e
