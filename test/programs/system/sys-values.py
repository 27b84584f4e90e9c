import sys

print(sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:1], sys.byteorder)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.maxunicode)
sys.stdout.write("hello\n")
n = sys.stdout.write("no newline")
print("", n)
line = "kept " * 2
count = sys.stdout.write(line)
print(count, file=sys.stdout)
print("to err", file=sys.stderr)
sys.stdout.flush()
parts = ["a\n", "b\n"]
sys.stdout.writelines(parts)
a = sys.intern("some text")
b = sys.intern("".join(["some", " text"]))
print(a is b)


def failing():
    try:
        {}["missing"]
    except KeyError:
        kind, value, trace = sys.exc_info()
        return kind.__name__, value.args


print(failing(), sys.exc_info())
try:
    sys.exit("bye")
except SystemExit as e:
    print(e.code, e.args)
