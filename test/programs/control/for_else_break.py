rows = [[1], [2], [3]]
for row in rows:
    if row[0] == 2:
        found = row
        break
else:
    found = None
for row in rows:
    if row[0] == 9:
        break
else:
    missing = [rows]
for row in []:
    never = row
for i, row in enumerate(rows):
    if i == 1:
        continue
    last = row
rows = None
found = missing = None
row = last = None
end = 0
