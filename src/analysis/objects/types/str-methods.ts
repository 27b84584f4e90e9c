/** Methods of str (`Objects/unicodeobject.c`, unicode_methods). */

import { textLength } from '../../values/code-points.ts';
import { formatText } from '../../values/format-values.ts';
import {
  capitalize,
  casefold,
  isLower,
  isTitle,
  isUpper,
  lower,
  swapcase,
  title,
  upper,
} from '../../values/text-case.ts';
import { center, expandTabs, justifyLeft, justifyRight, zeroFill } from '../../values/text-layout.ts';
import {
  isAlphanumericText,
  isAlphaText,
  isAsciiText,
  isDecimalText,
  isDigitText,
  isIdentifierText,
  isNumericText,
  isPrintableText,
  isSpaceText,
} from '../../values/text-tests.ts';
import type { UnicodeEdition } from '../../versions.ts';
import { newBoolean, newFilledString, newString, newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { asIndex } from '../protocol/operators.ts';
import { strObject, textOf } from '../protocol/text.ts';
import type { NativeMember } from '../type-object.ts';
import { formatContext } from './format-context.ts';
import { stringFormatMembers } from './str-format.ts';
import { changedText, receiverText, stringMethod } from './str-receiver.ts';
import { stringSearchMembers } from './str-search.ts';
import { stringSplitMembers } from './str-split.ts';

const CASE_METHODS: Readonly<Record<string, (text: string, edition: UnicodeEdition) => string>> = {
  upper,
  lower,
  capitalize,
  casefold,
  swapcase,
  title,
};

const TESTS: Readonly<Record<string, (text: string, edition: UnicodeEdition) => boolean>> = {
  isalnum: isAlphanumericText,
  isalpha: isAlphaText,
  isascii: isAsciiText,
  isdecimal: isDecimalText,
  isdigit: isDigitText,
  isidentifier: isIdentifierText,
  islower: isLower,
  isnumeric: isNumericText,
  isprintable: isPrintableText,
  isspace: isSpaceText,
  istitle: isTitle,
  isupper: isUpper,
};

const LAYOUTS: Readonly<Record<string, (text: string, width: number, fill?: string) => string>> = {
  center,
  ljust: justifyLeft,
  rjust: justifyRight,
};

function caseMembers(): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, compute] of Object.entries(CASE_METHODS)) {
    members[name] = stringMethod(name, '(self, /)', 'str', (runtime, self) =>
      newFilledString(runtime, compute(receiverText(self), runtime.behaviour.unicodeEdition)),
    );
  }
  for (const [name, test] of Object.entries(TESTS)) {
    members[name] = stringMethod(name, '(self, /)', 'bool', (runtime, self) =>
      newBoolean(runtime, test(receiverText(self), runtime.behaviour.unicodeEdition)),
    );
  }
  for (const [name, layOut] of Object.entries(LAYOUTS)) {
    members[name] = stringMethod(name, "(self, width, fillchar=' ', /)", 'str', (runtime, self, width, fill) => {
      const columns = asIndex(runtime, width!, 'OverflowError');
      const filler =
        fill === undefined ? ' ' : textOf(runtime, fill, 'The fill character must be a unicode character, not {type}');
      if (textLength(filler) !== 1) {
        raise(runtime, 'TypeError', 'The fill character must be exactly one character long');
      }
      return changedText(runtime, self, layOut(receiverText(self), columns, filler), newFilledString);
    });
  }
  return members;
}

/** Methods of str by name. */
export const stringMembers: Readonly<Record<string, NativeMember>> = {
  ...caseMembers(),
  ...stringSearchMembers,
  ...stringSplitMembers,
  ...stringFormatMembers,
  __getnewargs__: stringMethod('__getnewargs__', '(self, /)', 'tuple', (runtime, self) =>
    newTuple(runtime, [newString(runtime, receiverText(self))]),
  ),
  zfill: stringMethod('zfill', '(self, width, /)', 'str', (runtime, self, width) =>
    changedText(
      runtime,
      self,
      zeroFill(receiverText(self), asIndex(runtime, width!, 'OverflowError')),
      newFilledString,
    ),
  ),
  expandtabs: stringMethod('expandtabs', '(self, /, tabsize=8)', 'str', (runtime, self, size) =>
    changedText(
      runtime,
      self,
      expandTabs(receiverText(self), size === undefined ? 8 : asIndex(runtime, size, 'OverflowError')),
    ),
  ),
  __format__: stringMethod('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    textOf(runtime, specification!, '__format__() argument must be str, not {type}') === ''
      ? strObject(runtime, self)
      : changedText(
          runtime,
          self,
          formatText(receiverText(self), textOf(runtime, specification!), formatContext(runtime, self)),
        ),
  ),
};
