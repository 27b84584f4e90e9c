x = []
y = {}
flat = [x, y, x]
nested = [[x], [x, [y]]]
starred = [*flat, *nested[0]]
empty_star = [*[], *()]
flat = None
inner = nested[1][1]
nested = None
starred.append(inner)
inner = None
starred = None
end = 0
