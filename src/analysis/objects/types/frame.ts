/** Frame objects: what tracebacks and `sys._getframe()` hold (`Objects/frameobject.c`). The running frame itself belongs to the machine. */
import { newInteger } from '../create.ts';
import { dictSetText, newDict } from '../dict-access.ts';
import { EventKind, MarkKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import type { FrameView, Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';

/**
 * Payload of a frame object. While the frame runs, its references are on the machine's stack and counted there; when it ends and the object
 * lives on, they move here (`Python/frame.c`, take_ownership).
 */
export interface FramePayload {
  readonly view: FrameView;
  /** Owned once the frame has ended; null while it runs. */
  owned: {
    readonly slots: (PythonObject | null)[];
    readonly names: readonly string[];
    readonly others: PythonObject[];
  } | null;
  readonly code: PythonObject;
  /** The calling frame's object (owned), taken over when the frame ends. */
  back: PythonObject | null;
}

export const frameType: NativeTypeDefinition = {
  name: 'frame',
  isFinal: true,
  isCollected: true,
  slots: {
    traverse: (self, visit) => {
      const { owned, back } = self.payload as FramePayload;
      if (back !== null) visit(back, 'f_back');
      if (owned === null) return;
      owned.slots.forEach((value, index) => {
        if (value !== null) visit(value, owned.names[index] ?? index);
      });
      for (const other of owned.others) visit(other, 'f_func');
    },
    clear: (runtime, self) => {
      const payload = self.payload as FramePayload;
      const { owned, back } = payload;
      payload.owned = null;
      payload.back = null;
      if (owned !== null) runtime.log.word3(EventKind.Mark, MarkKind.FrameEnd, 0, payload.view.number);
      for (const value of owned?.slots ?? []) runtime.heap.releaseOptional(value);
      for (const other of owned?.others ?? []) runtime.heap.release(other);
      runtime.heap.releaseOptional(back);
    },
  },
  members: {
    f_lineno: {
      kind: 'attribute',
      get: (runtime, self) => newInteger(runtime, (self.payload as FramePayload).view.line),
    },
    f_code: { kind: 'attribute', get: (runtime, self) => kept(runtime, (self.payload as FramePayload).code) },
    f_globals: {
      kind: 'attribute',
      get: (runtime, self) => kept(runtime, (self.payload as FramePayload).view.globals),
    },
    f_builtins: { kind: 'attribute', get: (runtime) => kept(runtime, runtime.builtins) },
    f_back: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { view, owned, back } = self.payload as FramePayload;
        if (owned !== null) return kept(runtime, back ?? runtime.none);
        return view.previous === null ? runtime.none : view.previous.newFrameObject();
      },
    },
    f_locals: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { view } = self.payload as FramePayload;
        if (view.namespace !== null) return kept(runtime, view.namespace);
        const dict = newDict(runtime);
        for (const [name, value] of view.localValues()) dictSetText(runtime, dict, name, value);
        return dict;
      },
    },
  },
};

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
