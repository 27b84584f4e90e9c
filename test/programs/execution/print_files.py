class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("flushed")


sink = Sink()
word = "some word here"
print(word, 12, file=sink)
print(word, word, sep=word, end="", file=sink, flush=True)
print(len(sink.parts))
p = sink.parts
for bad in [lambda: print(1, sep=5), lambda: print(1, end=b"x"), lambda: print(1, file=3)]:
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(*p, sep="|")
print(*[1, 2, 3], sep=", ", end="!\n")
print()
print(None, True, 1.5, [word], sep=None, end=None)
