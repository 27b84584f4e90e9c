"""str() of an instance, cold, warm and by keyword."""


class C:
    def __str__(self):
        return "s"
c = C()
for i in range(4):
    str(c)
for i in range(2):
    str(object=c)
for i in range(3):
    x = str(c) + "a"
