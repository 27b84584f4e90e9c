# Classes that nothing holds but themselves go in a collection: a class after those that derive from it.
import gc


def hierarchy():
    class Root:
        pass

    class Branch(Root):
        values = ['branch']

    class Leaf(Branch):
        pass

    leaf = Leaf()
    leaf.one = [1]
    return leaf.one


one = hierarchy()
gc.collect()
print('collected', one)
