import os
import os.path
from os.path import join, splitext

print(join("a", "b", "c.txt"), join("a/", "/b"), join("", "x"), os.path.join("dir", ""))
print(splitext("archive.tar.gz"), splitext(".bashrc"), splitext("a.b/c"), os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"))
print(os.path.split("/a/b/"), os.path.split("file"), os.path.split("/"), os.path.isabs("/a"), os.path.isabs("a"))
print(os.path.normpath("a//b/../c/."), os.path.normpath("/../x"), os.path.normpath(""), os.path.normpath("../a/../.."))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib/x", "/usr/lib/y"]), os.path.relpath("a/b/c", "a"))
print(os.sep, os.linesep == "\n", os.curdir, os.pardir, os.name, os.path.sep)
path = join("home", "user")
full = path + ".txt"
stem, extension = splitext(full)
print(stem, extension, stem == path)


class Folder:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return "/data/" + self.name


f = Folder("x")
print(os.fspath(f), join(f, "y"), isinstance(f, os.PathLike))
for bad in (5, None):
    try:
        os.fspath(bad)
    except TypeError as e:
        print(e)
print(type(os.getcwd()).__name__, isinstance(os.listdir("."), list))
names = ["b.py", "a.txt", "c.py"]
scripts = sorted(name for name in names if os.path.splitext(name)[1] == ".py")
print(scripts)
del f
print(os.path.join(b"a", b"b"), os.fsencode("x"), os.fsdecode(b"y"))
