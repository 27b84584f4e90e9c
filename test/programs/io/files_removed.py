# What the program removed, moved and made: files and folders that are not there, or are.
import os
path = "really_missing.txt"
with open(path, "w") as f:
    f.write("x y z\n")
os.remove(path)
try:
    with open(path) as f:
        data = f.read()
except FileNotFoundError as e:
    print(e.filename, e.strerror)
    msg = e.strerror
print(msg, os.path.exists(path))
try:
    os.remove(path)
except OSError as e:
    print(type(e), e.strerror)
os.mkdir("newdir")
p = os.path.join("newdir", "f.txt")
print(os.path.exists(p), os.path.isdir("newdir"), os.path.isfile("newdir"))
with open(p, "a") as f:
    f.write("hello")
    print("again", file=f)
with open(p, "a+") as f:
    f.write("third\n")
    f.seek(0)
    t = f.read()
print(repr(t), os.path.getsize(p), os.listdir("newdir"))
try:
    os.mkdir("newdir")
except FileExistsError as e:
    print(type(e).__name__, e.filename)
try:
    os.rmdir("newdir")
except OSError as e:
    print(e.strerror)
try:
    open("newdir")
except IsADirectoryError as e:
    print(type(e).__name__, e.filename)
try:
    open("newdir/sub/x", "w")
except FileNotFoundError as e:
    print(type(e).__name__, e.filename)
try:
    open(p, "x")
except FileExistsError as e:
    print(type(e).__name__, e.filename)
os.rename(p, "newdir/g.txt")
print(os.path.exists(p), os.path.exists("newdir/g.txt"))
os.remove("newdir/g.txt")
os.rmdir("newdir")
print(os.path.exists("newdir"))
