# Files that a program writes and reads: what open() gives, and how long a file keeps the text that waits to be written.
name = 'some-file.txt'
f = open(name, 'w')
line = 'hello there\n'
f.write(line)
f.write('x y ' + line)
f.flush()
print(f.closed, f.name, f.mode)
f.close()
try:
    f.write('a')
except ValueError as e:
    print(e)
with open(name) as g:
    len(g.read())
    try:
        g.write('z')
    except OSError as e:
        print(type(e).__name__, e)
with open(name, 'rb') as b:
    len(b.read())
    print(type(b))
w = open(name, 'wb')
w.write(b'abc')
w.close()
r = open(name, 'r+b')
print(r.mode if False else type(r))
r.close()
try:
    open(name, 'q')
except ValueError as e:
    print(e)
try:
    open(3.5)
except TypeError as e:
    print(e)
import json, csv
with open('d.json', 'w') as out:
    json.dump({'a': [1, 2]}, out)
with open('d.csv', 'w', newline='') as out:
    writer = csv.writer(out)
    writer.writerow(['a', 'b'])
del writer, out
p = open(name, 'w', encoding='utf-8')
p.writelines([line, line])
p = None
print(line)
