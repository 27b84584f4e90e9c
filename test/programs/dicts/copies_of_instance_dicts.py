class Point:
    def __init__(self):
        self.x = [1]

    def method(self):
        pass


point = Point()
copied = vars(point).copy()
name = 'new_' + 'key'
end = 0
copied[name] = 1
end = 1
filled = dict(vars(point))
other = 'newer_' + 'key'
filled[other] = 1
end = 2
del copied[name]
end = 3
copied[name] = [2]
setattr(point, name, copied[name])
end = 4
copied = None
filled = None
end = 5
print(vars(point))
del point, Point
end = 6
