rows = [[i] for i in range(4)]
while rows:
    row = rows.pop()
    if row[0] % 2:
        del row
        continue
    kept = row
    del row
for kept in (kept,):
    pass
kept = None
for i in range(3):
    try:
        tmp = [i]
        if i == 1:
            continue
    finally:
        del tmp
end = 0
