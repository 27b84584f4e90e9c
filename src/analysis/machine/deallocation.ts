/** What happens to an object whose count reached zero (`Objects/typeobject.c`, subtype_dealloc, and the `tp_dealloc` of built-in types). */
import { EventKind, MarkKind } from '../objects/event-log.ts';
import { typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { holding, PythonRaise } from '../objects/runtime.ts';
import { clearWeakReferences } from '../objects/types/weak-reference.ts';
import type { ExceptionState } from './frame.ts';
import type { Machine } from './machine.ts';

/** Deallocates objects of one run. */
export class Deallocation {
  constructor(private readonly machine: Machine) {}

  /** Finalizer, weak-reference callbacks, what the object holds, then its class. */
  deallocate(object: PythonObject): void {
    const { machine } = this;
    const { payload: type } = typeOf(object);
    if (type.slots.finalize !== null && !object.isFinalized && type.isHeapType && this.finalize(object)) return;
    machine.heap.markFreed(object);
    if (type.slots.finalize !== null && !object.isFinalized) this.finalize(object);
    if (typeof object.payload === 'string' && machine.internedStrings.get(object.payload) === object) {
      machine.internedStrings.delete(object.payload);
    }
    if (object.weakReferences !== null) this.inOwnExceptionState(() => clearWeakReferences(machine, object));
    if (object.members !== null) this.releaseMembers(object);
    if (object.attributes !== null) this.releaseAttributes(object);
    if (type.slots.clear !== null) type.slots.clear(machine, object);
    if (type.isHeapType) machine.heap.release(object.type);
  }

  /** PyObject_CallFinalizerFromDealloc. Gives whether the object was resurrected. */
  private finalize(object: PythonObject): boolean {
    const { machine } = this;
    machine.heap.holdForFinalizer(object);
    object.isFinalized = true;
    this.inOwnExceptionState(() =>
      holding(machine, 'deallocation', [object], () => typeOf(object).payload.slots.finalize!(machine, object)),
    );
    if (!machine.heap.endFinalizer(object)) return false;
    machine.log.word3(EventKind.Mark, MarkKind.Resurrect, object.id, 0);
    return true;
  }

  /** A finalizer or callback must not disturb an exception on its way (PyErr_GetRaisedException around it). */
  private inOwnExceptionState(run: () => void): void {
    const { machine } = this;
    const state: ExceptionState = machine.exceptionState;
    try {
      run();
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      machine.unraisable(thrown.exception, null);
    } finally {
      machine.exceptionState = state;
    }
  }

  private releaseMembers(object: PythonObject): void {
    const members = object.members!;
    for (let position = members.length - 1; position >= 0; position--) {
      const value = members[position] ?? null;
      members[position] = null;
      this.machine.heap.releaseOptional(value);
    }
  }

  private releaseAttributes(object: PythonObject): void {
    const attributes = object.attributes!;
    const { dict, values } = attributes;
    attributes.values = new Map();
    attributes.dict = null;
    for (const value of values.values()) this.machine.heap.release(value);
    this.machine.heap.releaseOptional(dict);
  }
}
