/** Tracebacks (`Python/traceback.c`). */
import { newInteger, newObject, newUnknownValue } from '../create.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { indexValue } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { constructorArguments } from './constructor-arguments.ts';

/** Payload of a traceback: owned references. */
export interface TracebackPayload {
  next: PythonObject | null;
  readonly frame: PythonObject;
  readonly line: number;
}

export const tracebackType: NativeTypeDefinition = {
  name: 'traceback',
  isFinal: true,
  isCollected: true,
  slots: {
    new: tracebackNew,
    traverse: (self, visit) => {
      const { next, frame } = self.payload as TracebackPayload;
      if (next !== null) visit(next, 'tb_next');
      visit(frame, 'tb_frame');
    },
    clear: (runtime, self) => {
      const { next, frame } = self.payload as TracebackPayload;
      runtime.heap.releaseOptional(next);
      runtime.heap.release(frame);
    },
  },
  members: {
    tb_next: {
      kind: 'attribute',
      get: (runtime, self) => kept(runtime, (self.payload as TracebackPayload).next ?? runtime.none),
      set: setNext,
    },
    tb_lasti: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.int) },
    tb_frame: { kind: 'attribute', get: (runtime, self) => kept(runtime, (self.payload as TracebackPayload).frame) },
    tb_lineno: {
      kind: 'attribute',
      get: (runtime, self) => newInteger(runtime, (self.payload as TracebackPayload).line),
    },
  },
};

/** `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`: tb_new_impl. */
function tracebackNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const names = ['tb_next', 'tb_frame', 'tb_lasti', 'tb_lineno'];
  const call = runtime.behaviour.language.tracebackCallName;
  const given = constructorArguments(runtime, call, names, args, keywords);
  names.forEach((name, index) => {
    if (given[index] !== undefined) return;
    raise(runtime, 'TypeError', `${call}() missing required argument '${name}' (pos ${index + 1})`);
  });
  const [next, frame, , line] = given as [PythonObject, PythonObject, PythonObject, PythonObject];
  const unknown = given.find((argument) => argument!.type === runtime.types.unknown);
  if (unknown !== undefined) throw new ValueUnknown(unknown);
  if (frame.type !== runtime.typeNamed('frame')) {
    raise(runtime, 'TypeError', `${call}() argument 'tb_frame' must be frame, not ${typeOf(frame).payload.name}`);
  }
  if (next !== runtime.none && next.type !== runtime.types.traceback) {
    raise(runtime, 'TypeError', `expected traceback object or None, got '${typeOf(next).payload.name}'`);
  }
  if (next !== runtime.none) runtime.heap.retain(next);
  return newTraceback(runtime, next === runtime.none ? null : next, frame, Number(indexValue(runtime, line)));
}

/** tb_next_set: a traceback that does not lead back here, or None. */
function setNext(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  if (value === null) raise(runtime, 'TypeError', "can't delete tb_next attribute");
  if (value.type === runtime.types.unknown) throw new ValueUnknown(value);
  if (value !== runtime.none && value.type !== runtime.types.traceback) {
    raise(runtime, 'TypeError', `expected traceback object, got '${typeOf(value).payload.name}'`);
  }
  const next = value === runtime.none ? null : value;
  for (let later = next; later !== null; later = (later.payload as TracebackPayload).next) {
    if (later === self) raise(runtime, 'ValueError', 'traceback loop detected');
  }
  const payload = self.payload as TracebackPayload;
  const before = payload.next;
  if (next !== null) runtime.heap.retain(next);
  payload.next = next;
  const { log } = runtime;
  log.slot(self.id, SlotKind.Internal, log.name('tb_next'), before?.id ?? 0, next?.id ?? 0);
  runtime.heap.releaseOptional(before);
}

/** A new traceback; steals `next`, retains the frame object. */
export function newTraceback(
  runtime: Runtime,
  next: PythonObject | null,
  frame: PythonObject,
  line: number,
): PythonObject<TracebackPayload> {
  runtime.heap.retain(frame);
  const traceback = newObject<TracebackPayload>(runtime, runtime.types.traceback, { next, frame, line });
  const { log } = runtime;
  log.slot(traceback.id, SlotKind.Internal, log.name('tb_frame'), 0, frame.id);
  if (next !== null) log.slot(traceback.id, SlotKind.Internal, log.name('tb_next'), 0, next.id);
  return traceback;
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
