import random

rng = random.Random(2024)


class Walker:
    def __init__(self):
        self.x = 0
        self.y = 0
        self.path = [(0, 0)]

    def step(self):
        dx, dy = rng.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
        self.x += dx
        self.y += dy
        self.path.append((self.x, self.y))


def estimate_pi(samples):
    inside = 0
    for _ in range(samples):
        x = rng.random()
        y = rng.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / samples


w = Walker()
for _ in range(10):
    w.step()
print(w.path)
print(estimate_pi(50))
rolls = [rng.randint(1, 6) + rng.randint(1, 6) for _ in range(10)]
counts = {}
for roll in rolls:
    counts[roll] = counts.get(roll, 0) + 1
print(sorted(counts.items()))
password = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(8))
print(password)
matrix = [[rng.randrange(300, 400) for _ in range(3)] for _ in range(2)]
print(matrix)
del w
print(max(matrix, key=sum))
