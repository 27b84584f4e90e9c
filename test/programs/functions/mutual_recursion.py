def is_even(n, trail):
    trail.append([n])
    if n == 0:
        return trail
    return is_odd(n - 1, trail)
def is_odd(n, trail):
    if n == 0:
        return None
    r = is_even(n - 1, trail)
    return r
a = is_even(4, [])
b = is_even(3, [])
a = None
end = 0
