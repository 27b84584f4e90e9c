# Small modules: options of a command line, colours, locks, measuring of times and memory, the C locale.
import _thread
import colorsys
import cProfile
import getopt
import locale
import timeit
import tracemalloc

arguments = '-v -o out.txt --size=3 --deep first second'.split()
options, rest = getopt.getopt(arguments, 'vo:', ['size=', 'deep'])
print(options, rest)
mixed, others = getopt.gnu_getopt(['one', '-v', 'two', '--de'], 'v', ['deep'])
print(mixed, others)
for wrong in (['-x'], ['-o'], ['--size'], ['--deep=1'], ['--none']):
    try:
        getopt.getopt(wrong, 'vo:', ['size=', 'deep'])
    except getopt.GetoptError as problem:
        print(problem, repr(problem.opt))
hue = colorsys.rgb_to_hsv(0.2, 0.4, 0.4)
print(hue, colorsys.hsv_to_rgb(0.5, 0.5, 0.4))
print(colorsys.rgb_to_hls(0.25, 0.5, 0.75), colorsys.hls_to_rgb(0.5, 0.25, 0.5))
print(colorsys.rgb_to_yiq(1.0, 0.5, 0.0))
guard = _thread.allocate_lock()
with guard:
    print('guarded', guard.locked())


def work(count=3):
    return sum(n * n for n in range(count))


first = timeit.timeit('total = sum(range(20))', number=500)
second = timeit.timeit('work()', globals=globals(), number=2)
several = timeit.repeat('x + 1', setup='x = 4', repeat=2, number=100)
third = timeit.timeit(stmt=work, number=1)
try:
    timeit.timeit('nowhere + 1', number=1)
except NameError as problem:
    print(problem)
tracemalloc.start()
kept = [n for n in range(5)]
picture = tracemalloc.take_snapshot()
now = tracemalloc.get_traced_memory()
entries = picture.statistics('lineno')
later = tracemalloc.take_snapshot().compare_to(picture, 'lineno')
tracemalloc.stop()
print(tracemalloc.is_tracing(), type(picture).__name__)
profiler = cProfile.Profile()
print(type(profiler).__name__, locale.format_string('%d items', 12), locale.atof('2.5'))
