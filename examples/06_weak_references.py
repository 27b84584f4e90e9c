"""Weak references do not keep an object alive.

weakref.ref(x) refers to x without counting. When x is freed, the callback runs
and the weak reference gives None.
"""

import weakref


class Image:
    def __init__(self, size):
        self.pixels = [0] * size


def gone(ref):
    print("the image is gone")


image = Image(4)
watch = weakref.ref(image, gone)   # the count of the image stays as it is
again = watch()                    # calling it gives a real reference

image = None                       # `again` still holds it
again = None                       # freed: the callback runs here
print(watch())
