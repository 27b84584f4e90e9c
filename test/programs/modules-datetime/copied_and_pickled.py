# Dates and times are copied and pickled as a class and its arguments.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, hours=2):
        self.hours = hours

    def utcoffset(self, moment):
        return timedelta(hours=self.hours)

    def tzname(self, moment):
        return 'Z'

    def dst(self, moment):
        return timedelta(0)


class Birthday(date):
    pass


zone = Zone(3)
items = [
    date(2024, 2, 29), time(23, 59, 58, 999999), datetime(1999, 12, 31, 1, 2, 3, 4), timedelta(-3, 5, 7), timedelta(0),
    timezone.utc, timezone(timedelta(hours=-5), 'EST'), datetime(2024, 5, 6, tzinfo=zone), time(1, tzinfo=timezone.utc),
    datetime(2024, 10, 27, 2, 30, fold=1), Birthday(2000, 1, 2), zone,
]
for item in items:
    copied = copy.copy(item)
    deep = copy.deepcopy(item)
    parts = item.__reduce__()
    print(type(copied).__name__, copied is item, deep is item, copied == item, len(parts), parts[0].__name__)
    for protocol in (3, 4, 5):
        back = pickle.loads(pickle.dumps(item, protocol))
        print(type(back).__name__, str(back) == str(item))
print(items[9].__reduce_ex__(4)[1], items[9].__reduce__()[1], items[8].__reduce_ex__(2)[1])
print(items[6].__getinitargs__(), zone.__reduce__()[1:])
moment = items[7]
record = {'when': moment, 'days': [items[0], items[0]]}
other = copy.deepcopy(record)
print(other['days'][0] is other['days'][1], other['when'].tzinfo is zone, other['when'].tzinfo.hours)
print(date(b'\x07\xe8\x02\x1d'), datetime(b'\x07\xe8\x05\x06\x01\x02\x03\x00\x00\x04'), time(b'\x97\x02\x03\x00\x00\x04').fold)
del record, moment
kept = other['when']
