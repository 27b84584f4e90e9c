/** Tracebacks (`Python/traceback.c`). */
import { newInteger, newObject } from '../create.ts';
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';

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
    },
    tb_frame: { kind: 'attribute', get: (runtime, self) => kept(runtime, (self.payload as TracebackPayload).frame) },
    tb_lineno: {
      kind: 'attribute',
      get: (runtime, self) => newInteger(runtime, (self.payload as TracebackPayload).line),
    },
  },
};

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
