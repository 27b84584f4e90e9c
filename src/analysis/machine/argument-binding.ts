/** Binding the arguments of a call to the parameters of a Python function (`Python/ceval.c`, initialize_locals). */
import type { CodeObject } from '../compile/code-object.ts';
import { newTuple } from '../objects/create.ts';
import { dictGetText, dictSetName, newDict } from '../objects/dict-access.ts';
import { raise } from '../objects/errors.ts';
import { releaseInOrder } from '../objects/native-holds.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { PythonRaise } from '../objects/runtime.ts';
import type { KeywordNames } from '../objects/type-object.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import { suggestName } from '../values/name-suggestions.ts';
import type { Machine } from './machine.ts';

/** The first slots of a new frame: a value each (owned unless its flag says borrowed). */
export interface BoundArguments {
  readonly values: (PythonObject | null)[];
  readonly borrowed: number[];
}

/**
 * Binds what lies on the stack from `start` on (taken from there) to the parameters of a function. Gives null after a TypeError: the exception is
 * then pending in the machine and all arguments are released.
 */
export function bindGeneral(
  machine: Machine,
  callee: PythonObject,
  start: number,
  total: number,
  keywords: KeywordNames,
): BoundArguments | null {
  const binder = new Binder(machine, callee, start, total, keywords);
  try {
    return binder.bind();
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    binder.releaseAll();
    machine.pending = thrown;
    return null;
  }
}

class Binder {
  private readonly values: (PythonObject | null)[] = [];
  private readonly flags: number[] = [];
  private readonly code: CodeObject;
  private readonly payload: FunctionPayload;
  private readonly positionalCount: number;

  constructor(
    private readonly machine: Machine,
    callee: PythonObject,
    private readonly start: number,
    private readonly total: number,
    private readonly keywords: KeywordNames,
  ) {
    this.payload = callee.payload as FunctionPayload;
    this.code = (this.payload.code.payload as CodePayload).code;
    this.positionalCount = total - (keywords?.length ?? 0);
  }

  bind(): BoundArguments {
    const { code, machine, start, positionalCount, values, flags } = this;
    const { stack, borrowed } = machine;
    const parameterCount = code.argumentCount + code.keywordOnlyCount;
    const slotCount = parameterCount + Number(code.flags.hasVarArguments) + Number(code.flags.hasVarKeywords);
    for (let index = 0; index < slotCount; index++) {
      values.push(null);
      flags.push(0);
    }
    const direct = Math.min(positionalCount, code.argumentCount);
    for (let index = 0; index < direct; index++) {
      values[index] = stack[start + index]!;
      flags[index] = borrowed[start + index]!;
      stack[start + index] = null;
      borrowed[start + index] = 0;
    }
    let keywordDict: PythonObject | null = null;
    if (code.flags.hasVarKeywords) {
      keywordDict = newDict(machine);
      values[slotCount - 1] = keywordDict;
    }
    if (code.flags.hasVarArguments) {
      const rest = machine.takeMany(start + direct, Math.max(0, positionalCount - direct));
      values[parameterCount] = newTuple(machine, rest);
    }
    this.bindKeywords(keywordDict, parameterCount);
    if (positionalCount > code.argumentCount && !code.flags.hasVarArguments) this.raiseTooMany();
    this.fillDefaults(positionalCount);
    return { values, borrowed: flags };
  }

  /** What found no place goes before the locals of the frame that does not come to run (Python/ceval.c, initialize_locals). */
  releaseAll(): void {
    const { machine, values, flags, start, total } = this;
    const unplaced: PythonObject[] = [];
    for (let index = start; index < start + total; index++) {
      const value = machine.stack[index];
      if (value !== null && value !== undefined && machine.borrowed[index] === 0) unplaced.push(value);
      machine.stack[index] = null;
      machine.borrowed[index] = 0;
    }
    const locals = values.filter((value, index): value is PythonObject => value !== null && flags[index] === 0);
    if (machine.behaviour.clearsLocalsBackwards) locals.reverse();
    releaseInOrder(machine, [...unplaced, ...locals], 'argument of a refused call');
  }

  private bindKeywords(keywordDict: PythonObject | null, parameterCount: number): void {
    const { machine, code, keywords, start, positionalCount, values, flags } = this;
    for (let index = 0; keywords !== null && index < keywords.length; index++) {
      const name = keywords[index]!;
      const place = start + positionalCount + index;
      const position = this.parameterIndex(name.payload, parameterCount);
      if (position < 0) {
        if (keywordDict === null) this.raiseUnexpected(name.payload);
        if (dictGetText(keywordDict, name.payload) !== null) this.raiseMultiple(name.payload);
        dictSetName(machine, keywordDict, name, machine.stack[place]!);
        machine.drop(place);
        continue;
      }
      if (values[position] !== null) this.raiseMultiple(code.localsPlus[position]!.name);
      values[position] = machine.stack[place]!;
      flags[position] = machine.borrowed[place]!;
      machine.stack[place] = null;
      machine.borrowed[place] = 0;
    }
  }

  private parameterIndex(name: string, parameterCount: number): number {
    const { localsPlus, positionalOnlyCount } = this.code;
    for (let index = positionalOnlyCount; index < parameterCount; index++) {
      if (localsPlus[index]!.name === name) return index;
    }
    return -1;
  }

  private fillDefaults(positionalCount: number): void {
    const { code, machine, values, payload } = this;
    const { localsPlus, argumentCount, keywordOnlyCount } = code;
    const defaults = (payload.defaults?.payload ?? []) as PythonObject[];
    const required = argumentCount - defaults.length;
    if (positionalCount < argumentCount) {
      const missing = [];
      for (let index = positionalCount; index < required; index++) {
        if (values[index] === null) missing.push(localsPlus[index]!.name);
      }
      if (missing.length > 0) this.raiseMissing(missing, 'positional');
      for (let index = Math.max(positionalCount, required); index < argumentCount; index++) {
        if (values[index] !== null) continue;
        const value = defaults[index - required]!;
        machine.heap.retain(value);
        values[index] = value;
      }
    }
    const missing = [];
    for (let index = argumentCount; index < argumentCount + keywordOnlyCount; index++) {
      if (values[index] !== null) continue;
      const { name } = localsPlus[index]!;
      const value = payload.keywordDefaults === null ? null : dictGetText(payload.keywordDefaults, name);
      if (value === null) missing.push(name);
      else {
        machine.heap.retain(value);
        values[index] = value;
      }
    }
    if (missing.length > 0) this.raiseMissing(missing, 'keyword-only');
  }

  private get qualifiedName(): string {
    return String(this.payload.qualifiedName.payload);
  }

  private raiseMissing(missing: readonly string[], kind: string): never {
    const quoted = missing.map((name) => `'${name}'`);
    const list =
      quoted.length === 1
        ? quoted[0]
        : quoted.length === 2
          ? `${quoted[0]} and ${quoted[1]}`
          : `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
    const plural = missing.length === 1 ? '' : 's';
    return raise(
      this.machine,
      'TypeError',
      `${this.qualifiedName}() missing ${missing.length} required ${kind} argument${plural}: ${list}`,
    );
  }

  private raiseTooMany(): never {
    const { code, payload, values, positionalCount } = this;
    const defaultCount = ((payload.defaults?.payload ?? []) as PythonObject[]).length;
    const keywordOnlyGiven = values
      .slice(code.argumentCount, code.argumentCount + code.keywordOnlyCount)
      .filter(Boolean).length;
    const most = code.argumentCount;
    const takes = defaultCount > 0 ? `from ${most - defaultCount} to ${most}` : `${most}`;
    const plural = defaultCount > 0 || most !== 1 ? 's' : '';
    const keywordText =
      keywordOnlyGiven > 0
        ? ` positional argument${positionalCount === 1 ? '' : 's'} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? '' : 's'})`
        : '';
    const verb = positionalCount === 1 && keywordOnlyGiven === 0 ? 'was' : 'were';
    return raise(
      this.machine,
      'TypeError',
      `${this.qualifiedName}() takes ${takes} positional argument${plural} but ${positionalCount}${keywordText} ${verb} given`,
    );
  }

  private raiseUnexpected(name: string): never {
    const { code, machine } = this;
    const positionalOnly = code.localsPlus.slice(0, code.positionalOnlyCount).map((local) => local.name);
    const passed = (this.keywords ?? [])
      .map((keyword) => keyword.payload)
      .filter((keyword) => positionalOnly.includes(keyword));
    if (passed.length > 0) {
      return raise(
        machine,
        'TypeError',
        `${this.qualifiedName}() got some positional-only arguments passed as keyword arguments: '${passed.join(', ')}'`,
      );
    }
    const text = `${this.qualifiedName}() got an unexpected keyword argument '${name}'`;
    const meant = machine.behaviour.suggestsKeywords ? suggestName(name, this.keywordParameters()) : null;
    return raise(machine, 'TypeError', meant === null ? text : `${text}. Did you mean '${meant}'?`);
  }

  /** Names of the parameters that can be given by keyword. */
  private keywordParameters(): string[] {
    const { localsPlus, positionalOnlyCount, argumentCount, keywordOnlyCount } = this.code;
    return localsPlus.slice(positionalOnlyCount, argumentCount + keywordOnlyCount).map((local) => local.name);
  }

  private raiseMultiple(name: string): never {
    return raise(this.machine, 'TypeError', `${this.qualifiedName}() got multiple values for argument '${name}'`);
  }
}
