import calendar

print(calendar.isleap(2024), calendar.leapdays(2000, 2025))
first, days = calendar.monthrange(2024, 2)
print(first == 3, days)
print(calendar.month(2024, 2))
weeks = calendar.monthcalendar(2024, 9)
print(weeks)
fridays = [week[calendar.FRIDAY] for week in weeks if week[calendar.FRIDAY]]
print(fridays)
sunday_first = calendar.TextCalendar(calendar.SUNDAY)
text = sunday_first.formatmonth(2025, 3)
print(text)
for number in (1, 12):
    print(calendar.month_name[number], calendar.day_abbr[number % 7])
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as e:
    print(e)
