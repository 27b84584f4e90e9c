import gc
def keep(v):
    local = [v]
    try:
        raise ValueError(v)
    except ValueError as e:
        saved = e
    return v
x = [1]
y = keep(x)
gc.collect()
def clean(v):
    local = [v]
    try:
        raise ValueError(v)
    except ValueError as e:
        saved = e
        saved = None
    return v
z = clean(x)
y = z = None
end = 0
