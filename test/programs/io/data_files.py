# json, csv and pickle through files.
import json
import csv
import pickle
d = {"k": [1, 2, {"z": None}], "name": "Ann"}
with open("t.json", "w") as fh:
    json.dump(d, fh, indent=2)
with open("t.json") as fh:
    e = json.load(fh)
print(e == d)
rows = [["a", "1"], ["b", "2"]]
with open("t.csv", "w", newline="") as fh:
    w = csv.writer(fh)
    w.writerow(["name", "n"])
    w.writerows(rows)
with open("t.csv", newline="") as fh:
    r = list(csv.reader(fh))
print(r)
with open("t.csv", newline="") as fh:
    for row in csv.DictReader(fh):
        print(row["name"], row["n"])
with open("t.pkl", "wb") as fh:
    pickle.dump(d, fh)
with open("t.pkl", "rb") as fh:
    back = pickle.load(fh)
print(back)
