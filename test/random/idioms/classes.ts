/** Templates (see templates.ts) of classes: structures, inheritance, attributes, operators. */
export const CLASS_TEMPLATES: readonly string[] = [
  `
class Node$n:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next #! class Node$n(value: any, next: any =) weakref
$1 = Node$n($any)
for $2 in [$any, $any]:
    $1 = Node$n($2, $1)
$3 = $1 #! $1: object $3: object
while $3 is not None:
    log.append($3.value)
    $3 = $3.next
$4 = None
while $1 is not None:
    $1.next, $4, $1 = $4, $1, $1.next
log.append($4)
`,
  `
class Tree$n:
    count = 0
    __slots__ = ('key', 'left', 'right', 'load')
    def __init__(self, key, load):
        Tree$n.count += 1
        self.key, self.left, self.right, self.load = key, None, None, load
    def __del__(self):
        Tree$n.count -= 1
        log.append(self.key)
    def insert(self, key, load):
        side = 'left' if key < self.key else 'right'
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree$n(key, load))
        else:
            child.insert(key, load)
    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.key, self.load
        if self.right:
            yield from self.right.walk()
$1 = Tree$n(500, $any)
for $2 in (700, 300, 400, $int):
    $1.insert($2, [$2])
print([key for key, load in $1.walk()])
$3 = $1.left #! $1: object $3: any
$1.left = None
del $1
print(Tree$n.count)
`,
  `
class Stack$n:
    def __init__(self, items=None):
        self._items = items if items is not None else []
    def push(self, item):
        self._items.append(item)
        return self
    def pop(self):
        if not self._items:
            raise IndexError('empty')
        return self._items.pop()
    def __len__(self):
        return len(self._items)
    def __iter__(self):
        return iter(self._items[::-1])
    def __bool__(self):
        return True #! class Stack$n(items: list =) weakref len iterable
$1 = Stack$n($list) #! $1: object
$1.push($any).push($any)
$2 = $1.pop() #! $2: any
try:
    while True:
        $1.pop()
        $body
except IndexError as $3:
    log.append($3)
`,
  `
class Account$n:
    rate = $int
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
    @property
    def balance(self):
        return self._balance
    @balance.setter
    def balance(self, value):
        if value is None:
            raise ValueError('no value')
        self._balance = value
    @balance.deleter
    def balance(self):
        del self._balance
    def __str__(self):
        return f'Account({type(self.owner).__name__})'
    def __repr__(self):
        return 'Account' #! class Account$n(owner: any, balance: any =) weakref
$1 = Account$n($any, $any) #! $1: object
$1.balance = $any
$2 = $1.balance #! $2: any
try:
    $1.balance = None
except ValueError as $3:
    keep.append($3)
print($1, str($1))
del $1.balance
print(hasattr($1, 'balance'), vars($1).keys())
`,
  `
class Shape$n:
    made = []
    def __init__(self, name):
        self.name = name
        Shape$n.made.append(self)
    def area(self):
        raise NotImplementedError
    def describe(self):
        return [self.name, self.area()]
class Square$n(Shape$n):
    def __init__(self, side, name='square'):
        super().__init__(name)
        self.side = side
    def area(self):
        return [self.side, self.side]
class Named$n(Square$n):
    def describe(self):
        return super().describe() + [self] #! class Named$n(side: any, name: any =) weakref
$1 = [Square$n($any), Named$n($any, $any)] #! $1: list
for $2 in $1:
    $3 = $2.describe()
    $body
print(isinstance($2, Shape$n), issubclass(Named$n, Shape$n), len(Shape$n.made))
Shape$n.made.clear()
`,
  `
class Base$n:
    def __init__(self, **options):
        self.options = options
class Left$n(Base$n):
    def __init__(self, left, **more):
        super().__init__(**more)
        self.left = left
class Right$n(Base$n):
    def __init__(self, right=None, **more):
        super().__init__(**more)
        self.right = right
class Both$n(Left$n, Right$n):
    def __init__(self, left, right):
        super().__init__(left=left, right=right, extra=$any) #! class Both$n(left: any, right: any) weakref
$1 = Both$n($any, $any) #! $1: object
print([each.__name__ for each in Both$n.__mro__], sorted($1.options))
`,
  `
class Vector$n:
    __slots__ = ('x', 'y')
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        return Vector$n(self.x + other.x, self.y + other.y)
    def __radd__(self, other):
        return self
    def __mul__(self, factor):
        return Vector$n(self.x * factor, self.y * factor)
    __rmul__ = __mul__
    def __iadd__(self, other):
        self.x += other.x
        return self
    def __neg__(self):
        return Vector$n(-self.x, -self.y)
    def __eq__(self, other):
        if not isinstance(other, Vector$n):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __lt__(self, other):
        return self.x < other.x
    def __repr__(self):
        return f'V({self.x}, {self.y})'
$1 = Vector$n($few, 700) #! $1: object
$2 = Vector$n($few, $few) #! $2: object
$3 = $1 + $2 * 2 #! $3: object
$2 += $1
print($3, -$2, 3 * $1, $1 == $2, $1 != 5, $1 in [$2, $3])
print(sorted([$3, $2, $1]), max($1, $2), sum([$1, $2]))
log.append({$1: $any, $2: $any})
`,
  `
class Typed$n:
    def __set_name__(self, owner, name):
        self.name = '_' + name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, $any)
    def __set__(self, instance, value):
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        instance.__dict__.pop(self.name, None)
class Person$n:
    name = Typed$n()
    age = Typed$n()
    def __init__(self, name, age=None):
        self.name = name
        self.age = age #! class Person$n(name: any, age: any =) weakref
$1 = Person$n($any, $any) #! $1: object
$2 = $1.name #! $2: any
$1.age = [$2]
del $1.name
print(Person$n.name.name, sorted($1.__dict__))
`,
  `
class Registry$n(type):
    def __new__(mcs, name, bases, namespace, **options):
        made = super().__new__(mcs, name, bases, dict(namespace))
        log.append(options)
        return made
    def __call__(cls, *values):
        instance = super().__call__(*values)
        keep.append(instance)
        return instance
class Plugin$n(metaclass=Registry$n, flag=$any):
    def __init__(self, *values):
        self.values = values
$1 = Plugin$n($any, $any) #! $1: object
$2 = $1.values #! $2: tuple
print(type(Plugin$n).__name__, type($1).__name__)
`,
  `
class Loud$n:
    subclasses = []
    def __init_subclass__(cls, tag=None, **more):
        super().__init_subclass__(**more)
        cls.tag = tag
        Loud$n.subclasses.append(cls)
class Child$n(Loud$n, tag=$any):
    def __new__(cls, *values):
        instance = super().__new__(cls)
        instance.first = values
        return instance
    def __init__(self, value):
        self.value = value #! class Child$n(value: any) weakref
$1 = Child$n($any) #! $1: object
print(len(Loud$n.subclasses), Child$n.__name__)
`,
  `
class Countdown$n:
    def __init__(self, start):
        self.start = start
    def __iter__(self):
        return self
    def __next__(self):
        if self.start <= 0:
            raise StopIteration
        self.start -= 1
        return [self.start]
for $1 in Countdown$n($few):
    $body
$2 = list(Countdown$n($few)) #! $2: list
$3 = iter(Countdown$n(3)) #! $3: iterator
print(next($3), [*zip($3, 'ab')])
`,
  `
class Grid$n:
    def __init__(self, width, height, fill=None):
        self.cells = [[fill] * width for _ in range(height)]
    def __getitem__(self, place):
        row, column = place
        return self.cells[row][column]
    def __setitem__(self, place, value):
        row, column = place
        self.cells[row][column] = value
    def __delitem__(self, row):
        del self.cells[row]
    def __contains__(self, value):
        return any(value is cell for row in self.cells for cell in row)
$1 = Grid$n(2, 2, $any) #! $1: object
$1[0, 1] = $any
$1[1, 0] = $1[0, 0]
$2 = $1[0, 1] #! $2: any
print($2 in $1, len($1.cells))
del $1[0]
`,
  `
class Cache$n(dict):
    def __missing__(self, key):
        value = self[key] = [key]
        return value
    def __setitem__(self, key, value):
        log.append(key)
        super().__setitem__(key, value)
$1 = Cache$n(a=$any) #! $1: any
$1['b'].append($any)
$1[$key] = $any
$2 = $1['zz'] #! $2: list
print(len($1), 'b' in $1)
`,
  `
class Items$n(list):
    def append(self, value):
        super().append([value])
    def __repr__(self):
        return 'Items'
    @classmethod
    def of(cls, *values):
        made = cls()
        for value in values:
            made.append(value)
        return made
$1 = Items$n.of($any, $any) #! $1: any
$1 += [$any]
$2 = $1[0] #! $2: list
print($1, len($1), $1[:1])
`,
  `
class Wrapper$n:
    def __init__(self, inner):
        self._inner = inner
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self._inner, name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        log.append(name)
    def __delattr__(self, name):
        super().__delattr__(name)
$1 = Wrapper$n($list) #! $1: object
$1.append($any)
$1.extra = $any
$2 = $1.extra #! $2: any
del $1.extra
print(hasattr($1, 'nothing'), getattr($1, 'nothing', None))
`,
  `
class Single$n:
    _only = None
    def __new__(cls, *values):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only
    def __init__(self, value):
        self.value = value
$1 = Single$n($any) #! $1: object
$2 = Single$n($any) #! $2: object
print($1 is $2)
Single$n._only = None
`,
  `
class Subject$n:
    def __init__(self):
        self.observers = []
    def attach(self, observer):
        self.observers.append(observer)
    def notify(self, event):
        return [observer(event) for observer in self.observers]
class Watcher$n:
    def __init__(self, subject):
        self.seen = []
        self.subject = subject
        subject.attach(self.update)
    def update(self, event):
        self.seen.append(event)
        return len(self.seen)
$1 = Subject$n() #! $1: object
$2 = Watcher$n($1) #! $2: object
$1.attach(lambda event: event)
$3 = $1.notify($any) #! $3: list
$1.observers.pop()
`,
  `
class Resource$n:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        log.append('enter')
        return self
    def __exit__(self, kind, problem, trace):
        log.append(problem)
        self.name = None
        return isinstance(problem, KeyError)
    def __del__(self):
        log.append('gone') #! class Resource$n(name: any) weakref manager del
with Resource$n($any) as $1, Resource$n($any) as $2:
    $body
    raise KeyError($any)
with Resource$n($any):
    $body
`,
  `
class Parent$n:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None
    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child
    def path(self):
        return [self.name] if self.parent is None else self.parent.path() + [self.name] #! class Parent$n(name: any) weakref
$1 = Parent$n('root') #! $1: object
$2 = $1.add(Parent$n($any)) #! $2: object
$3 = $2.add(Parent$n($any)).path() #! $3: list
del $2
`,
  `
class Meter$n:
    total = 0
    __secret = $any
    def __init__(self, value):
        self.__value = value
        Meter$n.total += 1
    @classmethod
    def zero(cls):
        return cls([])
    @staticmethod
    def check(value):
        return value is None
    def read(self):
        return self.__value, self.__secret #! class Meter$n(value: any) weakref
$1 = Meter$n.zero() #! $1: object
$2 = $1.read() #! $2: tuple
$3 = $1.read #! $3: function
del $1
print($3()[0] is $2[0], Meter$n.check(None), Meter$n.total)
$4 = Meter$n.zero #! $4: function
`,
  `
class First$n:
    def run(self, value):
        log.append(value)
        return [value]
First$n.later = lambda self, *more: (self, more)
$1 = First$n() #! $1: object
First$n.run = lambda self, value: (value, value)
$1.run = First$n().run
$2 = $1.run($any) #! $2: tuple
$3 = $1.later($any) #! $3: tuple
del First$n.later, $1.run
print(hasattr($1, 'later'), $1.run(1))
`,
];
