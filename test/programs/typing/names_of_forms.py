"""__name__ and __qualname__ of special forms and of what subscribing them gives."""
import typing
from typing import Any, Callable, ClassVar, Dict, Final, List, Literal, Optional, Tuple, TypeVar, Union

T = TypeVar('T')
forms = (Optional, Union, List, List[int], Dict[str, int], Tuple[int, str], Callable, Callable[[int], str], Literal, Literal[1],
         ClassVar, ClassVar[int], Final[int], Optional[complex], Union[int, complex], List[T], typing.Type[int], Any,
         typing.Iterable[int])
for form in forms:
    print(form, form.__name__, form.__qualname__)
    print(getattr(form, '_name', 'none'))
for name in ('missing', '__missing__'):
    for form in (List[int], Optional, ClassVar[int]):
        try:
            getattr(form, name)
        except AttributeError as error:
            print(error)
end = 1
