import math

for degrees in (0, 30, 45, 60, 90, 180):
    angle = math.radians(degrees)
    print(degrees, round(math.sin(angle), 10), round(math.cos(angle), 10))
points = [(1, 1), (4, 5), (-2, 3)]
nearest = min(points, key=lambda p: math.hypot(*p))
ordered = sorted(points, key=lambda p: math.atan2(p[1], p[0]))
print(nearest, ordered)


def newton(value, digits=10):
    guess = value / 2
    while not math.isclose(guess * guess, value, rel_tol=10**-digits):
        guess = (guess + value / guess) / 2
    return guess


print(newton(2), newton(144))


def mean_and_deviation(data):
    mean = math.fsum(data) / len(data)
    variance = math.fsum((x - mean) ** 2 for x in data) / len(data)
    return mean, math.sqrt(variance)


print(mean_and_deviation([2, 4, 4, 4, 5, 5, 7, 9]))
print([math.comb(6, k) for k in range(7)])
print(sum(1 / math.factorial(k) for k in range(18)) == math.e)
