# Paths keep the texts that they are made of; files and folders of the system have known types.
from pathlib import Path, PurePath
name = 'my notes.txt'
folder = 'some folder/inner'
plain = 'docs'
p = Path(name)
q = Path(folder, name)
r = Path(plain)
t = r / name
print(p, q)
u = str(p)
v = q.name
w = r.parts
x = t.parent
print(x, w, v, u, repr(t))
print(q.suffix, q.stem, p == Path('my notes.txt'))
del p, u
y = q.with_suffix('.md')
print(y.parts)
z = hash(r) == hash(Path('docs'))
try:
    Path(3)
except TypeError as e:
    print(e)
try:
    r.nothing
except AttributeError as e:
    print(e)
print(list(q.parents))
import os, tempfile, pathlib
here = Path.cwd()
there = here / 'x'
home = Path.home()
full = Path('x.txt').resolve()
p = Path('x.txt')
with p.open('w') as f:
    f.write('abc')
for q in Path('.').iterdir():
    break
t = tempfile.TemporaryFile()
t.close()
with tempfile.NamedTemporaryFile('w') as n:
    n.write('x')
with tempfile.TemporaryDirectory() as d:
    e = Path(d) / 'a'
    e.write_text('abc')
    s = e.suffix
for root, dirs, files in os.walk('.'):
    break
w = there.parent
p.unlink()
x = p.exists()
