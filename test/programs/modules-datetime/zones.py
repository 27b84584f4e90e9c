from datetime import datetime, timedelta, timezone, time, tzinfo

utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
cest = timezone(timedelta(hours=2), "CEST")
local = utc.astimezone(cest)
print(utc, local, local.tzname(), local.utcoffset(), repr(local))
print(utc == local, utc - local, utc.isoformat(), utc.timestamp())
print(timezone(timedelta(hours=-3, minutes=-30)), repr(timezone.utc), str(cest), timezone(timedelta(0)) is timezone.utc)
naive = datetime(2024, 6, 1, 12)
print(naive == utc)
try:
    naive < utc
except TypeError as error:
    print(error)
try:
    naive - utc
except TypeError as error:
    print(error)
aware = naive.replace(tzinfo=cest)
print(aware, aware.strftime("%z %Z"), aware.dst())


class Fixed(tzinfo):
    def __init__(self, hours):
        self.hours = hours

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "F%d" % self.hours


zone = Fixed(5)
there = datetime(2024, 6, 1, 17, tzinfo=zone)
print(there, there.tzname(), there == utc, there - utc)
t = time(10, 30, tzinfo=cest)
print(t, repr(t), t.utcoffset(), time(1, 2, 3) < time(1, 2, 4), time.fromisoformat("04:05:06+01:00"))
held = [aware, aware.timetz()]
del cest
held.clear()
print(aware.tzinfo)
aware = None
print(datetime.fromtimestamp(1700000000, timezone.utc), datetime.fromisoformat("2024-01-01T00:00:00Z"))
print(datetime.strptime("2024-01-01 +0530", "%Y-%m-%d %z"))
