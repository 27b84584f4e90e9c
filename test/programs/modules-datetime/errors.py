from datetime import date, datetime, time, timedelta

for arguments in [(2024, 13, 1), (2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2024, 1, 0)]:
    try:
        date(*arguments)
    except ValueError as error:
        print(error)
for arguments in [(24, 0), (0, 60), (0, 0, 60), (0, 0, 0, 1000000)]:
    try:
        time(*arguments)
    except ValueError as error:
        print(error)
for text in ["2024-13-01", "20x4", "2024-1-1", "hello"]:
    try:
        date.fromisoformat(text)
    except ValueError as error:
        print(error)


def parse(text, pattern):
    try:
        return datetime.strptime(text, pattern)
    except ValueError as error:
        kept = error
        print(kept)
    return None


stamp = "2024-05-" + "17 extra"
print(parse(stamp, "%Y-%m-%d"))
print(parse("17 May", "%d %m"))
print(parse("x", "%Q"))
print(stamp)
for make in [lambda: date(2024, 1), lambda: date("a", 1, 1), lambda: date(2024, 1, 1) + 5, lambda: date(2024, 1, 1) < datetime(2024, 1, 1), lambda: date.max + timedelta(1), lambda: date(2024, 1, 1, 1), lambda: date(2024.0, 1, 1), lambda: datetime(2024, 1, 1) + datetime(2024, 1, 1)]:
    try:
        make()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(date(2024, 1, 1) == datetime(2024, 1, 1), date(2024, 1, 1) == 5)
print(isinstance(datetime(2024, 1, 1), date), issubclass(datetime, date))


class Day(date):
    def describe(self):
        return "day " + str(self)


day = Day(2024, 5, 5)
after = day + timedelta(1)
print(day.describe(), repr(day), type(after).__name__)
