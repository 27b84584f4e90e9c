from datetime import timedelta

a = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(a, repr(a), a.days, a.seconds, a.microseconds, a.total_seconds())
b = timedelta(hours=-5)
print(b, repr(b), -b, abs(b), +b)
print(a + b, a - b, a * 2, 3 * b, a // 7, a / 2, a / b, a // b, a % timedelta(hours=1))
print(divmod(a, timedelta(hours=5)))
print(timedelta(days=1.5), timedelta(seconds=0.1), timedelta(weeks=2), timedelta(microseconds=1.5))
print(a > b, a == timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6))
print(bool(timedelta()), bool(a), timedelta() == timedelta(0), timedelta.max, timedelta.min, timedelta.resolution)
print(timedelta(1) * 1.5, timedelta(10) / 4.0, timedelta(seconds=1) / 3)
c = a
keep = [a, b, c]
del a
print(len(keep), str(keep[0]))
keep = None
print({timedelta(hours=24): 1}[timedelta(days=1)])
for wrong in ["x", None, 3j]:
    try:
        timedelta(days=wrong)
    except TypeError as error:
        print(error)
try:
    timedelta(days=10**10)
except OverflowError as error:
    print(error)
try:
    c / 0
except ZeroDivisionError as error:
    print(type(error).__name__)
try:
    c + 1
except TypeError as error:
    print(error)
try:
    c < 3
except TypeError as error:
    print(error)
