name = "missing file.txt"
other = ["path"]
e = FileNotFoundError(2, "No such file or directory", name)
print(e, e.errno, e.strerror, e.filename, e.filename2, e.args)
f = OSError("just text")
print(f, f.errno, f.args)
g = OSError(5, "message", name, None, other)
print(str(g), g.filename2 is other)
try:
    raise PermissionError(13, "Permission denied", other)
except OSError as err:
    print(err, err.filename is other)
    kept = err.filename
del kept


class Custom(OSError):
    def __init__(self, path, code):
        super().__init__(code, "custom text", path)
        self.path = path


c = Custom(other, 3)
print(c, c.args, c.path is other)
print(IOError is OSError, EnvironmentError is OSError)
b = BlockingIOError(11, "again", 7)
print(b.characters_written, b.args)
try:
    OSError().characters_written
except AttributeError as a:
    print(a)
del g, c, other
