class Box:
    pass
box = Box()
other = Box()
item = [1]
box.first = item
box.second = box.first
other.link = box
box.first, other.second = other, item
other.link.third = [2]
del box.second
box.first = None
other.link = None
del other
box = None
end = 0
