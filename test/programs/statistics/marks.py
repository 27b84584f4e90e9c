import statistics as st
from random import Random
class Student:
    def __init__(self, name, marks):
        self.name = name
        self.marks = marks
    def average(self):
        return st.mean(self.marks)
rng = Random(99)
students = [Student(n, [rng.randint(40, 100) for _ in range(4)]) for n in ("ann", "bob", "cy")]
best = max(students, key=Student.average)
print(best.name, best.average(), best.marks)
spread = {s.name: round(st.pstdev(s.marks), 3) for s in students}
print(spread)
ranked = sorted(students, key=lambda s: st.median(s.marks), reverse=True)
print([s.name for s in ranked])
all_marks = [m for s in students for m in s.marks]
print(st.mode(all_marks), st.quantiles(all_marks), st.fmean(all_marks))
del students, ranked
print(best.name)
