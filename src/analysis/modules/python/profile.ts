/** The text of `cProfile` and `profile`: what is profiled runs, the times are not known. */
export const PROFILE_SOURCE = `
from _unknown_values import value as _value, bound as _bound

__all__ = ['run', 'runctx', 'Profile']


class Profile(object):
    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        pass

    # The interpreter holds a profiler that is at work, in some versions by several methods.
    def enable(self, subcalls=True, builtins=True):
        _bound(self)

    def disable(self):
        pass

    def clear(self):
        pass

    def create_stats(self):
        pass

    def getstats(self):
        return _value(list)

    def print_stats(self, sort=-1):
        print(_value(str))

    def dump_stats(self, file):
        pass

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        _bound(self)
        exec(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        _bound(self)
        return func(*args, **kw)

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def run(statement, filename=None, sort=-1):
    prof = Profile()
    try:
        prof.run(statement)
    except SystemExit:
        pass
    if filename is None:
        prof.print_stats(sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    prof = Profile()
    try:
        prof.runctx(statement, globals, locals)
    except SystemExit:
        pass
    if filename is None:
        prof.print_stats(sort)
`;
