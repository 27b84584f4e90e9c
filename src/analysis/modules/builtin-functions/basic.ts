/** Builtins that every program needs: print, len, id, iteration and class building. */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { newInteger, newString } from '../../objects/create.ts';
import { dictGetText, dictSetText } from '../../objects/dict-access.ts';
import { newAddress } from '../../objects/hash-values.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { lengthOf } from '../../objects/protocol/operators.ts';
import { reprObject, strObject, textOf } from '../../objects/protocol/text.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { buildClass } from '../../objects/types/class-creation.ts';
import type { ModulePayload } from '../../objects/types/module.ts';

export const basicFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: '__build_class__',
    signature: '(func, name, /, *bases, **kwds)',
    code: (
      runtime: Runtime,
      body: PythonObject,
      name: PythonObject,
      bases: PythonObject[],
      keywords: Map<string, PythonObject>,
    ) => buildClass(runtime, body, name, bases, keywords),
  },
  {
    name: 'print',
    signature: "(*args, sep=' ', end='\\n', file=None, flush=False)",
    whenUnknown: 'None',
    code: (
      runtime: Runtime,
      args: PythonObject[],
      separator?: PythonObject,
      end?: PythonObject,
      file?: PythonObject,
      flush?: PythonObject,
    ) => {
      const print = (texts: readonly PythonObject[]): PythonObject => {
        const target = file === undefined || file === runtime.none ? replacedOutput(runtime) : file;
        const held = runtime.behaviour.builtins.holdsPrintFile ? [target] : [];
        return whileHolding(runtime, 'print()', held, () => {
          printObjects(runtime, texts, separator ?? runtime.none, end ?? runtime.none, target);
          if (flush !== undefined && target !== runtime.none && isTrue(runtime, flush)) {
            runtime.heap.release(callAttribute(runtime, target, 'flush', []));
          }
          return runtime.none;
        });
      };
      return runtime.behaviour.packsVariadicArguments ? callWithArgumentTuple(runtime, args, null, print) : print(args);
    },
  },
  {
    name: 'len',
    signature: '(obj, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, object: PythonObject) => newInteger(runtime, lengthOf(runtime, object)),
  },
  {
    name: 'id',
    signature: '(obj, /)',
    code: newAddress,
  },
];

/** builtin_print: each object is written before the next one is asked for its text. */
function printObjects(
  runtime: Runtime,
  objects: readonly PythonObject[],
  separator: PythonObject,
  end: PythonObject,
  file: PythonObject,
): void {
  for (const [given, what] of [
    [separator, 'sep'],
    [end, 'end'],
  ] as const) {
    if (given !== runtime.none) textOf(runtime, given, `${what} must be None or a string, not {type}`);
  }
  for (const [index, object] of objects.entries()) {
    if (index > 0) writeText(runtime, file, separator, ' ');
    if (file === runtime.none) writeKnownText(runtime, object);
    else runtime.heap.release(writeObject(runtime, file, strObject(runtime, object)));
  }
  writeText(runtime, file, end, '\n');
}

/** sys_displayhook: writes the repr of a value other than None to `sys.stdout` and keeps the value as `builtins._`. */
export function displayValue(runtime: Runtime, value: PythonObject): void {
  if (value === runtime.none) return;
  const namespace = runtime.builtins;
  dictSetText(runtime, namespace, '_', runtime.none);
  const file = replacedOutput(runtime);
  const text = reprObject(runtime, value);
  if (file === runtime.none) {
    runtime.write(typeof text.payload === 'string' ? text.payload : '…');
    runtime.keepOutput(text);
  } else runtime.heap.release(writeObject(runtime, file, text));
  writeText(runtime, file, runtime.none, '\n');
  dictSetText(runtime, namespace, '_', value);
}

/** Writes the text of an object to standard output; an ellipsis stands for one that is not known. */
function writeKnownText(runtime: Runtime, object: PythonObject): void {
  const text = strObject(runtime, object);
  runtime.write(typeof text.payload === 'string' ? text.payload : '…');
  runtime.keepOutput(text);
}

/** Writes the separator or end that was given, or else a text. */
function writeText(runtime: Runtime, file: PythonObject, given: PythonObject, text: string): void {
  if (file !== runtime.none) {
    const object = given === runtime.none ? newString(runtime, text) : strObject(runtime, given);
    runtime.heap.release(writeObject(runtime, file, object));
  } else if (given === runtime.none) runtime.write(text);
  else writeKnownText(runtime, given);
}

/** What the program has put in the place of `sys.stdout`, borrowed; None where that is the output of the run. */
function replacedOutput(runtime: Runtime): PythonObject {
  const sys = runtime.modules.get('sys');
  const output = sys === undefined ? null : dictGetText((sys.payload as ModulePayload).namespace, 'stdout');
  return output === null || typeOf(output).payload.qualifiedName === 'TextIOWrapper' ? runtime.none : output;
}

/** `file.write(text)`; the text is stolen (PyFile_WriteObject). */
function writeObject(runtime: Runtime, file: PythonObject, text: PythonObject): PythonObject {
  own(runtime, text, 'print()');
  try {
    own(runtime, getAttribute(runtime, file, 'write'), 'print()');
    try {
      return runtime.call(runtime.held.at(-1)!.object, [text]);
    } finally {
      letGo(runtime);
    }
  } finally {
    letGo(runtime);
  }
}
