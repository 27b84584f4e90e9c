log = []
keep = []
class First:
    def __init__(self, p, q=log, r={}):
        pass
class Second(First):
    def __init__(self, p, q=keep, r={}):
        super().__init__(p, q, r)
class Third(Second):
    pass
a = Third({"k": keep}, [keep], {"x": log})
e = First({1: log})
c = a
g = Second({"x": a})
h = Second(h := [1])
end = 0
