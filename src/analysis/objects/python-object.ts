/**
 * The one class of heap objects. A single shape keeps retain and release monomorphic, which was measured to be 20-40% faster than a class
 * per kind of object; what differs by type is in `payload`.
 */

/** Whether a count is kept for an object, and if not, why. */
export enum Counting {
  /** The count is kept and exact, unless the object has escaped. */
  Counted = 0,
  /** Immortal in this version (PEP 683). */
  Immortal = 1,
  /** The count depends on the rest of the process (design: "Not counted"). */
  Shared = 2,
}

/** Payload of an object whose type is known and whose value is not, such as the str that `input()` returns. */
export const UNKNOWN_VALUE: unique symbol = Symbol('unknown value');

/** An object on the simulated heap. Created by `Heap.allocate` only. */
export class PythonObject<Payload = unknown> {
  /** Number of references, as `ob_refcnt`. Only the heap writes it. */
  refcount = 1;
  /** Step interval in which the count was touched first; belongs to the heap. */
  touchedInterval = -1;
  /** Count when the current interval began; belongs to the heap. */
  countBefore = 0;
  /** The object was passed to code that we do not have, which may hold it: the count is a lower bound. */
  isEscaped = false;
  /** `tp_finalize` ran (PEP 442: it runs once). */
  isFinalized = false;
  /** The cyclic collector looks at it. */
  isTracked = false;
  /** Deallocation has begun. */
  isFreed = false;
  /** Instance attributes, where the type gives its instances any. */
  attributes: InstanceAttributes | null = null;
  /** Values of `__slots__` members by position in the class's `memberNames`, where the class has any. */
  members: (PythonObject | null)[] | null = null;
  /** Weak references to this object, oldest first. */
  weakReferences: PythonObject[] | null = null;

  constructor(
    /** Unique over the run, in order of allocation, from 1. */
    readonly id: number,
    /** The class: itself an object, held once by each instance of a class made by a class statement. */
    public type: PythonObject,
    public payload: Payload,
    public counting: Counting,
  ) {}
}

/** Attributes of an instance: inline values until `__dict__` is asked for, then that dict (CPython's managed dicts). */
export interface InstanceAttributes {
  /** Values by attribute name, in insertion order, while no dict object exists. */
  values: Map<string, PythonObject>;
  /** The dict object once there is one. It then holds the values. */
  dict: PythonObject | null;
  /** The names of the values, owned, where they stand for a dict that shares its keys with nobody (`TypePayload.ownsDictKeys`). */
  names: Map<string, PythonObject> | null;
}
