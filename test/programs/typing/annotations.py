from typing import Any, Callable, Dict, List, Optional, Tuple, Union, Iterator, get_type_hints


def apply(function: Callable[[int], int], values: List[int]) -> List[int]:
    results: List[int] = []
    for value in values:
        results.append(function(value))
    return results


def find(table: Dict[str, Any], key: str, default: Optional[Any] = None) -> Any:
    found = table.get(key, default)
    return found


def pairs(values: List[int]) -> Iterator[Tuple[int, int]]:
    for value in values:
        yield value, value * 2


def either(value: Union[int, str]) -> 'str':
    return str(value)


numbers = [1000, 2000]
print(apply(lambda v: v + 1, numbers))
table = {'k': numbers}
print(find(table, 'k') is numbers, find(table, 'x', 'default'))
print(list(pairs(numbers)), either(5))
print(List[int], Optional[int], Dict[str, List[int]], Tuple[int, ...], Callable[[int], str])
hints = get_type_hints(either)
print(hints['return'] is str)
