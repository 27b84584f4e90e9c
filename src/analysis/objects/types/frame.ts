/** Frame objects: what tracebacks and `sys._getframe()` hold (`Objects/frameobject.c`). The running frame itself belongs to the machine. */
import { newInteger, newUnknownValue } from '../create.ts';
import { raise } from '../errors.ts';
import { MarkKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { FrameView, Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { newFrameLocalsProxy } from './frame-locals-proxy.ts';

/** What a frame held when it ended: references that the frame object owns. */
export interface OwnedFrame {
  readonly slots: (PythonObject | null)[];
  /** Names of the slots. */
  readonly names: readonly string[];
  readonly function: PythonObject | null;
  readonly namespace: PythonObject | null;
  readonly code: PythonObject | null;
}

/**
 * Payload of a frame object. While the frame runs, its references are on the machine's stack and counted there; when it ends and the object
 * lives on, they move here (`Python/frame.c`, take_ownership).
 */
export interface FramePayload {
  readonly view: FrameView;
  /** Owned once the frame has ended; null while it runs. */
  owned: OwnedFrame | null;
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
      const { view, owned, back } = self.payload as FramePayload;
      if (back !== null) visit(back, 'f_back');
      if (owned === null) return;
      if (owned.function !== null) visit(owned.function, 'function');
      if (owned.namespace !== null) visit(owned.namespace, 'f_locals');
      if (view.localsDict !== null) visit(view.localsDict, 'f_locals');
      owned.slots.forEach((value, index) => {
        if (value !== null) visit(value, owned.names[index] ?? index);
      });
      if (owned.code !== null) visit(owned.code, 'f_code');
    },
    clear: deallocateFrame,
  },
  members: {
    f_lineno: {
      kind: 'attribute',
      get: (runtime, self) => newInteger(runtime, (self.payload as FramePayload).view.line),
    },
    f_lasti: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.int) },
    f_trace: { kind: 'attribute', get: (runtime) => kept(runtime, runtime.none) },
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
        // _PyFrame_GetLocals: variables of an inlined comprehension are locals of a module or class, too, while it runs.
        if (view.namespace !== null && !view.hasHiddenLocals()) return kept(runtime, view.namespace);
        return runtime.behaviour.keepsLocalsDict ? view.newLocalsDict(runtime) : newFrameLocalsProxy(runtime, self);
      },
    },
    clear: { kind: 'method', function: { name: 'clear', signature: '(self, /)', code: frameClear } },
  },
};

/** frame.clear(): drops the locals of a frame that is not running; a generator is closed, up to 3.12 also one that is suspended. */
function frameClear(runtime: Runtime, self: PythonObject): PythonObject {
  const payload = self.payload as FramePayload;
  const { view, owned } = payload;
  if (owned === null) {
    const { generator } = view;
    if (generator === null || view.state === 'running') {
      return raise(runtime, 'RuntimeError', 'cannot clear an executing frame');
    }
    if (view.state === 'suspended' && runtime.behaviour.refusesToClearSuspendedFrames) {
      return raise(runtime, 'RuntimeError', 'cannot clear a suspended frame');
    }
    runtime.heap.retain(generator);
    try {
      typeOf(generator).payload.slots.finalize!(runtime, generator);
    } finally {
      runtime.heap.release(generator);
    }
    return runtime.none;
  }
  clearSlots(runtime, owned.slots);
  runtime.log.mark(MarkKind.FrameEnd, 0, view.number);
  return runtime.none;
}

/** frame_dealloc: the function, the namespace, the locals, the calling frame, the code object. */
function deallocateFrame(runtime: Runtime, self: PythonObject): void {
  const payload = self.payload as FramePayload;
  const { owned, back } = payload;
  const { heap } = runtime;
  payload.back = null;
  if (owned !== null) {
    payload.owned = { ...owned, function: null, namespace: null };
    heap.releaseOptional(owned.function);
    heap.releaseOptional(owned.namespace);
    const { localsDict } = payload.view;
    payload.view.localsDict = null;
    heap.releaseOptional(localsDict);
    clearSlots(runtime, owned.slots);
    payload.owned = null;
    runtime.log.mark(MarkKind.FrameEnd, 0, payload.view.number);
  }
  heap.releaseOptional(back);
  heap.releaseOptional(owned?.code);
}

/** _PyFrame_ClearLocals. */
function clearSlots(runtime: Runtime, slots: (PythonObject | null)[]): void {
  for (let count = slots.length; count > 0; count--) {
    const index = runtime.behaviour.clearsLocalsBackwards ? count - 1 : slots.length - count;
    const value = slots[index] ?? null;
    slots[index] = null;
    runtime.heap.releaseOptional(value);
  }
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
