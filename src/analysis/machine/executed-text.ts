/** Texts that a program compiles and runs itself: `compile`, `exec`, `eval` (`Python/pythonrun.c`, `Python/ceval.c`, PyEval_EvalCode). */
import type { CodeObject } from '../compile/code-object.ts';
import { newInteger, newString, newTuple, newUnknownValue } from '../objects/create.ts';
import { dictGetText, dictSetText } from '../objects/dict-access.ts';
import { raised } from '../objects/errors.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { holding } from '../objects/runtime.ts';
import type { CodePayload } from '../objects/types/code.ts';
import { newFunctionObject } from '../objects/types/function.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import type { Machine } from './machine.ts';

/** Statements, one expression whose value is wanted, or statements whose values are shown. */
export type TextMode = 'exec' | 'eval' | 'single';

/** What compiling a text gives: its code, or the place that Python refuses. */
export type CompiledText = CodeObject | { readonly problemLine: number; readonly error: SyntaxErrorName };

/** The exception for what is wrong with a text. */
export type SyntaxErrorName = 'SyntaxError' | 'IndentationError' | 'TabError';

/** Compiles a text to a code object: a new reference. Throws SyntaxError, whose message is not known. */
export function compileText(machine: Machine, source: string, fileName: string, mode: TextMode): PythonObject {
  const compiled = machine.loader.compileText(source, fileName, mode);
  if (!('problemLine' in compiled)) return machine.loader.materialized(compiled);
  const text = (): PythonObject => newUnknownValue(machine, machine.types.str);
  const number = (): PythonObject => newUnknownValue(machine, machine.types.int);
  const details = newTuple(machine, [
    newString(machine, fileName),
    newInteger(machine, compiled.problemLine),
    number(),
    text(),
    number(),
    number(),
  ]);
  const message = text();
  const type = machine.typeNamed(compiled.error);
  try {
    throw raised(machine, machine.call(type, [message, details]));
  } finally {
    machine.heap.release(message);
    machine.heap.release(details);
  }
}

/** Runs a code object as a function without arguments that has these namespaces: what it gives, a new reference (PyEval_EvalCode). */
export function runCode(
  machine: Machine,
  code: PythonObject,
  globals: PythonObject,
  locals: PythonObject,
): PythonObject {
  const builtins = builtinsOf(machine, globals);
  machine.heap.retain(code);
  const callee = newFunctionObject(machine, code as PythonObject<CodePayload>, globals, builtins, machine.none, null);
  try {
    return holding(machine, 'exec', [callee], () => machine.runFunction(callee, [], null, locals));
  } finally {
    machine.heap.release(callee);
  }
}

/** The builtins that code with these globals sees; they are put there if nothing is (_PyEval_BuiltinsFromGlobals). */
function builtinsOf(machine: Machine, globals: PythonObject): PythonObject {
  const given = dictGetText(globals, '__builtins__');
  if (given === null) {
    dictSetText(machine, globals, '__builtins__', machine.builtins);
    return machine.builtins;
  }
  if (given.type === machine.types.module) return (given.payload as ModulePayload).namespace;
  return given.type === machine.types.dict ? given : machine.builtins;
}
