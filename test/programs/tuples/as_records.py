def make(name, tags):
    return (name, tags, len(tags))
people = [make("ann text", [1, 2]), make("bob text", [3])]
for name, tags, n in people:
    last = tags
by_name = {p[0]: p for p in people}
ann = by_name["ann text"]
swapped = ann[1], ann[0]
people.sort(key=lambda p: p[2])
people[0] = None
by_name.clear()
name = tags = last = None
ann = None
swapped = None
people = None
end = 0
