# Prints as JSON what this Python's character database says about every code point. Run by generate-unicode-data.mjs.
import json
import sys
import unicodedata

category_runs = []  # [category, length]
lower, upper, title, fold = {}, {}, {}, {}
flags = {name: [] for name in ("digit", "numeric", "lower", "upper", "start", "continue", "alpha", "decimal", "printable", "space")}


def note(ranges, code):
    if ranges and ranges[-1][1] == code - 1:
        ranges[-1][1] = code
    else:
        ranges.append([code, code])


decimals = {}
for code in range(sys.maxunicode + 1):
    character = chr(code)
    category = unicodedata.category(character)
    if category_runs and category_runs[-1][0] == category:
        category_runs[-1][1] += 1
    else:
        category_runs.append([category, 1])
    if category in ("Cn", "Co", "Cs"):
        continue
    for table, mapped in ((lower, character.lower()), (upper, character.upper()), (title, character.title()), (fold, character.casefold())):
        if mapped != character:
            table[code] = mapped
    for name, value in (
        ("digit", character.isdigit()),
        ("numeric", character.isnumeric()),
        ("lower", character.islower()),
        ("upper", character.isupper()),
        ("start", character.isidentifier()),
        ("continue", ("a" + character).isidentifier()),
        ("alpha", character.isalpha()),
        ("decimal", character.isdecimal()),
        ("printable", character.isprintable()),
        ("space", character.isspace()),
    ):
        if value:
            note(flags[name], code)
    if character.isdecimal():
        decimals[code] = unicodedata.decimal(character)
print(json.dumps({"edition": unicodedata.unidata_version, "categories": category_runs, "flags": flags, "decimals": decimals,
                  "lower": lower, "upper": upper, "title": title, "fold": fold}))
