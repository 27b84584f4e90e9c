import os.path
class File:
    def __init__(self, path):
        self.path = path
        self.name, self.ext = os.path.splitext(os.path.basename(path))
    def __repr__(self):
        return f"{self.name}{self.ext}"
files = [File(p) for p in ("/a/b.txt", "/a/c.py", "d/e.tar.gz", "plain")]
print(files)
by_ext = {}
for f in files:
    by_ext.setdefault(f.ext or "none", []).append(f)
print(by_ext)
parts = [os.path.split(f.path) for f in files]
print(parts)
longest = max(files, key=lambda f: len(f.path))
del files
print(longest, os.path.join("x", longest.name))
root = "/srv"
target = os.path.normpath(os.path.join(root, "../etc/./conf"))
print(target, os.path.dirname(target) == "/etc")
