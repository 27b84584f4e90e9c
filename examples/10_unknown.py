"""What cannot be known without running the file.

Heapline never runs your code. Where a value comes from outside, the picture
says so: "1+" means "at least one".
"""

import json

name = input("name? ")         # a str for certain, its value is not known
text = json.loads("[1, 2]")    # an unknown object: json is not simulated

items = [name]
json.dumps(items)              # json may have kept the list: its count is now "at least"

if text:                       # the path taken here is a guess, and is marked as one
    items.append(text)

del items                      # may be freed here
