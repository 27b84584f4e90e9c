title = "a longer title"
other = "a longer title"
ident = "some_identifier_like"
def inside():
    mine = "a longer title"
    like = "some_identifier_like"
    return mine
got = inside()
same = got is title
joined = "two " "parts"
raw = r"back\slash here"
tri = """three
lines here"""
single = "q"
empty = ""
del title
got = None
end = 0
