# Functions of C code say which module they are from: that of the C code.
import bisect
import math
import operator
import struct

for function in (bisect.bisect, bisect.insort_left, math.floor, operator.neg, operator.__add__, struct.pack):
    print(function.__module__, function.__name__, function.__qualname__)
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right, operator.__add__ is operator.add)

for wrong in (operator.neg, struct.calcsize, math.floor):
    try:
        wrong()
    except TypeError as e:
        print(e)
