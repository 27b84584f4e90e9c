from array import array
import struct
class Image:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.pixels = array("B", bytes(w * h))
    def __setitem__(self, at, v):
        x, y = at
        self.pixels[y * self.w + x] = v
    def __getitem__(self, at):
        x, y = at
        return self.pixels[y * self.w + x]
    def dump(self):
        return struct.pack("<2H", self.w, self.h) + self.pixels.tobytes()
img = Image(3, 2)
img[1, 1] = 200
img[2, 0] = 7
raw = img.dump()
print(raw, img[1, 1])
w, h = struct.unpack_from("<2H", raw)
back = array("B")
back.frombytes(raw[4:])
print(w, h, back == img.pixels, back)
del img
matrix = [array("d", [0.0] * 3) for _ in range(2)]
matrix[0][1] += 2.5
row = matrix[0]
print(row, sum(row), matrix[1].tolist())
a = array("i", range(5))
view = a
view.append(9)
print(a is view, len(a), a.pop(0), a)
