len_of = len
values = [[1], [2]]
n = len_of(values)
list_type = list
copy = list_type(values)
def list(v):
    return v
same = list(values)
del list
other = list(values)
print(same is values, other is values)
copy = same = other = None
end = 0
