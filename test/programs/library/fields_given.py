import csv
import io


def fields(texts):
    for text in texts:
        print('give', text)
        yield text


class Shown:
    def __str__(self):
        print('str')
        return 'shown, "it"'


out = io.StringIO()
csv.writer(out).writerow(fields(['a', Shown(), None, 1.5, 'x y']))
csv.writer(out).writerow([''])
csv.writer(out).writerow([None])
csv.writer(out).writerow([])
csv.writer(out).writerow(['', ''])
csv.writer(out, quoting=csv.QUOTE_ALL).writerow(['', 1])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(['', 1])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar='\\').writerow(['a,b', 1])
try:
    csv.writer(out, quoting=csv.QUOTE_NONE).writerow([''])
except csv.Error as error:
    print(error)
print(out.getvalue())
writer = csv.DictWriter(out, ['a', 'b'])
writer.writerows([{'a': Shown()}, {}])
print(len(out.getvalue()))
for row in csv.DictReader(io.StringIO(out.getvalue())):
    print(row)
