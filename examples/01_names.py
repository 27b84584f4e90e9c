"""Names, containers and counts.

A name does not hold a value, it refers to an object. Each object counts how
many references there are to it: its refcount. When the count reaches zero the
object is freed, at once. Move the mouse over any name, or step with the
Memory panel.
"""

a = [1, 2, 3]      # a new list with one reference: the name `a`
b = a              # no copy: the same list, now held by two names
b.append(4)        # seen through both names
box = {"list": a}  # a dict holds it too: three references

del a              # takes a name away, not the object
b = None           # the dict is now the only holder
box.clear()        # the last reference goes: the list is freed here

print("done")
