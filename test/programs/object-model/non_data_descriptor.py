class Lazy:
    def __init__(self, function):
        self.function = function
    def __get__(self, obj, kind):
        if obj is None:
            return self
        value = self.function(obj)
        obj.__dict__[self.function.__name__] = value
        return value
class Page:
    def __init__(self, text):
        self.text = text
    @Lazy
    def words(self):
        return self.text.split()
p = Page("some words here")
a = p.words
b = p.words
print(a is b, a)
p.words = [1]
c = p.words
del p.words
d = p.words
print(d is a)
p = None
a = b = c = d = None
end = 0
