import csv

lines = ["name,age,city", 'Ann,30,"New York, NY"', 'Bob,25,"say ""hi"""', "Cleo,,Paris"]
rows = list(csv.reader(lines))
for row in rows:
    print(row)
header = rows[0]
del rows
print(header)
for record in csv.DictReader(lines):
    print(record["name"], record["age"] or "?", record["city"])
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")))
print(list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)))
print(next(csv.reader(['a,"multi', 'line",b'])))


class Sink:
    def __init__(self):
        self.parts = []
        self.write = self.parts.append


sink = Sink()
out = csv.writer(sink)
out.writerow(["x", 1, 2.5, None, 'q"uote', "a,b", "line\nbreak"])
out.writerows([[1, 2], ["", "z"]])
print(sink.parts)
sink.parts.clear()
table = csv.DictWriter(sink, fieldnames=["id", "note"], lineterminator="\n")
table.writeheader()
table.writerow({"id": 7, "note": "fine"})
print("".join(sink.parts))
try:
    table.writerow({"id": 8, "extra": 1})
except ValueError as error:
    print(error)
quoted = Sink()
csv.writer(quoted, quoting=csv.QUOTE_ALL, delimiter="\t").writerow(["a", 1])
print(quoted.parts)
