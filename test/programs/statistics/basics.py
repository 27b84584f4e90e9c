import statistics
from statistics import mean, median, stdev

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), median(data), statistics.mode(data), statistics.pstdev(data), stdev(data))
print(statistics.variance(data), statistics.pvariance(data), statistics.fmean(data))
print(mean([1, 2, 4]), mean([1.5, 2.5, 4.0]), mean([0.1, 0.2, 0.3]), mean([1000, 2000]))
print(median([1, 3]), median([3, 1, 2]), statistics.median_low([1, 2]), statistics.median_high([1, 2]))
print(statistics.median_grouped([52, 52, 53, 54]), statistics.multimode("aabbc"), statistics.mode(["x", "y", "x"]))
print(statistics.quantiles(range(1, 11)), statistics.quantiles([1, 2, 3, 4], n=10), statistics.quantiles([1, 5, 9], method="inclusive"))
print(statistics.harmonic_mean([40, 60]), statistics.geometric_mean([54, 24, 36]))
print(stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), statistics.variance([0.1, 0.2, 0.4]), statistics.pvariance([1, 2, 3], 2))
x = [1, 2, 3, 4, 5]
y = [2.1, 3.9, 6.2, 8.1, 9.8]
print(statistics.correlation(x, y), statistics.covariance(x, y))
line = statistics.linear_regression(x, y)
print(line.slope, line.intercept)
height = statistics.NormalDist(170, 10)
print(height.cdf(180), height.pdf(170), height.zscore(185), height, round(height.inv_cdf(0.975), 6))
print(statistics.NormalDist.from_samples(data))
scores = {"ann": [90, 80], "bob": [70, 65, 60]}
averages = {name: mean(values) for name, values in scores.items()}
print(averages)
big = mean(n * 1000 for n in range(1, 6))
print(big)
for f in (lambda: mean([]), lambda: stdev([1]), lambda: median([]), lambda: statistics.mode([]), lambda: mean(["a"])):
    try:
        f()
    except (statistics.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
