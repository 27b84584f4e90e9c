/** From the compiler's code objects to code objects on the heap. */
import { type CodeObject, type Constant, constantKey } from '../compile/code-object.ts';
import { Op } from '../compile/instructions.ts';
import { internString, newBoolean, newFloat, newInteger, newObject, newString, newTuple } from '../objects/create.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import { recordReferences } from '../objects/record-references.ts';
import type { Runtime } from '../objects/runtime.ts';
import { untrackAtomic } from '../objects/tracking.ts';
import { newBytes } from '../objects/types/bytes-object.ts';
import type { CodePayload } from '../objects/types/code.ts';
import { newComplex } from '../objects/types/complex-object.ts';
import { newSet, setAddItem, setTable } from '../objects/types/set-changes.ts';
import { newSlice } from '../objects/types/slice.ts';
import { executedWhenTraced } from './cold-instructions.ts';

/** Characters of a str constant that is interned (`Objects/codeobject.c`, all_name_chars). */
const NAME_CHARACTERS = /^[A-Za-z0-9_]*$/;

/** Instructions whose topmost input is a tuple of names out of the source. */
const TAKES_NAMES: ReadonlySet<number> = new Set([Op.CALL_KW, Op.IMPORT_NAME, Op.MATCH_CLASS]);

/**
 * A code object on the heap, with all that it contains: a new reference. Equal constants of the module are one object (`compile.c`, const cache).
 * While the heap shares, strings are not counted, and those of the program that have the same text stay its own.
 */
export function materializeCode(runtime: Runtime, code: CodeObject): PythonObject<CodePayload> {
  return materialize(runtime, code, runtime.heap.isSharingNew ? internForLibrary : internString);
}

function internForLibrary(runtime: Runtime, text: string): PythonObject<string> {
  const existing = runtime.internedStrings.get(text);
  if (existing !== undefined && existing.counting === Counting.Counted) return newString(runtime, text);
  return internString(runtime, text);
}

type Intern = (runtime: Runtime, text: string) => PythonObject<string>;

function materialize(runtime: Runtime, code: CodeObject, intern: Intern): PythonObject<CodePayload> {
  const cache = new Map<string, PythonObject>();
  const object = new Materializer(runtime, cache, intern).code(code);
  for (const constant of cache.values()) runtime.heap.release(constant);
  return object;
}

class Materializer {
  constructor(
    private readonly runtime: Runtime,
    /** Constants by key; the cache holds a reference to each, as the compiler's does while it compiles. */
    private readonly cache: Map<string, PythonObject>,
    private readonly intern: Intern,
  ) {}

  code(code: CodeObject): PythonObject<CodePayload> {
    const { runtime } = this;
    const isTraced = code.makesSteps && runtime.options.hasTraceFunction;
    const constants = this.tuple(
      code.constants.map((constant) => this.constant(constant)),
      this.constantsKey(code),
    );
    const payload: CodePayload = {
      code,
      constants,
      names: this.nameTuple(code.names),
      localNames: this.nameTuple(code.localsPlus.map((local) => local.name)),
      name: this.name(code.name),
      qualifiedName: this.qualifiedName(code, constants.payload),
      fileName: this.constant({ type: 'str', value: code.fileName }) as PythonObject<string>,
      recorded: runtime.log.codes.length,
      executed: isTraced ? executedWhenTraced(code) : new Uint8Array(code.instructions.length),
      warm: new Map(),
    };
    runtime.log.codes.push({
      name: code.name,
      qualifiedName: code.qualifiedName,
      slotNames: code.localsPlus.map((local) => local.name),
      slotKinds: code.localsPlus.map((local) =>
        local.kind === 'local' ? (local.isHidden ? 'hidden' : 'local') : local.kind === 'free' ? 'free' : 'cell',
      ),
      ...(code.makesSteps ? {} : { isHidden: true }),
    });
    this.makeConstantNamesImmortal(code, payload.constants.payload);
    const object = newObject(runtime, runtime.types.code, payload);
    runtime.log.named(code.name);
    recordReferences(runtime, object);
    return object;
  }

  /** A name with dots is a str of its own; the constant of a class's body is the same (compiler_set_qualname). A new reference. */
  private qualifiedName({ name, qualifiedName }: CodeObject, constants: readonly PythonObject[]): PythonObject<string> {
    if (qualifiedName === name) return this.name(name);
    const { heap, types } = this.runtime;
    const constant = constants.find(({ type, payload }) => type === types.str && payload === qualifiedName);
    if (constant === undefined) return newString(this.runtime, qualifiedName);
    heap.retain(constant);
    return constant as PythonObject<string>;
  }

  /** A new reference. */
  private constant(constant: Constant): PythonObject {
    if (constant.type === 'code') return this.code(constant.code);
    return this.cached(constantKey(constant), () => this.make(constant));
  }

  private make(constant: Exclude<Constant, { type: 'code' }>): PythonObject {
    const { runtime } = this;
    switch (constant.type) {
      case 'None':
        return runtime.none;
      case 'Ellipsis':
        return runtime.ellipsis;
      case 'bool':
        return newBoolean(runtime, constant.value);
      case 'int':
        return newInteger(runtime, constant.value);
      case 'float':
        return newFloat(runtime, constant.value);
      case 'complex':
        return newComplex(runtime, { real: constant.real, imaginary: constant.imaginary });
      case 'str':
        return constant.isIdentifier || NAME_CHARACTERS.test(constant.value)
          ? this.intern(runtime, constant.value)
          : newString(runtime, constant.value);
      case 'bytes':
        return newBytes(runtime, constant.value);
      case 'tuple':
        return this.newConstantTuple(constant.items.map((item) => this.constant(item)));
      case 'frozenset':
        return this.frozenSet(constant.items);
      case 'slice':
        return this.slice(constant);
    }
  }

  private frozenSet(constants: readonly Constant[]): PythonObject {
    const { runtime } = this;
    const items = constants.map((constant) => this.constant(constant));
    let set = this.setOf(items);
    if (runtime.behaviour.rebuildsSetConstants) {
      const rebuilt = this.setOf(setTable(set).elements());
      runtime.heap.release(set);
      set = rebuilt;
    }
    for (const item of items) runtime.heap.release(item);
    return set;
  }

  private setOf(items: readonly PythonObject[]): PythonObject {
    const set = newSet(this.runtime, this.runtime.types.frozenset);
    for (const item of items) setAddItem(this.runtime, set, item);
    return set;
  }

  private slice(constant: Extract<Constant, { type: 'slice' }>): PythonObject {
    const parts = [constant.start, constant.stop, constant.step].map((part) => this.constant(part));
    const slice = newSlice(this.runtime, parts[0]!, parts[1]!, parts[2]!);
    for (const part of parts) this.runtime.heap.release(part);
    return slice;
  }

  private cached(key: string, make: () => PythonObject): PythonObject {
    let object = this.cache.get(key);
    if (object === undefined) {
      object = make();
      this.cache.set(key, object);
    }
    this.runtime.heap.retain(object);
    return object;
  }

  /** A tuple that a collection has seen before the program began. Steals the items. */
  private newConstantTuple(items: PythonObject[]): PythonObject<PythonObject[]> {
    const tuple = newTuple(this.runtime, items);
    untrackAtomic(this.runtime, tuple);
    return tuple;
  }

  /** Steals the items. */
  private tuple(items: PythonObject[], key: string | null): PythonObject<PythonObject[]> {
    if (key === null) return this.newConstantTuple(items);
    const existing = this.cache.get(key);
    if (existing !== undefined) for (const item of items) this.runtime.heap.release(item);
    return this.cached(key, () => this.newConstantTuple(items)) as PythonObject<PythonObject[]>;
  }

  /** The key of co_consts as a constant itself; null where it holds code objects, each of which is its own constant. */
  private constantsKey(code: CodeObject): string | null {
    if (code.constants.some((constant) => constant.type === 'code')) return null;
    return constantKey({ type: 'tuple', items: code.constants });
  }

  /** The str of a name in code: from 3.12 on immortal (`Objects/codeobject.c`, intern_strings). */
  private name(text: string): PythonObject<string> {
    const name = this.intern(this.runtime, text);
    if (this.runtime.behaviour.namesAreImmortal) this.runtime.heap.makeImmortal(name);
    return name;
  }

  /** Names that stand in a tuple of constants, such as those of keyword arguments, are immortal as the parser made them. */
  private makeConstantNamesImmortal(code: CodeObject, constants: readonly PythonObject[]): void {
    if (!this.runtime.behaviour.namesAreImmortal) return;
    code.instructions.forEach((instruction, index) => {
      if (!TAKES_NAMES.has(instruction & 0xff)) return;
      const load = code.instructions[index - 1] ?? 0;
      const constant = (load & 0xff) === Op.LOAD_CONST ? constants[load >>> 8] : undefined;
      if (constant?.type !== this.runtime.types.tuple) return;
      for (const name of constant.payload as PythonObject[]) this.runtime.heap.makeImmortal(name);
    });
  }

  private nameTuple(names: readonly string[]): PythonObject<PythonObject<string>[]> {
    const items = names.map((name) => this.name(name));
    return this.tuple(
      items,
      constantKey({ type: 'tuple', items: names.map((value) => ({ type: 'str', value })) }),
    ) as PythonObject<PythonObject<string>[]>;
  }
}
