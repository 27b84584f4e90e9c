first = [1, 2]
second = first
def unfinished(:
    pass
