import assert from 'node:assert/strict';
import type { CodeObject } from '../../../src/analysis/compile/code-object.ts';
import { compileModule } from '../../../src/analysis/compile/compile.ts';
import { disassemble } from '../../../src/analysis/compile/disassemble.ts';
import { OPERATIONS, Op, opcodeOf, operandOf } from '../../../src/analysis/compile/instructions.ts';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import { PYTHON_VERSIONS, type PythonVersion } from '../../../src/analysis/versions/python-version.ts';
import { loadParser } from '../parse/tools/load-parser.ts';

describe('compileModule', () => {
  let parser: PythonParser;

  before(async () => {
    parser = await loadParser();
  });

  function compile(source: string, version: PythonVersion = '3.13'): CodeObject {
    return compileModule(parser.parse(source).module, { version, fileName: 'prog.py' });
  }

  it('has one row of the operation table for each number', () => {
    for (const [i, operation] of OPERATIONS.entries()) assert.equal(operation.number, i, operation.name);
  });

  it('makes equal constants of a module one object', () => {
    const code = compile('a = (1, "text")\ndef f(): return "text", (1, "text")\n');
    const inner = code.constants.find((constant) => constant.type === 'code');
    assert.ok(inner?.type === 'code');
    const pair = code.constants.find((constant) => constant.type === 'tuple');
    assert.ok(pair?.type === 'tuple');
    const nested = inner.code.constants.flatMap((constant) => (constant.type === 'tuple' ? constant.items : []));
    assert.ok(nested.includes(pair));
    assert.ok(nested.includes(pair.items[1]!));
  });

  it('tells constants of different types and zeros of different signs apart', () => {
    const { constants } = compile('a = 1\nb = 1.0\nc = True\nd = 0.0\ne = -0.0\n', '3.11');
    assert.equal(constants.filter((constant) => constant.type === 'float').length, 3);
    assert.ok(
      constants.some((constant) => constant.type === 'int') && constants.some((constant) => constant.type === 'bool'),
    );
  });

  it('keeps the parts of a folded tuple of defaults as each version does', () => {
    const source = 'def f(a=1000, b=2000): pass\n';
    const integers = (version: PythonVersion): number =>
      compile(source, version).constants.filter((constant) => constant.type === 'int').length;
    // co_consts of CPython: 3.11 keeps what is not at the end of the list; later versions keep only the first constant, used or not.
    assert.deepEqual(PYTHON_VERSIONS.map(integers), [2, 1, 1, 1]);
  });

  it('keeps the first of the items of a constant set that are equal', () => {
    for (const version of PYTHON_VERSIONS) {
      const { constants } = compile('x in {1, 1.0, True, (0.0,), (0,), "1"}\n', version);
      const set = constants.find((constant) => constant.type === 'frozenset');
      assert.deepEqual(
        set?.items.map((item) => item.type),
        ['int', 'tuple', 'str'],
      );
    }
  });

  it('leaves the inversion of a bool to the run from 3.14 on', () => {
    const isLeft = (version: PythonVersion): boolean =>
      Array.from(compile('~True\nx = ~True\n', version).instructions).some(
        (word) => opcodeOf(word) === Op.UNARY_INVERT,
      );
    assert.deepEqual(PYTHON_VERSIONS.map(isLeft), [false, false, false, true]);
  });

  it('turns what is not valid into an instruction with its message', () => {
    const code = compile('def f(:\n    pass\nx = 1\n');
    assert.ok(Array.from(code.instructions).some((word) => opcodeOf(word) === Op.INVALID));
  });

  it('gives a clear message for source that is nested too deeply', () => {
    const code = compile(`x = ${'['.repeat(200)}${']'.repeat(200)}\n`);
    assert.ok(code.instructions.length > 0);
  });

  it('jumps inside the code only, and never beyond a handler', () => {
    const source =
      'for x in y:\n    try:\n        if x: continue\n        break\n    except E as e:\n        z\n    finally:\n        w\n';
    for (const version of PYTHON_VERSIONS) {
      const { instructions, exceptionTable } = compile(source, version);
      for (const word of instructions) {
        if (OPERATIONS[opcodeOf(word)]!.operand === 'jump') assert.ok(operandOf(word) < instructions.length);
      }
      for (const { start, end, target, depth } of exceptionTable) {
        assert.ok(start < end && end <= instructions.length && target < instructions.length && depth >= 0);
      }
    }
  });

  it('disassembles to readable text', () => {
    const text = disassemble(compile('def f(a):\n    return a.b(1)\n', '3.14'));
    assert.match(text, /<module> \(line 1\):/);
    assert.match(text, /TRACE_LINE line 2/);
    assert.match(text, /LOAD_FAST_BORROW a/);
    assert.match(text, /LOAD_ATTR b \+ self/);
    assert.match(text, /LOAD_SMALL_INT 1/);
  });
});
