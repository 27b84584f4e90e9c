"""What a loop keeps alive.

A `for` loop holds an iterator, the iterator holds the list, and the loop
variable keeps the last item after the loop has ended.
"""

rows = [["a"], ["b"], ["c"]]

for row in rows:
    row.append("!")

rows.clear()           # frees two rows; the loop variable holds the third
print(row)
del row                # and now it goes

round = 0
while round < 3:
    chunk = [round]    # each round frees the chunk of the round before
    round += 1

print(chunk)           # the last one stays
