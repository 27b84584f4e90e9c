class Level:
    def __index__(self):
        return 0


def attempt(*arguments):
    try:
        return __import__(*arguments)
    except (TypeError, ValueError) as error:
        print(error)


attempt('math', None, None, (), None)
attempt(None, None, None, None, 'zero')
attempt(None)
attempt('')
level = Level()
print(attempt('math', None, None, (), level).__name__)
