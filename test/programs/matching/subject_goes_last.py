class Shape:
    pass


class Loud:
    def __del__(self):
        print('gone')


match Loud():
    case [first]:
        pass
    case Shape(v=first):
        pass
    case _:
        print('neither')
match Loud():
    case Shape():
        pass
