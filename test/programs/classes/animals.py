class Animal:
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self):
        return self.name + " says " + self.sound()
    def sound(self):
        return "nothing at all"
class Dog(Animal):
    def sound(self):
        return "woof woof"
class Puppy(Dog):
    def __init__(self, name, mother):
        super().__init__(name)
        self.mother = mother
    def sound(self):
        return super().sound().upper()
d = Dog("Old Rex")
p = Puppy("Tiny Tim", d)
words = [a.speak() for a in (d, p)]
m = p.mother
d = None
print(words, Animal.count)
p = None
m = None
words = None
end = 0
