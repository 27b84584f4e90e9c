from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from types import GenericAlias
from typing import Annotated, TypeVar

T = TypeVar("T")


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        if dt.month in (6, 7, 8):
            return timedelta(hours=1)
        return timedelta(0)

    def tzname(self, dt):
        return "summer"


zone = Summer()
july = datetime(2024, 7, 1, 12, tzinfo=zone)
utc = july.astimezone(timezone.utc)
print(utc, july.astimezone(zone) is july)
back = utc.astimezone(zone)
print(back, back.tzname())

alias = GenericAlias(list, (int,))
print(alias, Sequence[T], Mapping[str, int], Sequence[int])
marked = Annotated[int, "meta"]
again = Annotated[int, "meta"]
print(marked is again, marked.__metadata__)
