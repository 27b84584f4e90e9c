/** What happens to an object whose count reached zero (`Objects/typeobject.c`, subtype_dealloc, and the `tp_dealloc` of built-in types). */
import { MarkKind } from '../objects/event-log.ts';
import { typeOf } from '../objects/lookup.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import { holding, PythonRaise, type TypeObject } from '../objects/runtime.ts';
import { clearWeakReferences } from '../objects/types/weak-reference.ts';
import type { ExceptionState } from './frame.ts';
import type { Machine } from './machine.ts';
import { visitReferents } from './references.ts';

/** Deallocates objects of one run. */
export class Deallocation {
  /** Instances of Python classes being deallocated whose free is in the log; a step that begins meanwhile takes it back. */
  private inProgress: PythonObject[] = [];

  constructor(private readonly machine: Machine) {}

  /** Finalizer, weak-reference callbacks, what the object holds, then its class. */
  deallocate(object: PythonObject): void {
    if (typeOf(object).payload.isHeapType) this.deallocateInstance(object);
    else this.deallocateNative(object);
  }

  /** Objects that may be gone, of which the referents are still counted. */
  private readonly abandoned: PythonObject[] = [];

  /** Nobody is known to hold an object that has escaped: it may be gone, so that the counts of what it holds are lower bounds without it. */
  abandon(object: PythonObject): void {
    this.abandoned.push(object);
    if (this.abandoned.length > 1) return;
    for (const next of this.abandoned) this.loosenReferents(next);
    this.abandoned.length = 0;
  }

  private loosenReferents(object: PythonObject): void {
    const { machine } = this;
    const referents: PythonObject[] = [];
    visitReferents(object, (referent) => referents.push(referent));
    machine.heap.untrack(object);
    object.payload = UNKNOWN_VALUE;
    object.attributes = null;
    object.members = null;
    for (const referent of referents) {
      machine.boundCount(referent);
      machine.heap.loosen(referent);
    }
  }

  /** Objects that are being deallocated while code of the program may run: instances of its classes, and what is closed such as generators; innermost last. */
  readonly running: PythonObject[] = [];

  /**
   * Logs the free of an instance of a Python class when its deallocation begins, or when the collector looks for its finalizer. Others are logged
   * when their turn comes.
   */
  announceFree(object: PythonObject): void {
    if (!typeOf(object).payload.isHeapType || this.inProgress.includes(object)) return;
    this.machine.log.free(object.id);
    this.inProgress.push(object);
  }

  /** The object lives on after all. */
  withdrawFree(object: PythonObject): void {
    if (this.endFree(object)) this.machine.log.mark(MarkKind.Resurrect, object.id, 0);
  }

  /**
   * Takes back the frees of the objects whose deallocation has begun and is still going on: they are freed when it ends. Called where a step
   * begins, that is when a finalizer or callback written in Python runs. When the program has ended nobody traces any more.
   */
  postponeFrees(): void {
    if (this.inProgress.length === 0 || this.machine.hasEnded) return;
    for (const object of this.inProgress) this.machine.log.mark(MarkKind.Resurrect, object.id, 0);
    this.inProgress = [];
  }

  /**
   * subtype_dealloc: the object is freed after its finalizer, its callbacks and what its class added, where the deallocation of its built-in base
   * begins; seen from the steps around, at once. One that has been finalized before is told of there.
   */
  private deallocateInstance(object: PythonObject): void {
    const { heap } = this.machine;
    if (!object.isFinalized) this.announceFree(object);
    this.running.push(object);
    if (typeOf(object).payload.slots.finalize !== null && !object.isFinalized && this.finalize(object)) {
      this.running.pop();
      this.withdrawFree(object);
      return;
    }
    const { type } = object;
    heap.markFreed(object);
    if (object.weakReferences !== null) this.inOwnExceptionState(() => clearWeakReferences(this.machine, object));
    if (object.members !== null) this.releaseSlots(object);
    const turn = this.turnOfDict(object);
    if (turn === 'before' && object.attributes !== null) this.releaseAttributes(object);
    this.logFree(object);
    if (turn === 'first' && object.attributes !== null) this.releaseAttributes(object);
    typeOf(object).payload.slots.clear?.(this.machine, object);
    if (turn === 'last' && object.attributes !== null) this.releaseAttributes(object);
    // Whoever may have the instance holds its class, too.
    if (object.isEscaped) this.machine.boundCount(type);
    heap.release(type);
    this.running.pop();
  }

  /** When the dict of an instance goes: before the deallocation of its built-in base begins, as the first of what that holds, or as the last. */
  private turnOfDict(object: PythonObject): 'before' | 'first' | 'last' {
    const { hasInstanceDict, definition } = builtinBaseOf(typeOf(object)).payload;
    if (!hasInstanceDict) return 'before';
    return definition?.dictGoes?.(this.machine.behaviour) ?? 'first';
  }

  /** Logs the free of an instance unless that of the beginning still stands. */
  private logFree(object: PythonObject): void {
    if (!this.endFree(object)) this.machine.log.free(object.id);
  }

  /** Whether the free that the beginning logged still stands. */
  private endFree(object: PythonObject): boolean {
    const index = this.inProgress.lastIndexOf(object);
    if (index >= 0) this.inProgress.splice(index, 1);
    return index >= 0;
  }

  private deallocateNative(object: PythonObject): void {
    const { machine } = this;
    const { payload: type } = typeOf(object);
    machine.log.free(object.id);
    if (type.slots.finalize !== null && !object.isFinalized) {
      this.running.push(object);
      const livesOn = this.finalize(object);
      this.running.pop();
      if (livesOn) {
        machine.log.mark(MarkKind.Resurrect, object.id, 0);
        return;
      }
    }
    machine.heap.markFreed(object);
    if (typeof object.payload === 'string' && machine.internedStrings.get(object.payload) === object) {
      machine.internedStrings.delete(object.payload);
    }
    if (object.weakReferences !== null) this.inOwnExceptionState(() => clearWeakReferences(machine, object));
    if (object.members !== null) this.releaseMembers(object);
    if (object.attributes !== null) this.releaseAttributes(object);
    type.slots.clear?.(machine, object);
  }

  /** PyObject_CallFinalizerFromDealloc. Gives whether the object was resurrected. */
  private finalize(object: PythonObject): boolean {
    const { machine } = this;
    machine.heap.holdForFinalizer(object);
    object.isFinalized = true;
    this.inOwnExceptionState(() =>
      holding(machine, 'deallocation', [object], () => typeOf(object).payload.slots.finalize!(machine, object)),
    );
    return machine.heap.endFinalizer(object);
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

  /** clear_slots (`Objects/typeobject.c`): `__slots__` of the class first, in order, then those of its base; then what a built-in base holds. */
  releaseSlots(object: PythonObject): void {
    const members = object.members!;
    let type = typeOf(object);
    for (let { references } = type.payload; references !== null; { references } = type.payload) {
      const base = references.base as typeof type;
      const end = type.payload.memberNames.length;
      for (let position = base.payload.memberNames.length; position < end; position++) {
        this.releaseMember(members, position);
      }
      type = base;
    }
    this.releaseMembers(object);
  }

  private releaseMembers(object: PythonObject): void {
    const members = object.members!;
    for (let position = members.length - 1; position >= 0; position--) this.releaseMember(members, position);
  }

  private releaseMember(members: (PythonObject | null)[], position: number): void {
    const value = members[position] ?? null;
    members[position] = null;
    this.machine.heap.releaseOptional(value);
  }

  /** Drops what the instance's dict holds, whether there is a dict object or not, in order of the keys (_PyObject_ClearManagedDict). */
  releaseAttributes(object: PythonObject): void {
    const attributes = object.attributes!;
    const { dict, values, names } = attributes;
    attributes.values = new Map();
    attributes.names = null;
    attributes.dict = null;
    for (const value of inKeyOrder(values, typeOf(object).payload.sharedKeys)) this.machine.heap.release(value);
    for (const name of names?.values() ?? []) this.machine.heap.release(name);
    this.machine.heap.releaseOptional(dict);
  }
}

/** The class nearest in the order of resolution that no class statement made. */
function builtinBaseOf(type: TypeObject): TypeObject {
  return type.payload.mro.find((base) => !base.payload.isHeapType)!;
}

/** The values of an instance in the order of the keys that it shares with the other instances of its class. */
function inKeyOrder(
  values: ReadonlyMap<string, PythonObject>,
  sharedKeys: ReadonlyMap<string, number>,
): Iterable<PythonObject> {
  let last = -1;
  for (const name of values.keys()) {
    const position = sharedKeys.get(name) ?? -1;
    if (position < last) {
      const place = (key: string): number => sharedKeys.get(key) ?? sharedKeys.size;
      return [...values].sort(([a], [b]) => place(a) - place(b)).map(([, value]) => value);
    }
    last = position;
  }
  return values.values();
}
