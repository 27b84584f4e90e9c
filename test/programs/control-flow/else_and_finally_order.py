order = []


def run(kind):
    for attempt in range(2):
        try:
            order.append(("try", attempt))
            if kind == "raise":
                raise ValueError(kind)
            if kind == "return":
                return order[-1]
            if kind == "break":
                break
            if kind == "continue":
                continue
        except ValueError as error:
            order.append(error)
            if attempt:
                return [error]
        else:
            order.append("else")
        finally:
            order.append(("finally", attempt))
            if kind == "override":
                return "overridden"
    else:
        order.append("loop else")
    return "end"


for kind in ("raise", "return", "break", "continue", "plain", "override"):
    result = run(kind)
    print(kind, result if kind != "raise" else type(result[0]).__name__, len(order))
    order.clear()
    del result


def deep(n):
    try:
        if n:
            return deep(n - 1) + [n]
        raise LookupError("bottom")
    except LookupError:
        if n == 0:
            raise
        return ["caught", n]
    finally:
        order.append(n)


print(deep(3), order)
order.clear()


def double_finally():
    try:
        try:
            return order.append(1)
        finally:
            order.append(2)
            raise ValueError("from finally")
    except ValueError as error:
        return [str(error), error.__context__]
    finally:
        order.append(3)


print(double_finally(), order)
order = None
end = 0
