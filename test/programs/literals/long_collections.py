primes = [2, 3, 5, 7, 11, 13]
words = ["alpha one", "beta two", "gamma three", "delta four"]
matrix = [[1, 2, 3], [4, 5, 6]]
flags = {1, 2, 3, 4}
table = {"first key": 1, "second key": 2}
mixed = (1, [2], "three is here")
row = matrix[1]
word = words[2]
inside = mixed[1]
del words
del matrix
mixed = None
end = 0
