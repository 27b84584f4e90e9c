import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileModule } from '../../../src/analysis/compile/compile.ts';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import { PYTHON_VERSIONS, type PythonVersion } from '../../../src/analysis/versions/python-version.ts';
import { loadParser } from '../parse/tools/load-parser.ts';
import { compareCode } from './tools/compare-code.ts';
import { type NormalForm, normalForm } from './tools/normal-form.ts';

/** Fields that must be equal as they stand; the code itself is compared along its paths. */
const FIELDS = [
  'name',
  'qualifiedName',
  'firstLine',
  'arguments',
  'flags',
  'names',
  'locals',
  'cells',
  'free',
] as const satisfies readonly (keyof NormalForm)[];

interface Golden {
  program: string;
  code: NormalForm;
}

/**
 * Programs left out of a version, each with its reason: 3.11 puts the two values at the start of `except*` on the stack by another
 * sequence of instructions with the same effect.
 */
const LEFT_OUT: Readonly<Partial<Record<PythonVersion, readonly string[]>>> = { '3.11': ['exception_groups.py'] };

function goldens(version: PythonVersion): Golden[] {
  const text = readFileSync(new URL(`./golden/${version}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Golden);
}

function compareAll(theirs: NormalForm, ours: NormalForm, version: PythonVersion): void {
  for (const field of FIELDS) assert.deepEqual(ours[field], theirs[field], `${theirs.qualifiedName}: ${field}`);
  assert.deepEqual(
    constantsOf(ours, version),
    constantsOf(theirs, version),
    `${theirs.qualifiedName}: constants in their order`,
  );
  assert.equal(compareCode(theirs, ours, version), null);
  assert.equal(ours.children.length, theirs.children.length, `${theirs.qualifiedName}: code objects inside`);
  for (const [i, child] of theirs.children.entries()) compareAll(child, ours.children[i]!, version);
}

/** In 3.13 the names in `__static_attributes__` come out of a set, in no fixed order. */
function constantsOf(form: NormalForm, version: PythonVersion): string[] {
  if (version !== '3.13') return form.constants;
  return form.constants.map((text) => {
    const isNames = /^\((str:"\w*"(, )?)+\)$/.test(text);
    return isNames ? `(${text.slice(1, -1).split(', ').sort().join(', ')})` : text;
  });
}

describe('code objects against those of CPython', () => {
  let parser: PythonParser;

  before(async () => {
    parser = await loadParser();
  });

  for (const version of PYTHON_VERSIONS) {
    const leftOut = LEFT_OUT[version] ?? [];
    for (const { program, code } of goldens(version).filter((golden) => !leftOut.includes(golden.program))) {
      it(`${version}: ${program}`, () => {
        const source = readFileSync(new URL(`./corpus/${program}`, import.meta.url), 'utf8');
        const { module, problems } = parser.parse(source);
        assert.deepEqual(problems, []);
        compareAll(code, normalForm(compileModule(module, { version, fileName: 'prog.py' })), version);
      });
    }
  }
});
