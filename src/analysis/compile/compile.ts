/** The door of the compiler: syntax nodes of a module → code object of one Python version. */

import type { Module, Statement } from '../parse/syntax.ts';
import { isStackOverflow } from '../values/engine-errors.ts';
import type { PythonVersion } from '../versions/python-version.ts';
import { VERSION_BEHAVIOUR } from '../versions.ts';
import { assembleUnit } from './assemble.ts';
import type { CodeObject } from './code-object.ts';
import { COMPILE_BEHAVIOUR } from './compile-versions.ts';
import { ConstantPool } from './constants.ts';
import { ConstantFolder } from './fold/constant-of.ts';
import { namespaceBody } from './generate/classes.ts';
import { Compiler } from './generate/compiler.ts';
import { expression } from './generate/expressions.ts';
import { statement } from './generate/statements.ts';
import { Op } from './instructions.ts';
import { mapStatements } from './statement-map.ts';
import { buildScopes } from './symbols/build-scopes.ts';
import { resolveScopes } from './symbols/resolve-scopes.ts';

export interface CompileOptions {
  readonly version: PythonVersion;
  /** `co_filename`. */
  readonly fileName: string;
  /** False for code whose frames are not shown: modules other than the program, texts given to `exec`. True if left out. */
  readonly makesSteps?: boolean;
  /** `eval` for one expression, whose value the code gives; `single` for statements whose expressions are shown; `exec` if left out. */
  readonly mode?: 'exec' | 'eval' | 'single';
  /** Called when the stack of the thread is too small for the module, which is given up. */
  readonly onStackOverflow?: () => void;
}

/**
 * Compiles a module as `compile(source, fileName, 'exec')` of that version would. What cannot be compiled becomes an INVALID instruction
 * with a message; it never throws.
 */
export function compileModule(module: Module, options: CompileOptions): CodeObject {
  try {
    return compileBody(module, options);
  } catch (error) {
    // The only way to fail: JavaScript's stack is used up.
    if (!(error instanceof RangeError)) throw error;
    if (isStackOverflow(error)) options.onStackOverflow?.();
    const { line, column, endLine, endColumn } = module;
    const message = 'This file is nested too deeply to be simulated.';
    const invalid: Statement = { kind: 'Invalid', message, line, column, endLine, endColumn };
    return compileBody({ ...module, body: [invalid] }, options);
  }
}

function compileBody(module: Module, options: CompileOptions): CodeObject {
  const behaviour = COMPILE_BEHAVIOUR[options.version];
  const arithmetic = VERSION_BEHAVIOUR[options.version];
  const annotationsAreStrings = importsAnnotations(module.body);
  const scopes = buildScopes(module, { behaviour, annotationsAreStrings });
  resolveScopes(scopes.module, behaviour);
  const c = new Compiler({
    behaviour,
    fileName: options.fileName,
    scopes,
    pool: new ConstantPool(),
    ...mapStatements(module, options.makesSteps ?? true),
    makesSteps: options.makesSteps ?? true,
    annotationsAreStrings,
    isInteractive: options.mode === 'single',
    arithmetic,
    edition: arithmetic.unicodeEdition,
    folder: new ConstantFolder(behaviour.foldsSyntax, arithmetic),
    patternFolder: new ConstantFolder(true, arithmetic),
    handlers: { expression, statement, assemble: assembleUnit },
  });
  c.enter('module', '<module>', scopes.module, 1);
  const location = module.body[0] ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
  if (scopes.module.hasConditionalAnnotations) {
    c.emit(Op.BUILD_SET, 0, location);
    c.emit(Op.STORE_NAME, c.unit.names.index('__conditional_annotations__'), location);
  }
  const [first] = module.body;
  if (options.mode === 'eval' && module.body.length === 1 && first!.kind === 'Expr') {
    c.expression(first.value);
    c.emit(Op.RETURN_VALUE, 0, first);
    return c.leave(false);
  }
  if (options.mode === 'single') c.statements(module.body);
  else namespaceBody(c, module.body, location);
  return c.leave(true);
}

/** The line of the first instruction that stands for what Python refuses to compile, or null where there is none. */
export function firstRefusedLine(code: CodeObject): number | null {
  for (const [index, instruction] of code.instructions.entries()) {
    if ((instruction & 0xff) === Op.INVALID) return code.lines[index] ?? code.firstLine;
  }
  for (const constant of code.constants) {
    const line = constant.type === 'code' ? firstRefusedLine(constant.code) : null;
    if (line !== null) return line;
  }
  return null;
}

/** Whether `from __future__ import annotations` stands at the beginning. */
function importsAnnotations(body: readonly Statement[]): boolean {
  for (const [i, node] of body.entries()) {
    const isDocstring = i === 0 && node.kind === 'Expr' && node.value.kind === 'Constant';
    if (isDocstring) continue;
    if (node.kind !== 'ImportFrom' || node.module !== '__future__') return false;
    if (node.names.some((alias) => alias.name === 'annotations')) return true;
  }
  return false;
}
