from datetime import date, datetime, timedelta

before = datetime.now()
items = [before, date.today()]
later = before + timedelta(seconds=1)
gap = later - before
print(isinstance(gap, timedelta), isinstance(items[1], date))
label = "run"
record = {"at": before, "label": label}
items.append(record)
del before
print(len(items), record["label"])
record.clear()
print(type(later).__name__)
