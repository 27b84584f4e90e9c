"""A union is pickled as what makes it: `|` over its types, or a subscript of typing.Union."""
import copy
import pickle

union = int | str
data = pickle.dumps(union)
print(data)
again = pickle.loads(data)
print(again == union, again)
for other in (copy.copy(union), copy.deepcopy(union), pickle.loads(pickle.dumps([union, None])) ):
    print(other)
