log = []


def walk(items):
    for item in items:
        try:
            try:
                if item == 1:
                    continue
                if item == 3:
                    break
                log.append(item)
            finally:
                log.append(("inner", item))
        finally:
            log.append(("outer", item))
    else:
        log.append("exhausted")
    return log


def first(items):
    held = [items]
    for item in items:
        try:
            for other in items:
                try:
                    if other == item:
                        return held, item
                finally:
                    log.append([other])
        finally:
            log.append(held)


def replaced():
    value = [1]
    try:
        return value
    finally:
        value = [2]


def swallowed(items):
    for item in items:
        try:
            raise ValueError(item)
        finally:
            break
    return item


a = walk([0, 1, 2, 3, 4])
print(a)
log.clear()
b = walk([])
c = first([5, 6])
print(c)
d = replaced()
e = swallowed([[7], [8]])
print(d, e, len(log))
log.clear()
a = b = c = d = e = None
end = 0
