log = []
keep = []
class Caller:
    def __call__(self, *more):
        return self
class Named:
    def __call__(self, one, *, two=None, **options):
        return one
c = Caller()
log.append(c(c, *(keep,)))
log.append(c(*[keep, c]))
c(keep, c)
n = Named()
n(*[keep], two=c)
n(keep, **{"two": c, "z": n})
n(one=keep)
end = 0
