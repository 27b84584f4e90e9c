# Copying, moving and removing files and trees with shutil and os.
import os
import shutil

with open("first.txt", "w") as f:
    f.write("one\ntwo\n")
name = "second one.txt"
result = shutil.copy("first.txt", name)
print(result, os.path.getsize(result))
os.makedirs("out/deep", exist_ok=True)
os.makedirs("out/deep", exist_ok=True)
try:
    os.makedirs("out/deep")
except FileExistsError as e:
    print(e.filename)
place = shutil.move(name, "out/deep")
print(place, os.path.exists(name), os.path.isfile(place))
with open(place) as f:
    lines = f.read().splitlines()
print(lines)
del f
os.replace("first.txt", "out/third.txt")
kept = open("out/third.txt")
os.remove("out/third.txt")
print(kept.readline(), os.path.exists("out/third.txt"))
kept.close()
shutil.rmtree("out")
print(os.path.isdir("out"), os.path.exists(place))
try:
    os.listdir("out")
except OSError as error:
    print(type(error).__name__)
