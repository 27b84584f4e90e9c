if a:
	b
	if c:
		d
	else:
	    e
for a in b:
        c
        if d:
        	e
