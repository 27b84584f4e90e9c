shared_list = [1]
def replace():
    global shared_list, fresh
    old = shared_list
    shared_list = [2]
    fresh = old
    return None
replace()
def outer():
    kept = [3]
    def setter(v):
        nonlocal kept
        kept = v
    setter([4])
    setter(shared_list)
    return kept
got = outer()
def remover():
    global fresh
    del fresh
remover()
shared_list = got = None
end = 0
