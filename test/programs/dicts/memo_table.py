memo = {}
def fib(n):
    if n in memo:
        return memo[n]
    if n < 2:
        r = [n]
    else:
        r = [fib(n - 1)[0] + fib(n - 2)[0]]
    memo[n] = r
    return r
a = fib(5)
b = fib(5)
same = a is b
c = memo[3]
del memo[3]
memo.clear()
a = b = None
c = None
end = 0
