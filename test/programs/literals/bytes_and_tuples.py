data = b"some bytes"
more = b"some bytes"
one = b"x"
pair = (1000, "in tuple")
pair2 = (1000, "in tuple")
nested = ((1, 2), (3.5, "deep value"))
inner = nested[0]
text = nested[1][1]
built = (inner, text)
solo = (built,)
unit = ()
del nested
inner = None
solo = None
end = 0
