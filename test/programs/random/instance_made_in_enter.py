log = []
keep = []
class Plain:
    def __init__(self, v):
        pass
class Manager:
    def __init__(self, p, q=5):
        self.p = p
    def __enter__(self):
        u = Plain((keep if log is keep else log))
        return self.p
    def __exit__(self, kind, problem, trace):
        pass
with Manager(keep) as a:
    pass
with Manager(*((keep + log),)):
    pass
with Manager(log):
    pass
end = 0
