/** A file of about so many lines, as a person writes them: classes, functions, loops, calls. It runs through in a few steps per line. */
export function fileOfLines(lines: number): string {
  const parts: string[] = [];
  for (let number = 0; parts.length * LINES_PER_PART < lines; number++)
    parts.push(PART.replaceAll('0', String(number)));
  return parts.join('\n');
}

const PART = `class Shelf0:
    def __init__(self, owner):
        self.owner = owner
        self.books = []

    def add(self, book):
        self.books.append(book)
        return self


def fill0(shelf, titles):
    for title in titles:
        shelf.add([title, len(title)])
    return shelf


shelf0 = Shelf0("ann")
other0 = shelf0
fill0(shelf0, ["emma", "persuasion", "sanditon"])
longest0 = None
for book in shelf0.books:
    if longest0 is None or book[1] > longest0[1]:
        longest0 = book
del other0
shelf0 = None
`;

const LINES_PER_PART = PART.split('\n').length;
