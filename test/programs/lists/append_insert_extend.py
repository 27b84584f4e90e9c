a = [1]
row = []
row.append(a)
row.append([2])
row.insert(0, a)
row.insert(100, [3])
row.extend([a, a])
row.extend(x for x in [[4], [5]])
row.extend("ab")
row += (a,)
none = row.append(a)
other = row.copy()
n = len(row)
row = None
other.clear()
a = None
end = 0
