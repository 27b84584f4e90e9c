/** `_sre.SRE_Scanner`, which `Pattern.finditer` and `Pattern.scanner` make (`Modules/_sre/sre.c`, ScannerObject). */
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import type { Search } from './searching.ts';
import { bufferOwner } from './subject.ts';

interface ScannerPayload {
  readonly search: Search;
  isExhausted: boolean;
  pattern: PythonObject | null;
  string: PythonObject | null;
  /** Bytes once more: their buffer is in use (state_init, getstring). */
  buffer: PythonObject | null;
}

const FIELDS = ['buffer', 'string', 'pattern'] as const;

const finder = (kind: 'match' | 'search'): NativeMember => ({
  kind: 'method',
  function: {
    name: kind,
    signature: '(self, /)',
    code: (runtime: Runtime, self: PythonObject) => {
      const payload = knownPayload<ScannerPayload>(self);
      if (payload.isExhausted) return runtime.none;
      const result = payload.search.next(kind);
      if (result === null) payload.isExhausted = true;
      return payload.search.matchOrNone(result);
    },
  },
});

export const scannerType: NativeTypeDefinition = {
  name: 'SRE_Scanner',
  messageName: '_sre.SRE_Scanner',
  module: '_sre',
  isFinal: true,
  isCollected: true,
  slots: heldReferenceSlots(FIELDS),
  members: {
    match: finder('match'),
    search: finder('search'),
    pattern: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { pattern } = knownPayload<ScannerPayload>(self);
        runtime.heap.retain(pattern!);
        return pattern!;
      },
    },
  },
};

/** A scanner that holds pattern and text: a new reference. */
export function newScanner(runtime: Runtime, search: Search): PythonObject {
  const { pattern, string } = search;
  runtime.heap.retain(pattern);
  runtime.heap.retain(string);
  const buffer = bufferOwner(runtime, string);
  if (buffer !== null) runtime.heap.retain(buffer);
  const payload: ScannerPayload = { search, isExhausted: false, pattern, string, buffer };
  return newHolder(runtime, runtime.typeOf(scannerType), payload, FIELDS);
}
