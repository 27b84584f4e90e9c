# Paths that write, read and remove files.
from pathlib import Path
p = Path("data.txt")
n = p.write_text("hello\nworld\n")
t = p.read_text()
print(t, n, p.exists(), p.is_file())
with p.open() as f:
    for line in f:
        print(line.rstrip())
for line in p.read_text().splitlines():
    print(line)
q = Path("sub")
q.mkdir()
(q / "b.txt").write_text("b")
print([c.name for c in q.iterdir()])
(q / "b.txt").unlink()
q.rmdir()
p.unlink()
print(p.exists(), q.is_dir())
try:
    p.read_text()
except FileNotFoundError as e:
    print(e.filename)
p.unlink(missing_ok=True)
