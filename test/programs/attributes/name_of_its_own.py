"""An attribute that was found by a str of its own is looked up anew by its interned name: the cache finds names by identity."""


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.slot)


class Worker:
    salary = Field()
    rank = 3


ann = Worker()
own = "has_salary"[4:]
value = getattr(ann, own)
value = getattr(ann, own)
own = "the_rank"[4:]
value = getattr(Worker, own)
own = None
names = [key for key in vars(Worker) if key in ("salary", "rank")]
first, second = names
names = None
value = getattr(ann, first)
value = getattr(ann, first)
value = getattr(Worker, second)
value = getattr(ann, second)
value = ann.salary
