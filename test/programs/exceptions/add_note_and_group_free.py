def annotate(v):
    try:
        raise ValueError("plain text", v)
    except ValueError as e:
        e.add_note("a note on it")
        return e
x = [1]
e = annotate(x)
notes = e.__notes__
n = len(notes)
e.add_note("another note")
notes = None
e = None
end = 0
