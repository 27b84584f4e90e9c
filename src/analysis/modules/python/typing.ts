/** `typing` (`Lib/typing.py`, `Modules/_typingmodule.c`): forms that annotations and classes are written with. */
import type { VersionBehaviour } from '../../versions.ts';
import { TYPING_CLASSES } from './typing-classes.ts';
import { typingForms } from './typing-forms.ts';
import { TYPING_HINTS } from './typing-hints.ts';

/** The module's text. */
export const typingSource = (behaviour: VersionBehaviour): string => `
import collections
import collections.abc
import contextlib
import functools
import operator
import sys
from abc import ABCMeta, abstractmethod
from types import CellType, FunctionType, GenericAlias, MappingProxyType, MethodType, UnionType
from _collections import _caller_module

_NAMES_NON_METHODS = ${behaviour.library.namesNonMethodMembers ? 'True' : 'False'}
_KEEPS_TYPED_DICT_BASES = ${behaviour.library.typedDictsKeepBases ? 'True' : 'False'}
_HOOK_IS_CLOSURE = ${behaviour.library.protocolHookIsClosure ? 'True' : 'False'}
${typingForms(behaviour)}
${TYPING_CLASSES}

${TYPING_HINTS}`;
