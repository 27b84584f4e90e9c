/** `FrameLocalsProxy`: the locals of a function's frame as a mapping, from 3.13 on (`Objects/frameobject.c`, PEP 667). */
import { newInteger, newList, newObject, newString, newTuple } from '../create.ts';
import { raise, raiseWith } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { getIterator } from '../protocol/iteration.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { FrameView, Runtime } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import type { FramePayload } from './frame.ts';

/** Payload: the frame object, owned. */
interface FrameLocalsProxyPayload {
  readonly frame: PythonObject;
}

export const frameLocalsProxyType: NativeTypeDefinition = {
  name: 'FrameLocalsProxy',
  isFinal: true,
  isCollected: true,
  slots: {
    repr: (runtime, self) => withDict(runtime, self, (dict) => newString(runtime, reprText(runtime, dict))),
    iter: (runtime, self) => {
      const keys = namesOf(runtime, self);
      try {
        return getIterator(runtime, keys);
      } finally {
        runtime.heap.release(keys);
      }
    },
    length: (_runtime, self) => viewOf(self).localValues().length,
    getItem: (runtime, self, key) => {
      const value = localNamed(self, key);
      if (value === null) return raiseWith(runtime, 'KeyError', key);
      return kept(runtime, value);
    },
    setItem: (runtime, _self, _key, value) => {
      if (value === null) raise(runtime, 'ValueError', 'cannot remove local variables from FrameLocalsProxy');
      runtime.stop('unknown: locals of a frame are set through its f_locals');
    },
    contains: (_runtime, self, key) => localNamed(self, key) !== null,
    traverse: (self, visit) => visit((self.payload as FrameLocalsProxyPayload).frame, 'frame'),
    clear: (runtime, self) => runtime.heap.release((self.payload as FrameLocalsProxyPayload).frame),
  },
  members: {
    get: method('get', '(self, key, default=None, /)', (runtime, self, key, fallback) =>
      kept(runtime, localNamed(self, key!) ?? fallback ?? runtime.none),
    ),
    keys: method('keys', '(self, /)', namesOf),
    values: method('values', '(self, /)', (runtime, self) =>
      newList(
        runtime,
        viewOf(self)
          .localValues()
          .map(([, value]) => kept(runtime, value)),
      ),
    ),
    items: method('items', '(self, /)', (runtime, self) =>
      newList(
        runtime,
        viewOf(self)
          .localValues()
          .map(([name, value]) => newTuple(runtime, [newString(runtime, name), kept(runtime, value)])),
      ),
    ),
    copy: method('copy', '(self, /)', (runtime, self) => withDict(runtime, self, (dict) => kept(runtime, dict))),
    __len__: method('__len__', '(self, /)', (runtime, self) => newInteger(runtime, viewOf(self).localValues().length)),
  },
};

/** The proxy of a frame object, which it holds (_PyFrameLocalsProxy_New): a new reference. */
export function newFrameLocalsProxy(runtime: Runtime, frame: PythonObject): PythonObject {
  runtime.heap.retain(frame);
  const type = runtime.typeOf(frameLocalsProxyType);
  const proxy = newObject<FrameLocalsProxyPayload>(runtime, type, { frame });
  runtime.log.slot(proxy.id, SlotKind.Internal, runtime.log.name('frame'), 0, frame.id);
  return proxy;
}

function viewOf(proxy: PythonObject): FrameView {
  return ((proxy.payload as FrameLocalsProxyPayload).frame.payload as FramePayload).view;
}

function localNamed(proxy: PythonObject, key: PythonObject): PythonObject | null {
  return (
    viewOf(proxy)
      .localValues()
      .find(([name]) => name === key.payload)?.[1] ?? null
  );
}

function namesOf(runtime: Runtime, proxy: PythonObject): PythonObject {
  return newList(
    runtime,
    viewOf(proxy)
      .localValues()
      .map(([name]) => newString(runtime, name)),
  );
}

/** Does something with a dict of the locals, which goes then. */
function withDict(runtime: Runtime, proxy: PythonObject, use: (dict: PythonObject) => PythonObject): PythonObject {
  const dict = viewOf(proxy).newLocalsDict(runtime);
  try {
    return use(dict);
  } finally {
    runtime.heap.release(dict);
  }
}

function method(
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, ...args: PythonObject[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, code } };
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
