def parse(items):
    good = []
    for item in items:
        try:
            n = int(item)
        except ValueError as e:
            bad = e
            continue
        else:
            if n > 100:
                break
            good.append([n])
        finally:
            last = item
    else:
        return good
    return good, bad
r = parse(["1", "x y", "2"])
s = parse(["1", "x y", "500", "3"])
r = None
s = None
end = 0
