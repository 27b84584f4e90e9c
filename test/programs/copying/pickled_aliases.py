"""Aliases of typing are pickled as what makes them, and the classes of None, ... and NotImplemented as calls of type."""
import pickle
from typing import Any, Callable, Dict, List, Union

for alias in (List[int], Dict[str, int], Callable[[int], str], Union[int, str], List, Any):
    again = pickle.loads(pickle.dumps(alias))
    print(again == alias, again)
numbers = List[int]
data = pickle.dumps(numbers)
print(pickle.loads(data) is numbers)

for only in (None, ..., NotImplemented):
    data = pickle.dumps(type(only))
    print(data)
    print(pickle.loads(data) is type(only), pickle.loads(pickle.dumps(only)) is only)
