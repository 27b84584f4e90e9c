x = 1
if x:
    """a
    b"""
    y = "a\
b"

    # comment
    z = [1,
         2]
