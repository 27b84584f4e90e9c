def gen(v):
    local = [v]
    yield local
    yield v
pool = [gen([i]) for i in range(3)]
firsts = [next(g) for g in pool]
done = pool.pop()
second = next(done)
done = None
pool[0] = None
d = {"gen one": pool[1]}
pool = None
firsts = None
d.clear()
second = None
end = 0
