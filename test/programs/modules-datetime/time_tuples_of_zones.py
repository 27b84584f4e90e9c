# timetuple() asks the time zone about summer time, utctimetuple() about its offset.
from datetime import datetime, timedelta, timezone, tzinfo


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if 3 < dt.month < 10 else 0)

    def tzname(self, dt):
        return 'S'


zone = Summer()
for month in (1, 7):
    moment = datetime(2024, month, 1, 1, 30, tzinfo=zone)
    t = moment.timetuple()
    print(tuple(t), t.tm_isdst)
    print(tuple(moment.utctimetuple()))
print(tuple(datetime(2024, 1, 1).timetuple()), tuple(datetime(2024, 1, 1).utctimetuple()))
print(datetime(2024, 1, 1, tzinfo=timezone.utc).timetuple().tm_isdst)
