import re

log = """\
127.0.0.1 - frank [10/Oct/2000:13:55:36] "GET /index.html" 200 2326
10.0.0.7 - - [11/Oct/2000:08:00:01] "POST /login" 302 17
"""
line = re.compile(r'(?P<host>\S+) - (?P<user>\S+) \[(?P<when>[^\]]+)\] "(?P<method>\w+) (?P<path>\S+)" (?P<status>\d{3}) (?P<size>\d+)')
records = []
for m in line.finditer(log):
    record = m.groupdict()
    record["size"] = int(record["size"])
    records.append(record)
for record in records:
    print(record["host"], record["user"], record["method"], record["path"], record["status"], record["size"])
print(dict(line.groupindex))
m = line.search(log)
print(m["host"], m.group("status", "size"), m.lastgroup, m.span("path"))
try:
    m.group("nobody")
except IndexError as error:
    print("IndexError:", error)
try:
    m[9]
except IndexError as error:
    print("IndexError:", error)
total = sum(record["size"] for record in records)
print(total)
