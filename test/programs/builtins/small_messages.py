import io


def show(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: Ellipsis.__reduce__())
show(lambda: Ellipsis.__reduce__(1))
show(lambda: NotImplemented.__reduce__(1))
show(lambda: min(1, 2, foo=1))
show(lambda: max([1], foo=1))
show(lambda: max([], default=None))
show(lambda: max(1, 2, default=3))
show(lambda: min())
show(lambda: min(1))
show(lambda: max(key=len))
show(lambda: max(1, 2, key=None, default=2))
show(lambda: max([1], key=None, default=2, more=3))
s = io.StringIO('a\nb\r\nc\rd')
print(s.newlines)
s.read()
print(s.newlines)
s = io.StringIO('a\nb\r\nc\rd', newline=None)
print(s.newlines)
s.read()
print(s.newlines)
s = io.StringIO(newline=None)
s.write('x\r\ny')
print(s.newlines)
s.write('x\ry')
print(s.newlines)
s = io.StringIO('a\nb', newline='\r\n')
print(s.newlines, repr(s.getvalue()))
value = 3


def local(a, b):
    c = 1
    return eval('dir()'), dir()


s = io.StringIO('one\rtwo\r\nthree\n', newline='')
print(list(s), s.newlines)
for text in ['def f():\n\tx\n        y', 'if 1:\npass', '  x = 1', 'f(a=1, 2)', 'x = = 2']:
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as error:
        print(type(error).__name__)
