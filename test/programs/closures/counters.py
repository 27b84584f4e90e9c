def make_counter(start):
    count = start
    history = []
    def step(by):
        nonlocal count
        count += by
        history.append([count])
        return history[-1]
    def reset():
        nonlocal count, history
        count = start
        history = []
    return step, reset
step, reset = make_counter(1000)
a = step(1)
b = step(500)
reset()
c = step(2)
a = b = None
step = None
reset = None
c = None
end = 0
