class AppErrors(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        print("derive", len(excs))
        return AppErrors(self.message, excs, self.code)


class Plain(ExceptionGroup):
    pass


group = AppErrors("app", [ValueError(1), TypeError(2)], [500])
code = group.code
print(repr(group), group.code)
try:
    raise group
except* ValueError as eg:
    print(type(eg).__name__, eg.code is code, eg.exceptions)
except* TypeError as eg:
    print(type(eg).__name__, eg.code is code, eg.exceptions)
plain = Plain("p", [ValueError(1), TypeError(2)])
left, right = plain.split(ValueError)
print(type(left).__name__, type(right).__name__)


class Own(Exception):
    def __init__(self, data):
        super().__init__(data)
        self.data = data


data = ["payload"]
try:
    raise ExceptionGroup("own", [Own(data), Own([2])])
except* Own as eg:
    for e in eg.exceptions:
        print(e.data, e.data is data)
del group, left, right
print(code, data)
