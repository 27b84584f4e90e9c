"""What a function call does to a count.

A call lends its arguments to the function. The parameter is one more name, and
it goes away when the function returns.
"""


def first(items):
    copy = items[:]    # a second list, held by the name `copy`
    return copy[0]     # `items` and `copy` go when the frame ends


def keep(items, store=[]):
    # The default value is made once, when `def` runs, and lives as long as the
    # function. What is put into it stays.
    store.append(items)
    return len(store)


numbers = [[10], [20]]
head = first(numbers)
keep(numbers)
keep(head)

del numbers            # not freed: keep's default list still holds it
keep.__defaults__ = None
print(head)
