/** Templates (see templates.ts) of functions, closures, generators, exceptions and loops. */
export const CONTROL_TEMPLATES: readonly string[] = [
  `
def counter$n():
    count = 0
    seen = []
    def step(value=None):
        nonlocal count
        count += 1
        seen.append(value)
        return count, seen
    return step
$1 = counter$n() #! $1: function
$1($any)
$2, $3 = $1($any) #! $3: list
print($2)
`,
  `
def adders$n(start):
    made = []
    for index in range(3):
        def add(value, index=index):
            return [start, value, index]
        made.append(add)
    return made
$1 = adders$n($any) #! $1: list
print($1[$few - 1](5)[1:], [each(0)[2] for each in $1])
`,
  `
def traced$n(function):
    calls = {}
    def wrapper(*values, **options):
        calls[len(calls)] = values
        try:
            return function(*values, **options)
        finally:
            log.append(len(calls))
    wrapper.calls = calls
    return wrapper
@traced$n
def work$n(value, *more, flag=None):
    $body
    return [value, more, flag]
$1 = work$n($any, $any, flag=$any) #! $1: list
$2 = work$n.calls #! $2: dict
`,
  `
def repeat$n(times):
    def decorate(function):
        def inner(value):
            return [function(value) for _ in range(times)]
        return inner
    return decorate
@repeat$n($few)
@passing
def pair$n(value):
    return (value, value)
$1 = pair$n($any) #! $1: list
`,
  `
def fib$n(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib$n(n - 1) + fib$n(n - 2)
    return memo[n]
print(fib$n(9), len(fib$n.__defaults__[0]))
$1 = fib$n.__defaults__[0] #! $1: dict
`,
  `
def collect$n(value, into=[]):
    into.append(value)
    return into #! def collect$n(value: any, into: list =) -> list
$1 = collect$n($any) #! $1: list
$2 = collect$n($any) #! $2: list
print($1 is $2, len($1))
`,
  `
def search$n(items, wanted):
    for index, item in enumerate(items):
        try:
            if item is wanted:
                return index
            $body
        finally:
            log.append(index)
    else:
        return None
print(search$n([$any, $any, None], None))
`,
  `
def both$n(value):
    try:
        return [value]
    finally:
        $body
        if value is None:
            return 'none'
$1 = both$n($any) #! $1: any
print(both$n(None))
`,
  `
def average$n():
    total, count = 0, 0
    while True:
        value = yield (total, count)
        if value is None:
            return total
        total += value
        count += 1
$1 = average$n()
next($1)
$2 = $1.send($int) #! $2: tuple
$1.send(700)
try:
    $1.send(None)
except StopIteration as $3:
    print($3.value)
`,
  `
def guarded$n(held):
    try:
        while True:
            try:
                got = yield held
                log.append(got)
            except ValueError as problem:
                held = [problem]
    finally:
        log.append(held)
$1 = guarded$n($any) #! $1: iterator
next($1)
$1.send($any)
$2 = $1.throw(ValueError($any)) #! $2: list
$body
$1.close()
`,
  `
def inner$n(values):
    got = []
    for value in values:
        got.append((yield value))
    return got
def outer$n(values):
    result = yield from inner$n(values)
    log.append(result)
    yield result #! def outer$n(values: list) -> yields
$1 = outer$n([$any, $any]) #! $1: iterator
print(next($1) is None)
$1.send($any)
$2 = $1.send($any) #! $2: list
`,
  `
def evens$n(values):
    return (value for value in values if value % 2 == 0)
def squares$n(values):
    for value in values:
        yield value * value
$1 = squares$n(evens$n(iter(range($few, 9)))) #! $1: iterator
print(next($1), sum($1))
`,
  `
def flatten$n(items):
    for item in items:
        if isinstance(item, (list, tuple)) and item is not items:
            yield from flatten$n(item)
        else:
            yield item
$1 = list(flatten$n([1, [$int, (3, [$str])], $str])) #! $1: list
print($1)
`,
  `
class Failure$n(Problem):
    def __init__(self, message, code=$int):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f'{self.code}: {self.args[0]}'
def deep$n(level, held):
    if level == 0:
        raise Failure$n('deep')
    local = [level, held]
    deep$n(level - 1, local)
try:
    deep$n($few, $any)
except Failure$n as $1:
    print($1, $1.__cause__)
    $2 = $1
    $body
$3 = $2.__traceback__
while $3.tb_next:
    $3 = $3.tb_next
log.append($3.tb_frame.f_locals['level'])
del $2, $3
`,
  `
try:
    try:
        {}[$key]
    except KeyError as $1:
        raise ValueError($any) from $1
except ValueError as $2:
    $3 = $2 #! $3: exception
    print(type($3.__cause__).__name__, $3.__suppress_context__)
$3.__cause__ = None
`,
  `
try:
    try:
        [][$few]
    finally:
        int('x')
except (IndexError, ValueError) as $1:
    log.append($1.__context__)
    print(type($1).__name__, '-', $1)
else:
    $body
`,
  `
try:
    raise ExceptionGroup('many', [ValueError($any), KeyError($any), TypeError(3)])
except* ValueError as $1:
    log.append($1.exceptions)
    $body
except* (KeyError, TypeError) as $2:
    print(len($2.exceptions))
    keep.append($2)
`,
  `
for $1 in range(3):
    try:
        if $1 == 1:
            continue
        if $1 == 2:
            break
        $body
    finally:
        log.append($1)
else:
    print('never')
`,
  `
$1 = 5 #! $1: int
while ($1 := $1 - 1) > $few:
    if $1 == 2:
        continue
    $body
else:
    $body
`,
  `
$1 = [[0] * 2] * 2 #! $1: list
$2 = [[$any] for _ in range(2)] #! $2: list
$1[0][1] = $any
$2[0].append($1[1])
print($1[0] is $1[1], $2[0] is $2[1])
`,
  `
$1 = $list #! $1: list
$2 = $1[:] #! $2: list
$2.append($1)
$1 = None
$1 = $2[-1]
print(len($1), $1 is $2)
`,
  `
def change$n(items, other):
    items.append(other)
    items = items + [other]
    other = None
    $body
    return items #! def change$n(items: list, other: any) -> list
$1 = $list #! $1: list
$2 = change$n($1, $any) #! $2: list
print(len($1), len($2), $1 is $2)
`,
  `
total$n = 0
names$n = {}
def add$n(key, value):
    global total$n, latest$n
    total$n += 1
    latest$n = names$n.setdefault(key, [])
    latest$n.append(value)
    return latest$n
$1 = add$n('a', $any) #! $1: list
add$n('a', $any)
add$n($key, $any)
print(total$n, len(names$n), latest$n is $1)
del latest$n
`,
  `
def hanoi$n(n, source, target, spare, moves):
    if n > 0:
        hanoi$n(n - 1, source, spare, target, moves)
        moves.append((source, target))
        hanoi$n(n - 1, spare, target, source, moves)
    return moves
$1 = hanoi$n($few, 'A', 'C', 'B', []) #! $1: list
print(len($1), $1[0])
`,
  `
def permutations$n(items):
    if len(items) <= 1:
        return [items]
    return [[first] + rest for index, first in enumerate(items) for rest in permutations$n(items[:index] + items[index + 1:])]
$1 = permutations$n([$any, $any][:2]) #! $1: list
print(len($1))
`,
  `
def bubble$n(values):
    for end in range(len(values) - 1, 0, -1):
        for index in range(end):
            if values[index] > values[index + 1]:
                values[index], values[index + 1] = values[index + 1], values[index]
    return values
$1 = [$int, 300, $int] #! $1: list
print(bubble$n($1) is $1, $1)
`,
  `
def sort$n(values):
    if not values:
        return []
    pivot, *rest = values
    return sort$n([x for x in rest if x < pivot]) + [pivot] + sort$n([x for x in rest if x >= pivot])
$1 = sort$n([$int, $int, 5, 900]) #! $1: list
print($1)
`,
  `
$1 = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d'], 'd': []} #! $1: dict
$2 = []
$3 = ['a']
while $3:
    $4 = $3.pop(0)
    if $4 not in $2:
        $2.append($4)
        $3.extend($1[$4])
print($2)
`,
  `
$1 = {} #! $1: dict
for $2 in 'the cat and the dog and the bird'.split():
    $1[$2] = $1.get($2, 0) + 1
print(sorted($1.items(), key=lambda pair: (-pair[1], pair[0]))[:2])
$3 = {count: [word for word in $1 if $1[word] == count] for count in $1.values()} #! $3: dict
`,
  `
def rate$n(value):
    match value:
        case []:
            return 'empty'
        case [first, *rest] if rest:
            return [first, rest]
        case {'k': found, **others}:
            return found, others
        case Plain(v=[inner, _]) | Plain(v=inner):
            return inner
        case str() | bytes():
            return value
        case int(number) if number > 300:
            return -number
        case (_, _) as both:
            return both
        case _:
            return None
$1 = [rate$n(each) for each in ([], [$any, $any], {'k': $any, 'z': $any}, Plain([$any, 2]), $str, $int, None)] #! $1: list
`,
  `
async def give$n(value):
    log.append('give')
    return [value]
async def ask$n(value):
    $body
    got = await give$n(value)
    return got, value
$1 = ask$n($any)
try:
    $1.send(None)
except StopIteration as $2:
    $3 = $2.value #! $3: tuple
del $1
$4 = give$n($any)
$4.close()
`,
  `
class Wait$n:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return [got]
async def use$n(first):
    async with Gate$n(first) as gate:
        got = await Wait$n(gate)
    return [value async for value in many$n(got)]
class Gate$n:
    def __init__(self, value):
        self.value = value
    async def __aenter__(self):
        return self.value
    async def __aexit__(self, *problem):
        log.append(problem)
async def many$n(values):
    for value in values:
        yield value
    yield values
$1 = use$n($any)
$2 = $1.send(None) #! $2: any
try:
    $1.send($any)
except StopIteration as $3:
    log.append($3.value)
`,
  `
$1 = lambda f: (lambda *values: [f(value) for value in values])
$2 = $1(lambda q: (q, q)) #! $2: function
$3 = $2($any, $any) #! $3: list
$4 = (lambda: $3)
`,
  `
$1, ($2, *$3), $4 = $any, [$any, $any, $any], $any #! $1: any $2: any $3: list $4: any
$1, $4 = $4, $1
[$5, *_] = $3 or [None] #! $5: any
for $6, ($7, $8) in [(1, ($any, 2)), (3, $list[:0] + [4, $any])]:
    $body
`,
  `
def kwargs$n(first, /, second=$any, *rest, third, **others):
    return [first, second, rest, third, others]
$1 = {'third': $any, 'more': $any} #! $1: dict
$2 = kwargs$n($any, *[$any, $any], **$1) #! $2: list
print(len($2[2]), sorted($2[4]))
try:
    kwargs$n($any, wrong=1)
except TypeError as $3:
    print($3)
`,
  `
class Local$n:
    items = [value for value in range($few)]
    pairs = {each: [each] for each in items}
    for index in items:
        last = index
    del index
    def get(self):
        return self.items, __class__
$1 = Local$n().get() #! $1: tuple
$2 = Local$n.pairs #! $2: dict
`,
];
