/** `match` (`Python/ceval.c`, match_keys and match_class). */

import { newTuple } from '../../objects/create.ts';
import { dictGet } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own } from '../../objects/native-holds.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { reprText, textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { TypePayload } from '../../objects/type-object.ts';
import { checkClass } from '../../objects/types/instance-check.ts';
import type { Machine } from '../machine.ts';

/** Built-in types that a mapping or sequence pattern takes (Py_TPFLAGS_MAPPING, Py_TPFLAGS_SEQUENCE). */
const MAPPINGS = ['dict', 'mappingproxy'];
const SEQUENCES = ['list', 'tuple', 'range', 'memoryview', 'deque', 'array'];

/** Types whose single positional pattern matches the object itself (_Py_TPFLAGS_MATCH_SELF). */
const MATCH_SELF = ['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple'];

/** MATCH_SEQUENCE and MATCH_MAPPING. */
export function isKind(machine: Machine, subject: PythonObject, isMapping: boolean): boolean {
  if (subject.type === machine.types.unknown) return machine.decide('whether the pattern matches');
  const names = isMapping ? MAPPINGS : SEQUENCES;
  const kind = isMapping ? 'mapping' : 'sequence';
  // A class has the kind of the first class of its mro that has one (inherit_patma_flags).
  const base = (subject.type as TypeObject).payload.mro.find(
    ({ payload }) => payload.patternKind !== undefined || (!payload.isHeapType && isBuiltinKind(payload)),
  );
  return (
    base !== undefined &&
    (base.payload.patternKind === kind ||
      (base.payload.patternKind === undefined && names.includes(base.payload.qualifiedName)))
  );
}

function isBuiltinKind({ qualifiedName }: TypePayload): boolean {
  return MAPPINGS.includes(qualifiedName) || SEQUENCES.includes(qualifiedName);
}

/** MATCH_KEYS: a tuple of values, or None. A new reference. */
export function matchKeys(machine: Machine, subject: PythonObject, keys: PythonObject): PythonObject {
  const mark = machine.held.length;
  let values: readonly PythonObject[] | null = null;
  try {
    for (const [index, key] of (keys.payload as PythonObject[]).entries()) {
      const earlier = (keys.payload as PythonObject[]).slice(0, index);
      if (earlier.some((other) => isEqualIdentityFirst(machine, other, key))) {
        raise(machine, 'ValueError', `mapping pattern checks duplicate key (${reprText(machine, key)})`);
      }
      hold(machine, key, SOUGHT);
      const value = mappingValue(machine, subject, key);
      if (value === null) return machine.none;
      own(machine, value, 'values of the pattern');
    }
    values = machine.held.slice(mark).flatMap(({ object, holder }) => (holder === SOUGHT ? [] : [object]));
  } finally {
    for (const { object, holder } of machine.held.splice(mark)) {
      if (values === null || holder === SOUGHT) machine.heap.release(object);
    }
  }
  return newTuple(machine, [...values]);
}

/** The set of the keys asked for. */
const SOUGHT = 'keys of the pattern';

function mappingValue(machine: Machine, subject: PythonObject, key: PythonObject): PythonObject | null {
  if (subject.type === machine.types.dict) {
    const value = dictGet(machine, subject, key);
    if (value !== null) machine.heap.retain(value);
    return value;
  }
  // The mapping is asked by `get`, which makes no default of its own as `[]` may.
  const missing = machine.call(machine.types.object, []);
  hold(machine, missing, 'missing value');
  machine.heap.release(missing);
  try {
    const value = callAttribute(machine, subject, 'get', [key, missing]);
    if (value !== missing) return value;
    machine.heap.release(value);
    return null;
  } finally {
    letGo(machine);
  }
}

/** MATCH_CLASS: a tuple of attribute values, or None. A new reference. */
export function matchClass(
  machine: Machine,
  subject: PythonObject,
  type: PythonObject,
  names: PythonObject,
  positionalCount: number,
): PythonObject {
  if (type.type === machine.types.unknown) return machine.none;
  if (!isInstanceOf(type, machine.types.type)) raise(machine, 'TypeError', machine.behaviour.language.matchClassText);
  if (!isInstanceByProtocol(machine, subject, type)) return machine.none;
  const { held } = machine;
  const mark = held.length;
  const values: PythonObject[] = [];
  const seen = new Set<string>();
  try {
    const given = (names.payload as PythonObject[]).slice();
    for (const name of [...positionalNames(machine, type as TypeObject, positionalCount), ...given]) {
      const value = name === null ? subject : attributeOnce(machine, subject, type as TypeObject, name, seen);
      if (value === null) return machine.none;
      if (name === null) machine.heap.retain(value);
      values.push(value);
      own(machine, value, 'values of the pattern');
    }
    for (const value of values) machine.heap.retain(value);
    return newTuple(machine, values);
  } finally {
    while (held.length > mark) letGo(machine);
  }
}

/** An attribute that a class pattern asks for, or null where there is none; a name may be asked for once only (match_class_attr). */
function attributeOnce(
  machine: Machine,
  subject: PythonObject,
  type: TypeObject,
  name: PythonObject | string,
  seen: Set<string>,
): PythonObject | null {
  if (typeof name !== 'string' && !isInstanceOf(name, machine.types.str)) {
    const given = typeOf(name).payload.name;
    raise(machine, 'TypeError', `__match_args__ elements must be strings (got ${given})`);
  }
  const text = typeof name === 'string' ? name : textOf(machine, name);
  if (seen.has(text)) {
    const { name: typeName } = type.payload;
    raise(machine, 'TypeError', `${typeName}() got multiple sub-patterns for attribute '${text}'`);
  }
  seen.add(text);
  return getOptionalAttribute(machine, subject, text);
}

/** PyObject_IsInstance: `__instancecheck__` of the metaclass where there is one. */
function isInstanceByProtocol(machine: Machine, subject: PythonObject, type: PythonObject): boolean {
  if (type.type === machine.types.type || subject.type === type) return isInstanceOf(subject, type as TypeObject);
  return checkClass(machine, subject, type, '__instancecheck__');
}

/** Attribute names of the positional patterns, not checked; null stands for the subject itself. What holds them is held until the pattern is done. */
function positionalNames(machine: Machine, type: TypeObject, count: number): (PythonObject | string | null)[] {
  if (count === 0) return [];
  const known = type.payload.definition?.matchArguments;
  if (known !== undefined) {
    if (known.length < count) raiseTooMany(machine, type, known.length, count);
    return known.slice(0, count);
  }
  const matchArguments = getOptionalAttribute(machine, type, '__match_args__');
  if (matchArguments !== null) {
    own(machine, matchArguments, 'values of the pattern');
    if (matchArguments.type === machine.types.unknown) throw new ValueUnknown(matchArguments);
    if (!isInstanceOf(matchArguments, machine.types.tuple)) {
      const given = typeOf(matchArguments).payload.name;
      raise(machine, 'TypeError', `${type.payload.name}.__match_args__ must be a tuple (got ${given})`);
    }
    const names = matchArguments.payload as PythonObject[];
    if (names.length < count) raiseTooMany(machine, type, names.length, count);
    return names.slice(0, count);
  }
  const isSelf = type.payload.mro.some((base) => !base.payload.isHeapType && MATCH_SELF.includes(base.payload.name));
  if (!isSelf || count > 1) raiseTooMany(machine, type, isSelf ? 1 : 0, count);
  return [null];
}

function raiseTooMany(machine: Machine, type: TypeObject, accepted: number, given: number): never {
  const plural = accepted === 1 ? '' : 's';
  return raise(
    machine,
    'TypeError',
    `${type.payload.name}() accepts ${accepted} positional sub-pattern${plural} (${given} given)`,
  );
}
