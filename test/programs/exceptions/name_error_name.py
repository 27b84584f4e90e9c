# A NameError holds the name that was sought: the one that the code has, and a literal of the same text is.

def sought():
    word = "harvest"
    try:
        harvest
    except NameError as error:
        found = error.name
        same = found is word
    done = same
    return done


def executed():
    word = "seedling"
    try:
        exec("print(seedling)", {})
    except NameError:
        pass
    done = word
    return done


def deleted():
    global orchard
    word = "orchard"
    kept = None
    try:
        del orchard
    except NameError as error:
        kept = error
    done = kept.name is word
    return done


def closed():
    def inner():
        return meadow

    word = "meadow"
    try:
        inner()
    except NameError as error:
        kept = error.name
    meadow = word
    return kept == word


print(sought(), executed(), deleted(), closed())
