"""Module."""
from __future__ import annotations, division as d
from __future__ import (generators,)
a: b = c
