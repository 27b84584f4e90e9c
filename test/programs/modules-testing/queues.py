import queue
import threading
import timeit

q = queue.Queue(maxsize=2)
item = ["job"]
q.put(item)
q.put("second")
print(q.qsize(), q.full(), q.empty())
try:
    q.put_nowait("third")
except queue.Full:
    print("full")
first = q.get()
print(first is item)
q.get()
try:
    q.get(block=False)
except queue.Empty as error:
    print("empty", type(error).__name__)
stack = queue.LifoQueue()
for n in (1, 2, 3):
    stack.put([n])
print(stack.get(), stack.qsize())
heap = queue.PriorityQueue()
for pair in [(2, "b"), (1, "a"), (3, "c")]:
    heap.put(pair)
print([heap.get() for _ in range(3)])
lock = threading.Lock()
with lock:
    print(lock.locked())
print(lock.locked(), lock.acquire(), lock.acquire(False))
lock.release()
event = threading.Event()
event.set()
print(event.is_set(), threading.current_thread().name, threading.active_count())
store = threading.local()
store.value = item
del item, first
print(store.value)
calls = []
seconds = timeit.timeit(lambda: calls.append(1), number=3)
print(len(calls), isinstance(seconds, float))
