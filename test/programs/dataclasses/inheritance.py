from dataclasses import dataclass, field, fields, KW_ONLY


@dataclass
class Animal:
    name: str
    legs: int = 4

    def describe(self):
        text = f'{self.name} has {self.legs} legs'
        return text


@dataclass
class Bird(Animal):
    legs: int = 2
    wings: list = field(default_factory=lambda: ['left', 'right'])


@dataclass
class Config:
    path: str
    _: KW_ONLY
    debug: bool = False
    level: int = 1


@dataclass(kw_only=True)
class Options:
    first: int
    second: int = 2


bird = Bird('robin')
print(bird, bird.describe())
print([f.name for f in fields(Bird)])
print(isinstance(bird, Animal), bird == Animal('robin', 2))
config = Config('/tmp', debug=True)
print(config)
try:
    Config('/tmp', True)
except TypeError as error:
    print(error)
print(Options(first=1))


@dataclass(repr=False)
class Quiet:
    value: int

    def __repr__(self):
        return f'<quiet {self.value}>'


quiet = Quiet(5)
print(quiet, [quiet])
wings = bird.wings
del bird
print(wings)
