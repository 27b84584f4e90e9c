/** `compile`, `eval` and `exec` (`Python/bltinmodule.c`). */
import { dictEntries, dictGetText, dictSetText } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { whileHolding } from '../../objects/native-holds.ts';
import { textOf } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { bytesValue } from '../../objects/types/bytes-object.ts';
import type { CodePayload } from '../../objects/types/code.ts';
import { bytesToText } from '../../values/bytes-text.ts';
import { decodeBytes } from '../../values/decode-bytes.ts';
import type { VersionBehaviour } from '../../versions.ts';

/** The namespaces that a text runs in: new references. */
interface Namespaces {
  readonly globals: PythonObject;
  readonly locals: PythonObject;
}

export const executionFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'compile',
    signature: '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    code: (runtime: Runtime, source: PythonObject, fileName: PythonObject, mode: PythonObject) => {
      const name = typeof fileName.payload === 'string' ? fileName.payload : pathText(runtime, fileName);
      const kind = textOf(runtime, mode, "compile() argument 'mode' must be str, not {type}");
      if (kind !== 'exec' && kind !== 'eval' && kind !== 'single') {
        raise(runtime, 'ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
      }
      const text = sourceText(runtime, source, 'compile', 'string, bytes or AST object');
      return runtime.compileText(kind === 'eval' ? text.replace(/^[ \t]+/, '') : text, name, kind);
    },
  },
  {
    name: 'eval',
    signature: namespaceSignature('(source, globals=None, locals=None, /)', '(source, /, globals=None, locals=None)'),
    code: (runtime: Runtime, source: PythonObject, globals?: PythonObject, locals?: PythonObject) => {
      checkEvalNamespaces(runtime, globals, locals);
      return withNamespaces(runtime, globals, locals, (namespaces) => {
        if (source.type === runtime.types.code) return runCode(runtime, 'eval', source, namespaces);
        if (isUnknownText(runtime, source)) escapeNamespaces(runtime, namespaces);
        const text = sourceText(runtime, source, 'eval', 'string, bytes or code object').replace(/^[ \t]+/, '');
        return runText(runtime, text, 'eval', namespaces);
      });
    },
  },
  {
    name: 'exec',
    signature: namespaceSignature(
      '(source, globals=None, locals=None, /, *, closure=None)',
      '(source, /, globals=None, locals=None, *, closure=None)',
    ),
    code: (
      runtime: Runtime,
      source: PythonObject,
      globals?: PythonObject,
      locals?: PythonObject,
      closure?: PythonObject,
    ) => {
      checkExecNamespaces(runtime, globals, locals);
      return withNamespaces(runtime, globals, locals, (namespaces) => {
        const isCode = source.type === runtime.types.code;
        if (closure !== undefined && closure !== runtime.none) {
          if (!isCode) raise(runtime, 'TypeError', 'closure can only be used when source is a code object');
          return runtime.stop('unknown: exec() with a closure is not simulated');
        }
        if (!isCode) requireKnownText(runtime, source);
        const result = isCode
          ? runCode(runtime, 'exec', source, namespaces)
          : runText(runtime, sourceText(runtime, source, 'exec', 'string, bytes or code object'), 'exec', namespaces);
        runtime.heap.release(result);
        return runtime.none;
      });
    },
  },
];

/** Which arguments can be given by name differs by version. */
function namespaceSignature(positional: string, named: string): (behaviour: VersionBehaviour) => string {
  return ({ builtins }) => (builtins.namesExecNamespaces ? named : positional);
}

/** Nothing is known of what a program does from here on if the text is not. */
function requireKnownText(runtime: Runtime, source: PythonObject): void {
  if (isUnknownText(runtime, source)) runtime.stop('unknown: exec() of a text that is not known');
}

function isUnknownText(runtime: Runtime, source: PythonObject): boolean {
  return source.payload === UNKNOWN_VALUE || source.type === runtime.types.unknown;
}

/** An expression that is not known gets at all names. */
function escapeNamespaces(runtime: Runtime, { globals, locals }: Namespaces): void {
  for (const namespace of new Set([globals, locals])) {
    if (!isInstanceOf(namespace, runtime.types.dict) || namespace.payload === UNKNOWN_VALUE) runtime.escape(namespace);
    else for (const { value } of [...dictEntries(namespace)]) runtime.escape(value);
  }
}

function checkEvalNamespaces(runtime: Runtime, globals?: PythonObject, locals?: PythonObject): void {
  if (locals !== undefined && locals !== runtime.none && !isMapping(locals)) {
    raise(runtime, 'TypeError', 'locals must be a mapping');
  }
  if (globals === undefined || globals === runtime.none || isInstanceOf(globals, runtime.types.dict)) return;
  if (globals.type === runtime.types.unknown) throw new ValueUnknown(globals);
  const message = isMapping(globals)
    ? 'globals must be a real dict; try eval(code, {}, mapping)'
    : 'globals must be a dict';
  raise(runtime, 'TypeError', message);
}

function checkExecNamespaces(runtime: Runtime, globals?: PythonObject, locals?: PythonObject): void {
  if (globals !== undefined && globals !== runtime.none && !isInstanceOf(globals, runtime.types.dict)) {
    if (globals.type === runtime.types.unknown) runtime.stop('unknown: exec() in a namespace that is not known');
    raise(runtime, 'TypeError', `exec() globals must be a dict, not ${typeOf(globals).payload.name}`);
  }
  if (locals !== undefined && locals !== runtime.none && !isMapping(locals)) {
    raise(runtime, 'TypeError', `locals must be a mapping or None, not ${typeOf(locals).payload.name}`);
  }
}

function isMapping(object: PythonObject): boolean {
  return typeOf(object).payload.slots.getItem !== null || typeOf(object).payload.name === 'unknown';
}

/** Calls with the namespaces given, or else with those of the running frame; the builtins are put into the globals. */
function withNamespaces(
  runtime: Runtime,
  globals: PythonObject | undefined,
  locals: PythonObject | undefined,
  use: (namespaces: Namespaces) => PythonObject,
): PythonObject {
  const { heap, none } = runtime;
  const frame = runtime.currentFrame()!;
  const isOwn = globals === undefined || globals === none;
  const chosen = isOwn ? frame.globals : globals;
  const hasLocals = locals !== undefined && locals !== none;
  const given = hasLocals ? locals : isOwn ? frame.newLocalsDict(runtime) : chosen;
  if (dictGetText(chosen, '__builtins__') === null) dictSetText(runtime, chosen, '__builtins__', runtime.builtins);
  const { holdsExecLocals, holdsExecGlobals } = runtime.behaviour.builtins;
  const isNew = !hasLocals && isOwn;
  const held = [...(holdsExecGlobals ? [chosen] : []), ...(holdsExecLocals && !isNew ? [given] : [])];
  const run = (): PythonObject => whileHolding(runtime, 'exec', held, () => use({ globals: chosen, locals: given }));
  try {
    return isNew ? holding(runtime, 'exec', [given], run) : run();
  } finally {
    if (isNew) heap.release(given);
  }
}

function runText(runtime: Runtime, text: string, mode: 'exec' | 'eval', namespaces: Namespaces): PythonObject {
  const code = runtime.compileText(text, '<string>', mode);
  if (namespaces.locals.type !== runtime.types.dict) boundNames(runtime, code);
  try {
    return holding(runtime, mode, [code], () => runCode(runtime, mode, code, namespaces));
  } finally {
    runtime.heap.release(code);
  }
}

/**
 * While a text runs, its syntax tree holds the names in it as often as the parser came by (`Parser/pegen.c`, _PyPegen_new_identifier): a mapping of
 * the program's own is shown them.
 */
function boundNames(runtime: Runtime, code: PythonObject): void {
  for (const name of (code.payload as CodePayload).names.payload) runtime.boundCount(name);
}

function runCode(runtime: Runtime, name: string, code: PythonObject, { globals, locals }: Namespaces): PythonObject {
  if ((code.payload as CodePayload).code.localsPlus.some((slot) => slot.kind === 'free')) {
    const what = name === 'exec' ? 'code object passed to exec()' : 'code object passed to eval()';
    raise(runtime, 'TypeError', `${what} may not contain free variables`);
  }
  return runtime.runCode(code, globals, locals);
}

/** The text to compile (source_as_string). */
function sourceText(runtime: Runtime, source: PythonObject, name: string, wanted: string): string {
  if (isInstanceOf(source, runtime.types.str)) {
    const text = textOf(runtime, source);
    if (text.includes('\0')) raise(runtime, 'SyntaxError', 'source code string cannot contain null bytes');
    return text;
  }
  const bytes = bytesValue(runtime, source);
  if (bytes === null) return raise(runtime, 'TypeError', `${name}() arg 1 must be a ${wanted}`);
  return decodeBytes(bytes, 'utf-8', 'strict');
}

/** A file name given as bytes (PyUnicode_FSDecoder). */
function pathText(runtime: Runtime, path: PythonObject): string {
  const bytes = isInstanceOf(path, runtime.types.bytes) ? bytesValue(runtime, path) : null;
  if (bytes !== null) return bytesToText(bytes);
  if (path.type === runtime.types.unknown || path.type === runtime.types.str) throw new ValueUnknown(path);
  return raise(runtime, 'TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(path).payload.name}`);
}
