try:
    import no_such_module_here
except ImportError as e:
    kind = type(e).__name__
    name = e.name
try:
    from sys import no_such_name_here
except ImportError as e:
    other = type(e).__name__
print(kind, name, other)
def fallback():
    try:
        import no_such_module_either as m
    except ModuleNotFoundError:
        m = [1]
    return m
x = fallback()
x = None
end = 0
