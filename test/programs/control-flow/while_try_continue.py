def attempt(limit):
    tries = 0
    errors = []
    while True:
        tries += 1
        try:
            if tries < limit:
                raise ValueError([tries])
            result = [tries]
        except ValueError as error:
            errors.append(error)
            continue
        else:
            break
        finally:
            errors.append(tries)
    return result, errors


r = attempt(3)
print(r[0], len(r[1]))
r = None


def drain(stack):
    taken = []
    while stack:
        item = stack.pop()
        try:
            taken.append(1 / item)
        except ZeroDivisionError:
            taken.append([item])
            continue
        except TypeError as error:
            taken.append(error)
            break
        taken.append("next")
    else:
        taken.append("empty")
    return taken


s = drain([2, 0, 4])
print(s)
t = drain([1, "x", 0, 5])
print(t[:3], type(t[-1]).__name__)
s = t = None
end = 0
