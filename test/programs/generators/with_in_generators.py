"""A with statement in a generator: from 3.14 on its context manager stays borrowed while the generator is suspended."""


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        pass


def generate(manager):
    with manager:
        before = 1
        yield before
        after = 2


def generate_named(manager):
    with manager as entered:
        manager = None
        yield entered
        entered = None


def plain(manager):
    with manager:
        return 1


def drive():
    print(list(generate(Manager())), plain(Manager()))
    manager = Manager()
    for item in generate(manager):
        item = [item]
    running = generate(manager)
    next(running)
    running.close()
    running = generate(Manager())
    next(running)
    del running
    for entered in generate_named(Manager()):
        entered = None
    suspended = generate(Manager())
    next(suspended)
    frame = suspended.gi_frame
    del suspended
    return frame


kept = drive()
print(sorted(kept.f_locals))
try:
    running = generate(Manager())
    next(running)
    running.throw(KeyError('thrown'))
except KeyError as error:
    print(error)
end = 1
