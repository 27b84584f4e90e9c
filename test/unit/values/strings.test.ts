import * as codePoints from '../../../src/analysis/values/code-points.ts';
import { resolveSlice } from '../../../src/analysis/values/slices.ts';
import * as textCase from '../../../src/analysis/values/text-case.ts';
import * as layout from '../../../src/analysis/values/text-layout.ts';
import { asciiText, textRepr } from '../../../src/analysis/values/text-repr.ts';
import * as search from '../../../src/analysis/values/text-search.ts';
import * as splitting from '../../../src/analysis/values/text-split.ts';
import * as tests from '../../../src/analysis/values/text-tests.ts';
import type { UnicodeEdition } from '../../../src/analysis/versions.ts';
import { testGolden, type Value } from './golden.ts';

describe('str', () => {
  testGolden('strings', ({ unicodeEdition }) => {
    const byEdition = (method: (text: string, edition: UnicodeEdition) => string | boolean) => (text: string) =>
      method(text, unicodeEdition);
    return {
      capitalize: byEdition(textCase.capitalize),
      casefold: byEdition(textCase.casefold),
      lower: byEdition(textCase.lower),
      upper: byEdition(textCase.upper),
      title: byEdition(textCase.title),
      swapcase: byEdition(textCase.swapcase),
      isalnum: byEdition(tests.isAlphanumericText),
      isalpha: byEdition(tests.isAlphaText),
      isascii: tests.isAsciiText,
      isdecimal: byEdition(tests.isDecimalText),
      isdigit: byEdition(tests.isDigitText),
      isidentifier: byEdition(tests.isIdentifierText),
      islower: byEdition(textCase.isLower),
      isnumeric: byEdition(tests.isNumericText),
      isprintable: byEdition(tests.isPrintableText),
      isspace: byEdition(tests.isSpaceText),
      istitle: byEdition(textCase.isTitle),
      isupper: byEdition(textCase.isUpper),
      find: search.find,
      rfind: search.rightFind,
      index: search.index,
      rindex: search.rightIndex,
      count: search.count,
      startswith: search.startsWith,
      endswith: search.endsWith,
      removeprefix: search.removePrefix,
      removesuffix: search.removeSuffix,
      partition: search.partition,
      rpartition: search.rightPartition,
      __contains__: search.contains,
      replace: search.replace,
      split: (text: string, separator: string | null, limit: number) =>
        splitting.split(text, separator ?? undefined, limit),
      rsplit: (text: string, separator: string | null, limit: number) =>
        splitting.rightSplit(text, separator ?? undefined, limit),
      splitlines: splitting.splitLines,
      strip: (text: string, characters: string | null) => splitting.strip(text, characters ?? undefined),
      lstrip: (text: string, characters: string | null) => splitting.strip(text, characters ?? undefined, 'left'),
      rstrip: (text: string, characters: string | null) => splitting.strip(text, characters ?? undefined, 'right'),
      center: layout.center,
      ljust: layout.justifyLeft,
      rjust: layout.justifyRight,
      zfill: layout.zeroFill,
      expandtabs: layout.expandTabs,
      translate: (text: string, table: Map<number, string | number | null>) =>
        layout.translate(text, (code) => {
          const mapped = table.get(code);
          return typeof mapped === 'number' ? String.fromCodePoint(mapped) : mapped;
        }),
      translate_log: (text: string, table: Map<string, string | null>) => {
        const asked: string[] = [];
        const translated = layout.translate(text, (code) => {
          const character = String.fromCodePoint(code);
          asked.push(character);
          return table.get(character);
        });
        return [translated, asked.join('')];
      },
      maketrans: (from: string, to: string, removed: string) => layout.makeTranslation(from, to, removed),
      repr: byEdition(textRepr),
      ascii: (text: string) => asciiText(textRepr(text, unicodeEdition)),
      compare: (a: string, b: string) => Math.sign(codePoints.compareTexts(a, b)),
      slice: (text: string, start: number | null, stop: number | null, step: number | null): Value => {
        const extent = resolveSlice(
          start ?? undefined,
          stop ?? undefined,
          step ?? undefined,
          codePoints.textLength(text),
        );
        return codePoints.sliceText(text, extent.start, extent.step, extent.length);
      },
      len: codePoints.textLength,
      item: codePoints.characterAt,
      repeat: codePoints.repeatText,
    };
  });
});
