"""When does __del__ run?

When the last reference goes: at that moment, on that line. Not when `del`
is written, and not "some time later".
"""


class File:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("close", self.name)


log = File("log")
backup = log
del log                # the object lives on: `backup` holds it

backup = File("other") # now the first file is closed


def work():
    file = File("work")
    print("working")   # closed when the function returns


work()
files = [File("x"), File("y")]
files.pop()            # nobody takes the result: closed here
print("end")
