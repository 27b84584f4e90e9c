import { type EventLog, MarkKind } from './event-log.ts';
import { Counting, PythonObject } from './python-object.ts';

/** Nesting of deallocations at which CPython begins to postpone them (Include/cpython/object.h, Py_TRASHCAN_BEGIN). */
const TRASHCAN_NESTING = 50;

/** Ends the run when more than this many objects are alive. */
export class HeapLimit {
  constructor(readonly liveCount: number) {}
}

/** The heap: allocates objects and is the only writer of counts. */
export class Heap {
  /** Objects alive: a measure of memory in use. */
  liveCount = 0;
  private nextId = 1;
  private interval = 0;
  private readonly touched: PythonObject[] = [];
  private touchedLength = 0;
  private nesting = 0;
  private isSharing = false;
  private readonly postponed: PythonObject[] = [];
  /** Containers that the collector looks at, in order of allocation, with some that are freed already. */
  private containers: PythonObject[] = [];
  /** So many of the containers survived a collection. */
  private oldContainerCount = 0;
  private containerCount = 0;

  /**
   * @param deallocate what happens to an object whose count reached zero: logs the free, runs finalizers, releases what it holds
   * @param abandon what happens to an object that nobody is known to hold any more, but which may live: it may have let go of what it holds
   * @param limit the number of live objects at which the run ends with `HeapLimit`
   */
  constructor(
    readonly log: EventLog,
    private readonly deallocate: (object: PythonObject) => void,
    private readonly abandon: (object: PythonObject) => void,
    private readonly limit: number,
  ) {}

  /**
   * Runs code whose new objects are the interpreter's own, not counted: what the body of a standard-library module makes belongs to the module
   * (design: "Not counted").
   */
  sharing<Result>(run: () => Result): Result {
    const before = this.isSharing;
    this.isSharing = true;
    try {
      return run();
    } finally {
      this.isSharing = before;
    }
  }

  /** Objects allocated so far: identities run from 1 to this. */
  get allocatedCount(): number {
    return this.nextId - 1;
  }

  /** New objects are the interpreter's own now. */
  get isSharingNew(): boolean {
    return this.isSharing;
  }

  /** A new object with one reference, which the caller owns. */
  allocate<Payload>(type: PythonObject, typeName: number, payload: Payload): PythonObject<Payload> {
    if (this.isSharing) return this.allocateUncounted(type, typeName, payload, Counting.Shared);
    const object = new PythonObject(this.nextId++, type, payload, Counting.Counted);
    if (++this.liveCount > this.limit) throw new HeapLimit(this.limit);
    this.log.allocate(typeName);
    object.touchedInterval = this.interval;
    object.countBefore = 1;
    this.touched[this.touchedLength++] = object;
    return object;
  }

  /** A new object whose count is not kept: immortal, or shared with the rest of the process. */
  allocateUncounted<Payload>(
    type: PythonObject,
    typeName: number,
    payload: Payload,
    counting: Counting.Immortal | Counting.Shared,
  ): PythonObject<Payload> {
    const object = new PythonObject(this.nextId++, type, payload, counting as Counting);
    this.log.allocate(typeName);
    this.log.mark(counting === Counting.Immortal ? MarkKind.Immortal : MarkKind.Shared, object.id, 0);
    return object;
  }

  /** Makes an object immortal (_Py_SetImmortal): its count is not kept from now on. */
  makeImmortal(object: PythonObject): void {
    if (object.counting === Counting.Immortal) return;
    object.counting = Counting.Immortal;
    this.log.mark(MarkKind.Immortal, object.id, 0);
  }

  /** Adds a reference (Py_INCREF). */
  retain(object: PythonObject): void {
    if (object.counting !== Counting.Counted) return;
    if (object.touchedInterval !== this.interval) this.touch(object);
    object.refcount++;
  }

  /** Drops a reference (Py_DECREF); the object is deallocated when none is left. */
  release(object: PythonObject): void {
    if (object.counting !== Counting.Counted) return;
    if (object.touchedInterval !== this.interval) this.touch(object);
    if (--object.refcount === 0) this.reachedZero(object);
  }

  /**
   * Drops a reference of a holder whose contents are not known any more, from an object that has escaped: the holder may have it still, so that the
   * count is a lower bound and nothing is freed.
   */
  loosen(object: PythonObject): void {
    if (object.counting !== Counting.Counted) return;
    if (object.touchedInterval !== this.interval) this.touch(object);
    if (--object.refcount === 0) this.abandon(object);
  }

  /** Drops a reference if there is one (Py_XDECREF). */
  releaseOptional(object: PythonObject | null | undefined): void {
    if (object !== null && object !== undefined) this.release(object);
  }

  /** Makes the collector look at an object (PyObject_GC_Track). */
  track(object: PythonObject): void {
    this.containers.push(object);
    object.isTracked = true;
    this.containerCount++;
    if (this.containers.length > 1024 && this.containers.length > 2 * this.containerCount) this.forgetFreedContainers();
  }

  /** Makes the collector leave out an object (PyObject_GC_UnTrack). */
  untrack(object: PythonObject): void {
    if (!object.isTracked) return;
    object.isTracked = false;
    this.containerCount--;
  }

  /** Containers that the collector looks at, in order of allocation. Valid until the next allocation. */
  liveContainers(): readonly PythonObject[] {
    this.forgetFreedContainers();
    return this.containers;
  }

  /** As `liveContainers`, those younger than the last collection first (`Modules/gcmodule.c`, gc_get_referrers goes through the generations). */
  liveContainersByGeneration(): readonly PythonObject[] {
    const all = this.liveContainers();
    return [...all.slice(this.oldContainerCount), ...all.slice(0, this.oldContainerCount)];
  }

  /** Ends a collection: what is tracked now is old. What the collection looked at and found reachable stands in that order from now on. */
  ageContainers(survivors: readonly PythonObject[]): void {
    const ordered = new Set(survivors);
    const others = this.liveContainers().filter((object) => !ordered.has(object));
    this.containers = [...others, ...survivors];
    this.oldContainerCount = this.liveContainers().length;
  }

  /** Closes the interval between two steps: appends the net change of each count to the log. */
  closeInterval(): void {
    const { touched, log } = this;
    for (let index = 0; index < this.touchedLength; index++) {
      const object = touched[index]!;
      if (object.isFreed) continue;
      const change = object.refcount - object.countBefore;
      if (change !== 0) log.count(object.id, change);
    }
    this.touchedLength = 0;
    this.interval++;
  }

  /** Notes that an object is gone. Called once per object, by its deallocation, which logs it. */
  markFreed(object: PythonObject): void {
    object.isFreed = true;
    if (object.isTracked) this.containerCount--;
    this.liveCount--;
  }

  /** Gives an object whose count is zero one reference while its finalizer runs (PyObject_CallFinalizerFromDealloc). */
  holdForFinalizer(object: PythonObject): void {
    object.refcount = 1;
  }

  /** Takes that reference away again. Gives whether the finalizer resurrected the object. */
  endFinalizer(object: PythonObject): boolean {
    return --object.refcount > 0;
  }

  private forgetFreedContainers(): void {
    const { containers, oldContainerCount } = this;
    let kept = 0;
    for (let index = 0; index < containers.length; index++) {
      if (index === oldContainerCount) this.oldContainerCount = kept;
      const container = containers[index]!;
      if (container.isTracked && !container.isFreed) containers[kept++] = container;
    }
    if (oldContainerCount >= containers.length) this.oldContainerCount = kept;
    containers.length = kept;
  }

  private touch(object: PythonObject): void {
    object.touchedInterval = this.interval;
    object.countBefore = object.refcount;
    this.touched[this.touchedLength++] = object;
  }

  private reachedZero(object: PythonObject): void {
    if (this.nesting >= TRASHCAN_NESTING) {
      this.postponed.push(object);
      return;
    }
    this.nesting++;
    this.deallocate(object);
    this.nesting--;
    while (this.nesting === 0 && this.postponed.length > 0) {
      this.nesting++;
      this.deallocate(this.postponed.pop()!);
      this.nesting--;
    }
  }
}
