import copyreg
import pickle
import copy
import threading


class Animal:
    count = 0

    def __init__(self, name, sound=None):
        self.name = name
        self.sound = sound
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound}"

    def __del__(self):
        print("bye", self.name)


class Dog(Animal):
    def __init__(self, name):
        super().__init__(name, "woof")
        self.tricks = {"sit": 1, "roll": [1, 2]}


def save(obj):
    return pickle.dumps(obj, protocol=pickle.HIGHEST_PROTOCOL)


def load(data):
    return pickle.loads(data)


dogs = [Dog("Rex"), Dog("Fido")]
dogs.append(dogs[0])
data = save(dogs)
size = len(data)
print(size > 50, Animal.count)
clones = load(data)
print(clones[0].speak(), clones[0] is clones[2], clones[0] is dogs[0])
del clones
print("--")


class C:
    def __init__(self, a):
        self.a = a


def pickle_c(c):
    print("pickling a C instance...")
    return C, (c.a,)


copyreg.pickle(C, pickle_c)
c = C(1)
d = copy.copy(c)
p = pickle.dumps(c)
q = pickle.loads(p)
print(q.a, d.a)


class WithLock:
    def __init__(self):
        self.lock = threading.Lock()
        self.x = 1


try:
    pickle.dumps(WithLock())
except TypeError as e:
    print("TypeError:", e)

people = {"ann": {"age": 3, "tags": ("a", "b")}, "bob": {"age": 4, "tags": ("a", "b")}}
again = pickle.loads(pickle.dumps(people))
print(again == people, again["ann"] is people["ann"])
for name, info in again.items():
    print(name, info["age"], info["tags"])
circular = []
circular.append(circular)
z = pickle.loads(pickle.dumps(circular))
print(z[0] is z)
cls = pickle.loads(pickle.dumps(Animal))
print(cls is Animal)
fn = pickle.loads(pickle.dumps(save))
print(fn is save)
