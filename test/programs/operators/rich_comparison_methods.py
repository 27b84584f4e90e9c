class Item:
    def __init__(self, rank, body):
        self.rank = rank
        self.body = body
    def __lt__(self, other):
        return self.rank < other.rank
    def __eq__(self, other):
        return self.rank == other.rank
    def __contains__(self, v):
        return v is self.body
body = [1]
a = Item(2, body)
b = Item(1, [2])
less = a < b
more = a > b
same = a == b
has = body in a
not_in = [1] in a
order = sorted([a, b])
low = min(a, b)
a = None
order = None
low = None
end = 0
