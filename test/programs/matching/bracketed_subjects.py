# Subjects that begin with a bracket and go on behind it.
items = [[1], [2], [3]]
first, second = items[0], items[1]

match (first, second)[1:]:
    case (taken,):
        print("one", taken)

match (items)[0:2]:
    case [left, right]:
        print(left, right)
match = print
match (first, second)
match [items][0], first
match [first, second][:1]:
    case [kept]:
        print("kept", kept)


def pick(values):
    match (values, first)[0][1:]:
        case [head, *rest]:
            return head, rest
        case _:
            return None


match (lambda value: value)(first):
    case [number]:
        print(number)
print(pick(items), pick([]))
