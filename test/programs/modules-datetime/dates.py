from datetime import date, timedelta
import datetime

d = date(2024, 2, 28)
e = d + timedelta(days=2)
print(d, e, repr(e), e - d, (e - d).days)
print(d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar())
print(d < e, d == date(2024, 2, 28), d != e, max(d, e))
dates = [e, d, date(2023, 12, 31)]
dates.sort()
print(dates)
print([x.isoformat() for x in sorted(dates, reverse=True)])
birthdays = {d: "Ann", date(2023, 12, 31): "Bob"}
print(birthdays[date(2024, 2, 28)], date(2023, 12, 31) in birthdays)
f = d.replace(month=7)
print(f, f.toordinal(), date.fromordinal(738000), f.timetuple is not None)
print(d.strftime("%d/%m/%Y %A %B %j %U %W %a %b %y"))
print(f"{d:%Y.%m.%d}", f"{d}", format(d, "%b"))
print(date.fromisoformat("2020-02-29"), date.fromisoformat("20200229"), date.fromisoformat("2020-W09-6"))
print(date.min, date.max, date.resolution)
print(date.fromisocalendar(2020, 53, 5))
print(d.ctime(), datetime.MINYEAR, datetime.MAXYEAR)
del dates[0]
week = [d + timedelta(days=i) for i in range(3)]
first = week[0]
week.clear()
print(first, first is d)
total = sum([timedelta(1), timedelta(hours=12)], timedelta())
print(total)
iso = d.isocalendar()
print(iso.week, iso[0], tuple(iso))
