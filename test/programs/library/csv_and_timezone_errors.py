"""Errors of csv.reader and csv.writer leave no frames of the library; what timezones refuse."""
import csv
import io
from datetime import datetime, timedelta, timezone, tzinfo


class Odd(tzinfo):
    def utcoffset(self, moment):
        return 5


def told(run, *args):
    try:
        return run(*args)
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}"


lines = ["a,,b"]
try:
    csv.reader(lines, delimiter=",,")
except TypeError as error:
    seen = error
reader = csv.reader(lines)
row = next(reader)
try:
    next(reader)
except StopIteration as error:
    stopped = error
print(row, seen, repr(stopped))
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_NONE)
values = ["a,b"]
print(told(lambda: writer.writerow(values)), told(lambda: writer.writerow([None])))
del reader, writer

moment = datetime(2024, 5, 6, 7, 8, tzinfo=Odd())
zone = timezone(timedelta(hours=2), "EET")
print(told(moment.utcoffset), told(zone.utcoffset, "x"), told(timezone, None))
print(zone.utcoffset(None), zone.tzname(moment), zone.dst(None))
print(told(zone.fromutc, datetime(2024, 1, 1)), told(zone.fromutc, 5), zone.fromutc(datetime(2024, 1, 1, tzinfo=zone)))
print(told(timedelta(1).__mul__, float("nan")))
