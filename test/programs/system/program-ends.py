import sys
def show(err):
    kind, value, tb = err
    print(kind.__name__, value, tb is not None)
try:
    raise ValueError("bad")
except ValueError:
    show(sys.exc_info())
print(sys.exc_info())
class Logger:
    def __init__(self):
        self.lines = []
    def write(self, text):
        self.lines.append(text)
        return len(text)
    def flush(self):
        pass
log = Logger()
print("one", "two", file=log)
print(3, end="!", file=log)
print(log.lines)
saved = log.lines
del log
print(len(saved))
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(20) > 10**18)
def main(argv=None):
    args = argv if argv is not None else sys.argv[1:]
    if not args:
        print("usage")
        return 2
    print(args)
    return 0
code = main(["a", "b"])
print(code, main([]))
for name in ("stdout", "stderr"):
    print(hasattr(sys, name))
sys.exit(code)
