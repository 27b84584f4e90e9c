/** `typing` (`Lib/typing.py`, `Modules/_typingmodule.c`): forms that annotations and classes are written with. */
import { TYPING_CLASSES } from './typing-classes.ts';
import { TYPING_FORMS } from './typing-forms.ts';

/** The module's text. */
export const typingSource = `
import collections
import collections.abc
import contextlib
import functools
from abc import ABCMeta, abstractmethod
from types import GenericAlias, MappingProxyType, UnionType
from _collections import _caller_module
${TYPING_FORMS}
${TYPING_CLASSES}`;
