line = "name=some value;size=1000;kind=other value"
fields = {}
for part in line.split(";"):
    key, _, value = part.partition("=")
    fields[key] = value
size = int(fields["size"])
joined = ";".join(f"{k}={v}" for k, v in fields.items())
same = joined == line
upper = {k.upper(): v for k, v in fields.items()}
v = upper["NAME"]
fields = None
part = key = value = None
upper = None
line = None
joined = None
v = None
end = 0
