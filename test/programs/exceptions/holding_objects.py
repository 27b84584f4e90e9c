errors = []
class Res:
    def __init__(self, n):
        self.n = n
def use(n):
    r = Res(n)
    other = [r]
    if n > 1:
        raise ValueError("too many")
    return r
for i in range(4):
    try:
        r = use(i)
    except ValueError as e:
        errors.append(e)
a = errors[0].__traceback__.tb_next
a = None
errors[0].__traceback__ = None
errors.pop()
errors = None
r = None
end = 0
