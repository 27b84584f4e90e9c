class Query:
    def __init__(self, table):
        self.table = table
        self.parts = []
    def where(self, text):
        self.parts.append(("where", text))
        return self
    def limit(self, n):
        self.parts.append(("limit", n))
        return self
    def __str__(self):
        return self.table + ": " + ", ".join(f"{k} {v}" for k, v in self.parts)
q = Query("the table").where("a > 1").limit(5)
s = str(q)
print(s, len(q.parts))
same = q.where("b")
print(same is q)
q = None
same = None
end = 0
