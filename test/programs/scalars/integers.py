big = 10 ** 20
small_divisor = 10 ** 30
rest = big % small_divisor
print(rest is big, divmod(big, small_divisor)[1] is big, -big % small_divisor)
medium = 5000
other = 7000
left_over = medium % other
print(left_over == medium, left_over is medium)
same = int(big)
plus = +big
size = abs(big)
print(same is big, plus is big, size is big, abs(-big) == big, round(big) is big, round(big, 2) is big)
print(big.real is big, big.numerator is big, big.conjugate() is big, big.__index__() is big, big.__trunc__() is big)
ratio = big.as_integer_ratio()
print(ratio, ratio[0] is big)
packed = (300).to_bytes(2, "big")
unpacked = int.from_bytes(packed, "big")
print(packed, unpacked, (-2).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
print((1000).__divmod__(7), (7).__rdivmod__(1000), (5).__divmod__("a"), divmod(-7, 2), divmod(7, -2))
print(pow(3, -1, 7), pow(2, 10, 1000), pow(3, -2, -7), 2 ** -1, round(12345, -2), round(15, -1))
print(int("z", 36), int("0x1f", 0), int("1_000"), int(b"12"), int("-12", base=8), int(), int(3.99), int(True))
print(True + True, -True, ~True, True & 1, True | False, format(True), format(True, "d"), f"{True:5}", f"{True}")
for wrong in (
    lambda: int("z"),
    lambda: int("1", None),
    lambda: int("1", 40),
    lambda: int(1, 10),
    lambda: int(None),
    lambda: int(b"xx"),
    lambda: divmod("a", 1),
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 3, 4),
    lambda: (300).to_bytes(1, "big"),
    lambda: 1 << -1,
):
    try:
        wrong()
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Money(int):
    pass


coins = Money(10 ** 12)
total = coins + coins
plain = int(coins)
positive = +coins
print(type(total).__name__, type(plain).__name__, plain is coins, type(positive).__name__, coins == plain, abs(coins) is coins)
