nums = [1000, 2000, 3000]
a = sum(nums)
b = sum(nums, 500)
c = sum([[1], [2]], [])
d = min(nums)
e = max(nums)
f = min([5], [3], [4])
g = max([[1], [2, 2]], key=len)
h = max([], default=[0])
i = min("pear tart", "apple pie")
j = sum(x / 2 for x in nums)
k = max(nums, key=lambda n: -n)
l = sum([0.5, 1.5])
try:
    max([])
except ValueError as err:
    print(err)
nums = None
c = g = f = None
h = None
end = 0
