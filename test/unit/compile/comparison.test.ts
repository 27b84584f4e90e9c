import assert from 'node:assert/strict';
import { compileModule } from '../../../src/analysis/compile/compile.ts';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import { loadParser } from '../parse/tools/load-parser.ts';
import { compareCode } from './tools/compare-code.ts';
import { type NormalForm, normalForm, type Row } from './tools/normal-form.ts';

const SOURCE = `try:
    while x:
        y = 1
except E:
    pass
`;

/** The goldens are only worth something if the comparison sees differences. */
describe('comparison with CPython code', () => {
  let parser: PythonParser;

  before(async () => {
    parser = await loadParser();
  });

  function compiled(source = SOURCE): NormalForm {
    return normalForm(compileModule(parser.parse(source).module, { version: '3.13', fileName: 'prog.py' }));
  }

  /** What CPython's side looks like: no TRACE_LINE, line events follow from the lines. */
  function asTheirs(form: NormalForm): NormalForm {
    const rows = form.code.map(([text, line, statement, jump, operation]): Row => {
      const isOwn = operation === 'TRACE_LINE';
      const name = operation === 'JUMP' ? 'JUMP_BACKWARD' : operation;
      return [text, line, statement, jump, isOwn ? 'NOP' : name];
    });
    return { ...form, code: rows };
  }

  it('finds none between equal code', () => {
    assert.equal(compareCode(asTheirs(compiled()), compiled(), '3.13'), null);
  });

  it('finds another instruction', () => {
    const ours = compiled(SOURCE.replace('y = 1', 'z = 1'));
    assert.match(compareCode(asTheirs(compiled()), ours, '3.13') ?? '', /other instruction/);
  });

  it('finds a missing step', () => {
    const ours = compiled();
    const last = ours.code.map(([, , , , operation]) => operation).lastIndexOf('TRACE_LINE');
    ours.code[last] = [null, ours.code[last]![1], ours.code[last]![2], -1, 'NOP'];
    assert.match(compareCode(asTheirs(compiled()), ours, '3.13') ?? '', /steps/);
  });

  it('finds a handler that is missing', () => {
    const ours = { ...compiled(), exceptionTable: [] };
    assert.match(compareCode(asTheirs(compiled()), ours, '3.13') ?? '', /handler missing/);
  });

  it('finds a handler at another stack depth', () => {
    const ours = compiled();
    ours.exceptionTable = ours.exceptionTable.map(([start, end, target, depth, lasti]) => [
      start,
      end,
      target,
      depth + 1,
      lasti,
    ]);
    assert.match(compareCode(asTheirs(compiled()), ours, '3.13') ?? '', /handler depth/);
  });
});
