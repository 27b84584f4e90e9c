# A program that is ready for a missing file takes it as missing, and writes it.
import json
import os

def load(path):
    try:
        with open(path) as f:
            return json.load(f)
    except FileNotFoundError:
        return {}

def save(path, data):
    with open(path, "w") as f:
        json.dump(data, f)

settings = load("settings_of_this.json")
settings["runs"] = settings.get("runs", 0) + 1
save("settings_of_this.json", settings)
again = load("settings_of_this.json")
print(again)

class Log:
    def __init__(self, name):
        self.name = name
        self.file = None
    def __enter__(self):
        self.file = open(self.name, "a")
        return self
    def __exit__(self, *args):
        self.file.close()
    def add(self, text):
        self.file.write(text + "\n")

with Log("my.log") as log:
    log.add("one")
    log.add("two")
try:
    os.remove("surely not there")
except OSError as error:
    kind = type(error).__name__
    print(kind)
try:
    f = open("nothing here.txt")
except (FileNotFoundError, PermissionError) as error:
    print(error.filename)
else:
    f.close()
count = 0
try:
    handle = open("nope.txt", "r")
    for line in handle:
        count += 1
except IOError:
    print("cannot open")
finally:
    print("done", count)
def tail(name, n):
    with open(name) as f:
        lines = f.readlines()
    return lines[-n:]
with open("long.txt", "w") as f:
    for i in range(30):
        f.write(f"line number {i}\n")
last = tail("long.txt", 3)
print(last)
words = {}
with open("long.txt") as f:
    for line in f:
        for word in line.split():
            words[word] = words.get(word, 0) + 1
print(words["line"], len(words))
with open("long.txt") as src, open("copy.txt", "w") as dst:
    for number, line in enumerate(src, 1):
        if number % 10 == 0:
            dst.write(line.upper())
print(open("copy.txt").read())
