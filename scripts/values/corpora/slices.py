# slice.indices and range.
numbers = Numbers(8)


def bound():
    kind = numbers.below(10)
    if kind < 2:
        return None
    if kind < 9:
        return numbers.between(-12, 12)
    return numbers.choice([1, -1]) * 2 ** numbers.choice([31, 53, 63, 64, 80])


def step():
    return numbers.choice([None, 1, -1, 2, -2, 3, -3, 7, 0, 2**70, -(2**70)])


for _ in range(300):
    case("indices", [bound(), bound(), step(), numbers.choice([0, 1, 5, 10, 2**65, -1])],
         lambda start, stop, step, length: slice(start, stop, step).indices(length))
for _ in range(300):
    case("extent", [bound(), bound(), step(), numbers.between(0, 11)],
         lambda start, stop, step, length: list(range(length))[start:stop:step])


def whole():
    return bound() or 0


for _ in range(150):
    arguments = [whole(), whole(), step() or 1]
    case("range_length", arguments, lambda start, stop, step: ((0 if start >= stop else (stop - start - 1) // step + 1) if step > 0 else
                                                                (0 if start <= stop else (start - stop - 1) // -step + 1)))
    case("range_contains", [*arguments, whole()], lambda start, stop, step, value: value in range(start, stop, step))
    case("range_index", [*arguments, numbers.between(-5, 5)], lambda start, stop, step, value: range(start, stop, step).index(value))
    case("range_item", [*arguments, numbers.between(-4, 4)], lambda start, stop, step, index: range(start, stop, step)[index])
    case("range_slice", [*arguments, bound(), bound(), step()], lambda start, stop, step, a, b, c: range(start, stop, step)[a:b:c])
    case("range_repr", arguments, lambda start, stop, step: repr(range(start, stop, step)))
    small = [numbers.between(-9, 9), numbers.between(-9, 9), numbers.choice([1, 2, 3, -1, -2, -3])]
    case("range_reversed", small, lambda start, stop, step: list(reversed(range(start, stop, step))))
    case("range_equal", [small, [small[0], small[1] + numbers.between(-1, 1), small[2] + numbers.choice([0, 0, 10])]], lambda a, b: range(*a) == range(*b))
case("range_length", [0, 5, 0], lambda start, stop, step: len(range(start, stop, step)))
finish()
