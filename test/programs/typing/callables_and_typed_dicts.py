"""What typing keeps of the program's classes: Callable's cache, its arguments, and typed dicts that derive from others."""
import collections.abc
from typing import Annotated, Callable, List, Literal, Optional, Tuple, TypedDict, TypeVar, get_args, get_origin


class Order:
    pass


class Price:
    pass


T = TypeVar("T", bound=Order)
Promotion = Callable[[Order], Price]
same = Callable[[Order], Price]
print(Promotion, Promotion is same, get_args(Promotion), get_origin(Promotion))
anything = Callable[..., Price]
generic = Callable[[T], T]
print(anything, generic[Order], Callable[[], None], get_args(anything))
built_in = collections.abc.Callable[[Order, Price], None]
print(get_args(built_in), get_args(Optional[Order]))
promotions: list[Promotion] = []


def promotion(promo: Promotion) -> Promotion:
    promotions.append(promo)
    return promo


try:
    Callable[Order]
except TypeError as error:
    print(error)
pairs = Tuple[Order, Price], Annotated[Order, Price], Literal["one", 2]
print(pairs)


class Line(TypedDict, total=False):
    order: Order
    prices: List[Price]


class Sold(Line):
    by: Order


line = Line(order=Order())
print(sorted(line), sorted(Sold.__annotations__), sorted(Sold.__optional_keys__), sorted(Sold.__required_keys__))
Named = TypedDict("Named", {"order": Order})
print(Named.__annotations__)
del Promotion, same, anything, generic, built_in, promotions, pairs, Line
print(Order.__name__, Price.__name__)
