def risky(v, kind):
    held = [v]
    if kind:
        raise kind(v)
    return held
x = [1]
for kind in (None, ValueError, KeyError, TypeError):
    try:
        r = risky(x, kind)
    except ValueError:
        r = "a value error"
    except (KeyError, IndexError) as e:
        r = e.args
    except Exception as e:
        r = e
    else:
        r = (r, "no error")
    finally:
        done = [r]
r = None
done = None
end = 0
