// Writes src/analysis/values/unicode-data.ts from the character databases of the supported CPythons.
// Usage: node scripts/values/generate-unicode-data.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALIASES, runPython } from './python-in-node.mjs';

const program = fileURLToPath(new URL('unicode_tables.py', import.meta.url));
const target = fileURLToPath(new URL('../../src/analysis/values/unicode-data.ts', import.meta.url));
const tables = Object.keys(ALIASES).map((version) => JSON.parse(runPython(version, program)));
const editionOf = (table) => table.edition.split('.').slice(0, 2).join('.');
const newest = tables.at(-1);
const LETTERS = ['Lu', 'Ll', 'Lt', 'Lm', 'Lo'];
const MARKS = { digit: 'OTHER_DIGITS', numeric: 'OTHER_NUMERICS', lower: 'OTHER_LOWERCASE', upper: 'OTHER_UPPERCASE' };

function categoriesOf(table) {
  const categories = [];
  for (const [category, length] of table.categories)
    for (let index = 0; index < length; index++) categories.push(category);
  return categories;
}

function codesOf(ranges) {
  const codes = new Set();
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) codes.add(code);
  return codes;
}

/** Ranges as text: `first` or `first-last` in base 36, each first as the distance from the end before it. */
function rangeText(codes) {
  const sorted = [...codes].sort((a, b) => a - b);
  const parts = [];
  let end = 0;
  for (let index = 0; index < sorted.length; ) {
    let last = index;
    while (sorted[last + 1] === sorted[last] + 1) last++;
    const gap = (sorted[index] - end).toString(36);
    const length = last - index;
    parts.push(length === 0 ? gap : `${gap}-${length.toString(36)}`);
    end = sorted[last];
    index = last + 1;
  }
  return parts.join(' ');
}

const newestCategories = categoriesOf(newest);
const oldestCategories = categoriesOf(tables[0]);
const codesWith = (names) =>
  new Set(newestCategories.flatMap((category, code) => (names.includes(category) ? [code] : [])));
const minus = (left, right) => new Set([...left].filter((code) => !right.has(code)));

const constants = [];
function constant(comment, name, type, value) {
  constants.push(`/** ${comment} */\nexport const ${name}: ${type} =\n  ${value};\n`);
}
const quote = (text) => `'${text}'`;
const hex = (text) => [...text].map((character) => character.codePointAt(0).toString(16)).join('+');

const names = [...new Set(newest.categories.map(([category]) => category))];
const letterOf = new Map(names.map((name, index) => [name, String.fromCharCode((index < 26 ? 65 : 71) + index)]));
constant(
  'The general categories, in the order of their letters A-Z, a-z in CATEGORY_RUNS.',
  'CATEGORY_NAMES',
  'string',
  quote(names.join(' ')),
);
constant(
  'Runs of code points of one general category: a letter, then the length in decimal unless it is 1.',
  'CATEGORY_RUNS',
  'string',
  quote(newest.categories.map(([category, length]) => letterOf.get(category) + (length === 1 ? '' : length)).join('')),
);
const assignedCodes = (categories) =>
  new Set(categories.flatMap((category, code) => (category === 'Cn' ? [] : [code])));
let assignedBefore = assignedCodes(oldestCategories);
for (const table of tables.slice(1)) {
  const assigned = assignedCodes(categoriesOf(table));
  constant(
    `Code points first assigned in Unicode ${editionOf(table)}.`,
    `ASSIGNED_IN_${editionOf(table).replace('.', '_')}`,
    'string',
    quote(rangeText(minus(assigned, assignedBefore))),
  );
  assignedBefore = assigned;
}
const baselines = {
  digit: codesWith(['Nd']),
  numeric: codesWith(['Nd', 'Nl', 'No']),
  lower: codesWith(['Ll']),
  upper: codesWith(['Lu']),
};
for (const [flag, name] of Object.entries(MARKS)) {
  constant(
    `Characters for which str.is${flag}() is true beside those of the plain category.`,
    name,
    'string',
    quote(rangeText(minus(codesOf(newest.flags[flag]), baselines[flag]))),
  );
}
const startBaseline = codesWith([...LETTERS, 'Nl']);
const continueBaseline = codesWith([...LETTERS, 'Nl', 'Mn', 'Mc', 'Nd', 'Pc']);
constant(
  'May start an identifier though its category may not.',
  'OTHER_IDENTIFIER_START',
  'string',
  quote(rangeText(minus(codesOf(newest.flags.start), startBaseline))),
);
constant(
  'May not start an identifier though its category may.',
  'NO_IDENTIFIER_START',
  'string',
  quote(rangeText(minus(startBaseline, codesOf(newest.flags.start)))),
);
constant(
  'May continue an identifier though its category may not.',
  'OTHER_IDENTIFIER_CONTINUE',
  'string',
  quote(rangeText(minus(codesOf(newest.flags.continue), continueBaseline))),
);
constant(
  'May not continue an identifier though its category may.',
  'NO_IDENTIFIER_CONTINUE',
  'string',
  quote(rangeText(minus(continueBaseline, codesOf(newest.flags.continue)))),
);

// Case mappings: only what JavaScript does not give, whatever edition of Unicode its host has.
const hostLower = (code) => String.fromCodePoint(code).toLowerCase();
const hostUpper = (code) => String.fromCodePoint(code).toUpperCase();
const recent = new Set();
for (let code = 0; code <= 0x10ffff; code++) {
  if (code >= 0xd800 && code <= 0xdfff) continue;
  const isOld = oldestCategories[code] !== 'Cn';
  for (const [flag, host] of [
    ['lower', hostLower],
    ['upper', hostUpper],
  ]) {
    const mappings = tables.map((table) => table[flag][code] ?? String.fromCodePoint(code));
    if (!isOld && host(code) !== String.fromCodePoint(code)) recent.add(code);
    if (mappings.some((mapping) => mapping !== mappings[0]) || (isOld && host(code) !== mappings[0])) recent.add(code);
  }
}
recent.delete(0x3a3);
const mapText = (entries) =>
  quote(entries.map(([code, text]) => `${Number(code).toString(16)}=${hex(text)}`).join(' '));
const recentMappings = (flag) =>
  [...recent].sort((a, b) => a - b).map((code) => [code, newest[flag][code] ?? String.fromCodePoint(code)]);
constant(
  'str.lower() of each character whose mapping is newer than Unicode 14.',
  'RECENT_LOWER',
  'string',
  mapText(recentMappings('lower')),
);
constant(
  'str.upper() of each character whose mapping is newer than Unicode 14.',
  'RECENT_UPPER',
  'string',
  mapText(recentMappings('upper')),
);
constant(
  'str.title() of each character where it differs from str.upper().',
  'TITLE_CASE',
  'string',
  mapText(
    Object.entries(newest.title)
      .filter(([code, text]) => text !== newest.upper[code])
      .concat(
        Object.keys(newest.upper)
          .filter((code) => newest.title[code] === undefined)
          .map((code) => [code, String.fromCodePoint(Number(code))]),
      )
      .sort((a, b) => a[0] - b[0]),
  ),
);
constant(
  'str.casefold() of each character where it differs from str.lower().',
  'CASE_FOLD',
  'string',
  mapText(
    Object.entries(newest.fold)
      .filter(([code, text]) => text !== newest.lower[code])
      .concat(
        Object.keys(newest.lower)
          .filter((code) => newest.fold[code] === undefined)
          .map((code) => [code, String.fromCodePoint(Number(code))]),
      )
      .sort((a, b) => a[0] - b[0]),
  ),
);

// What older editions say differently of characters that they have.
const differences = [];
for (const table of tables.slice(0, -1)) {
  const categories = categoriesOf(table);
  for (const flag of ['numeric', 'lower', 'continue']) {
    const [old, now] = [codesOf(table.flags[flag]), codesOf(newest.flags[flag])];
    for (const code of new Set([...old, ...now])) {
      if (categories[code] !== 'Cn' && old.has(code) !== now.has(code))
        differences.push([editionOf(table), flag, code, old.has(code)]);
    }
  }
}
const grouped = new Map();
for (const [edition, flag, code, value] of differences) {
  if (value) throw new Error(`${flag} of ${code} was taken away: not provided for`);
  const key = `${edition} ${flag}`;
  grouped.set(key, (grouped.get(key) ?? new Set()).add(code));
}
constant(
  'Characters that an older edition knows but does not count among those that the newest does, by edition and property.',
  'NOT_YET',
  'Readonly<Record<string, string>>',
  `{\n${[...grouped].map(([key, codes]) => `    '${key}': '${rangeText(codes)}',`).join('\n')}\n  }`,
);

writeFileSync(
  target,
  `/**
 * What the Unicode character database of CPython says, as compact text. Ranges are written as "gap" or "gap-length" in base 36, each gap
 * counted from the end of the range before; mappings as "code=code+code" in hexadecimal. Generated by scripts/values/generate-unicode-data.mjs from the supported CPythons.
 */
${constants.join('\n')}`,
);
console.log(`wrote ${target}`);
