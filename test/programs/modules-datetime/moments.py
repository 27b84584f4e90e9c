from datetime import datetime, date, time, timedelta

start = datetime(2024, 1, 31, 23, 30)
end = start + timedelta(hours=1, minutes=45)
print(start, repr(start), end.isoformat(), end - start)
print(end.date(), end.time(), end.hour, end.minute, end.second, end.microsecond, end.tzinfo)
print(start < end, start == datetime(2024, 1, 31, 23, 30), start != end)
print(datetime.combine(date(2020, 5, 17), time(8, 15, 30)))
print(datetime(2024, 3, 5, 7, 8, 9, 123456).strftime("%Y-%m-%d %H:%M:%S.%f %p %I"))
print(datetime(2024, 3, 5, 7, 8, 9).isoformat(" "), datetime(2024, 3, 5, 7, 8, 9, 120).isoformat(timespec="milliseconds"))
parsed = datetime.strptime("17/05/2024 14:30", "%d/%m/%Y %H:%M")
print(parsed, parsed.weekday(), f"{parsed:%A %d %B}")
print(datetime.strptime("Jan 5, 2021 03:04 PM", "%b %d, %Y %I:%M %p"))
print(datetime.fromisoformat("2024-02-29T12:30:45.5"), datetime.fromisoformat("2024-02-29 12:30"), datetime.fromisoformat("2024-02-29"))
print(start.replace(hour=5, minute=0), start.timetz(), start.ctime())
events = {"start": start, "end": end}
for name, moment in sorted(events.items(), key=lambda item: item[1]):
    print(name, moment.strftime("%H:%M"))
last = max(events.values())
del events, end
print(last)
print(datetime.min, datetime.max)
print(datetime.utcfromtimestamp(86400) if False else datetime.fromordinal(738000))
days = (datetime(2024, 12, 25) - datetime(2024, 3, 1)).days
print(days)
pairs = [(start, start + timedelta(minutes=m)) for m in (15, 30)]
print(all(a < b for a, b in pairs), pairs[0][0] is start)
