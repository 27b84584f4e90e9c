import datetime


class Task:
    def __init__(self, name, due):
        self.name = name
        self.due = due

    def overdue(self, today):
        return self.due < today


tasks = [
    Task("write", datetime.date(2024, 3, 10)),
    Task("review", datetime.date(2024, 3, 1)),
    Task("ship", datetime.date(2024, 3, 31)),
]
today = datetime.date(2024, 3, 15)
late = [task for task in tasks if task.overdue(today)]
print([task.name for task in late])
by_month = {}
for task in tasks:
    by_month.setdefault(task.due.month, []).append(task)
print({month: len(group) for month, group in by_month.items()})
tasks.sort(key=lambda task: task.due)
print([str(task.due) for task in tasks])
tasks.pop(0)
late.clear()
by_month = None
remaining = [(task.due - today).days for task in tasks]
print(remaining)


def next_weekday(day, weekday):
    ahead = (weekday - day.weekday()) % 7
    return day + datetime.timedelta(days=ahead or 7)


monday = next_weekday(today, 0)
print(monday, monday.strftime("%A"))
leap = [year for year in range(1990, 2010) if (datetime.date(year, 3, 1) - datetime.timedelta(1)).day == 29]
print(leap)
