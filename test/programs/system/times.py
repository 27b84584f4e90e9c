import time

start = time.time()
begin = time.perf_counter()
time.sleep(0)
passed = time.perf_counter() - begin
print(type(start).__name__, type(passed).__name__)
epoch = time.gmtime(0)
print(epoch.tm_year, epoch[1], epoch.tm_wday, epoch.tm_yday, len(epoch))
moment = time.gmtime(1700000000)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%a %d %b %y %j %p", moment))
print(time.asctime(moment))
parts = [moment.tm_hour, moment.tm_min, moment.tm_sec]
print(parts)


def timed(function, *args):
    started = time.perf_counter()
    result = function(*args)
    elapsed = time.perf_counter() - started
    return result, elapsed >= 0 or elapsed < 0


value = timed(sum, [1000, 2000])
print(value[0])
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
del epoch
print(time.strftime("%H", (2024, 2, 29, 13, 5, 9, 3, 60, 0)))
