# The timedelta of no time: from 3.13 on there is one for all.
from datetime import datetime, timedelta, timezone
import copy
zero = timedelta(0)
again = timedelta()
hour = timedelta(hours=1)
nothing = hour - hour
print(zero is again, nothing is zero, -zero is zero, 0 * hour is zero)
total = sum([hour, hour], timedelta())
total -= 2 * hour
left = divmod(timedelta(days=2), hour)
kept = [zero, again, left]
print(left[1] is zero, copy.deepcopy(zero) is zero, timezone.utc.utcoffset(None) is zero)


class Span(timedelta):
    pass


span = Span()
empty = span + span
del zero, again, nothing
rest = datetime(2024, 5, 1) - datetime(2024, 5, 1)
print(type(span).__name__, type(empty).__name__, empty is rest)
rest = None
