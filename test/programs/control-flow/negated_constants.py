def look(held, other):
    if not "a text that is written twice":
        return None
    while not "another text of the same kind":
        held = other
    return held


def choose(subject):
    match subject:
        case {"k": found} if not "a third text, in a guard":
            return found
        case _ if not ():
            return "neither"


first = look("a text that is written twice"[:], 5)
second = look("another text of the same kind"[:], first)
third = choose({"k": "a third text, in a guard"[:]})
held = ["a third text, in a guard"[:], "a text that is written twice"[:]]
print(first, second, third, held)
