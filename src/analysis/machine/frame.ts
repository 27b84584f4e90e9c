/** Frames of running and suspended Python code (`Include/internal/pycore_frame.h`, _PyInterpreterFrame). */
import { Op } from '../compile/instructions.ts';
import { dictFill, dictSetText, newDict } from '../objects/dict-access.ts';
import { MarkKind } from '../objects/event-log.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { FrameView, Runtime } from '../objects/runtime.ts';
import type { Visit } from '../objects/type-object.ts';
import type { CellPayload } from '../objects/types/cell.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { SuspendedFrame } from '../objects/types/generator.ts';

/** The exception being handled in a chain of frames; each generator has one of its own (_PyErr_StackItem). */
export interface ExceptionState {
  /** Owned, or null. */
  exception: PythonObject | null;
  previous: ExceptionState | null;
}

/** What a frame needs of the machine it runs on. */
export interface FrameHost {
  readonly stack: (PythonObject | null)[];
  readonly borrowed: Uint8Array;
  frameObjectOf(frame: Frame): PythonObject;
  giveToFrameObject(frame: Frame, frameObject: PythonObject, slots: (PythonObject | null)[]): void;
}

/** One activation of a code object. Its locals and evaluation stack are on the machine's stack while it runs and in `saved` while it does not. */
export class Frame implements FrameView, SuspendedFrame {
  /** Index of the first local on the machine's stack. */
  base = 0;
  /** Index of the first free place on the machine's stack, at the start of the running instruction. */
  stackPointer = 0;
  /** Index of the instruction after the running one. */
  instructionPointer = 0;
  /** Number of the statement that the frame was last seen in; -1 before the first. */
  statement = -1;
  previous: Frame | null = null;
  /** The call that runs this frame's loop returns when the frame ends. */
  isEntry = false;
  /** The function is held by a local of the caller (3.14). */
  isCalleeBorrowed = false;
  /** The instance that `__init__` was called for by a specialised call: it is the result (CALL_ALLOC_AND_ENTER_INIT). Owned. */
  initialized: PythonObject | null = null;
  /** What the frame returns, while its locals are dropped. Owned. */
  returned: PythonObject | null = null;
  /** The reference to the code object is the frame's; that of a generator's frame may be the generator's (`GeneratorPayload.code`). */
  ownsCode = true;
  /** The frame holds its namespace beside the function: that of a class body, and that of a text being executed. */
  ownsNamespace = false;
  /** The generator whose frame this is (borrowed), or null. */
  generator: PythonObject | null = null;
  /** The frame object, if one was made. Owned while the frame runs. */
  frameObject: PythonObject | null = null;
  /** The dict that `locals()` gave, kept up to 3.12 (PEP 667). Owned while the frame runs. */
  localsDict: PythonObject | null = null;
  /** The frame has ended and its references belong to its frame object. */
  isOwnedByFrameObject = false;
  /** The end of a frame that did not run then is in the log. */
  hasEnded = false;
  /** Locals and stack while suspended. */
  saved: (PythonObject | null)[] | null = null;
  /** Places of `saved` that hold borrowed references; null where there are none. */
  savedBorrowed: Set<number> | null = null;
  state: SuspendedFrame['state'] = 'created';
  exceptionState: ExceptionState | null = null;

  constructor(
    private readonly host: FrameHost,
    /** Unique over the run. */
    readonly number: number,
    readonly code: CodePayload,
    readonly codeObject: PythonObject,
    /** Owned unless `isCalleeBorrowed`; null for module code. */
    public callee: PythonObject | null,
    readonly globals: PythonObject,
    readonly builtins: PythonObject,
    /** Dict of a module or class body: owned for class bodies. */
    public namespace: PythonObject | null,
  ) {}

  get localCount(): number {
    return this.code.code.localsPlus.length;
  }

  get line(): number {
    return this.code.code.lines[this.instructionPointer - 1] ?? this.code.code.firstLine;
  }

  get functionName(): string {
    return this.code.code.name;
  }

  get delegate(): PythonObject | null {
    const { saved } = this;
    if (this.state !== 'suspended' || saved === null) return null;
    const last = this.code.code.instructions[this.instructionPointer - 1]!;
    const isDelegating = (last & 0xff) === Op.YIELD_VALUE && last >>> 8 === 1;
    return isDelegating ? (saved[saved.length - 1] ?? null) : null;
  }

  get isParked(): boolean {
    return this.saved !== null;
  }

  /** What a slot of localsplus or the stack holds now. */
  slot(index: number): PythonObject | null {
    if (this.saved !== null) return this.saved[index] ?? null;
    return this.host.stack[this.base + index] ?? null;
  }

  localValues(): [name: string, value: PythonObject][] {
    const values: [string, PythonObject][] = [];
    for (const [index, local] of this.code.code.localsPlus.entries()) {
      let value = this.slot(index);
      if (value !== null && local.kind !== 'local' && value.payload !== null) {
        value = isCell(value) ? value.payload.contents : value;
      }
      if (value !== null) values.push([local.name, value]);
    }
    return values;
  }

  newLocalsDict(runtime: Runtime): PythonObject {
    if (this.namespace !== null) return this.namespaceWithHidden(runtime, this.namespace);
    if (!runtime.behaviour.keepsLocalsDict) {
      const dict = newDict(runtime);
      for (const [name, value] of this.localValues()) dictSetText(runtime, dict, name, value);
      return dict;
    }
    this.localsDict ??= newDict(runtime);
    const bound = new Map(this.localValues());
    for (const local of this.code.code.localsPlus) {
      const value = bound.get(local.name) ?? null;
      dictSetText(runtime, this.localsDict, local.name, value);
    }
    runtime.heap.retain(this.localsDict);
    return this.localsDict;
  }

  hasHiddenLocals(): boolean {
    return this.code.code.localsPlus.some((local, index) => local.isHidden && this.slot(index) !== null);
  }

  /**
   * The namespace itself, unless variables of an inlined comprehension are bound: then a copy with them, from 3.13 on a dict of them alone
   * (`Objects/frameobject.c`, _PyFrame_GetLocals; `Python/ceval.c`, _PyEval_GetFrameLocals).
   */
  private namespaceWithHidden(runtime: Runtime, namespace: PythonObject): PythonObject {
    let merged: PythonObject | null = null;
    for (const [index, local] of this.code.code.localsPlus.entries()) {
      let value = local.isHidden ? this.slot(index) : null;
      if (value !== null && local.kind !== 'local' && isCell(value)) value = value.payload.contents;
      if (value === null) continue;
      if (merged === null) {
        merged = newDict(runtime);
        if (runtime.behaviour.keepsLocalsDict) dictFill(runtime, merged, namespace);
      }
      dictSetText(runtime, merged, local.name, value);
    }
    if (merged === null) runtime.heap.retain(namespace);
    return merged ?? namespace;
  }

  /** super_init_without_args (`Objects/typeobject.c`). */
  superArguments(): { type: PythonObject; self: PythonObject } | string {
    const { code } = this.code;
    if (code.argumentCount === 0) return 'super(): no arguments';
    let self = this.slot(0);
    if (self !== null && code.localsPlus[0]!.kind !== 'local' && isCell(self)) self = self.payload.contents;
    if (self === null) return 'super(): arg[0] deleted';
    const index = code.localsPlus.findIndex((local) => local.name === '__class__' && local.kind === 'free');
    const cell = index < 0 ? null : this.slot(index);
    if (cell === null) return 'super(): __class__ cell not found';
    const type = (cell.payload as CellPayload).contents;
    return type === null ? 'super(): empty __class__ cell' : { type, self };
  }

  newFrameObject(): PythonObject {
    return this.host.frameObjectOf(this);
  }

  traverse(visit: Visit): void {
    if (this.isOwnedByFrameObject) return;
    if (this.callee !== null) visit(this.callee, 'function');
    if (this.saved !== null && this.ownsCode) visit(this.codeObject, 'f_code');
    for (const [index, value] of (this.saved ?? []).entries()) {
      if (value !== null && this.savedBorrowed?.has(index) !== true)
        visit(value, this.code.code.localsPlus[index]?.name ?? index);
    }
    if (this.frameObject !== null) visit(this.frameObject, 'frame');
    if (this.localsDict !== null) visit(this.localsDict, 'locals');
    if (this.exceptionState?.exception) visit(this.exceptionState.exception, 'exception');
  }

  clear(runtime: Runtime): void {
    if (this.isOwnedByFrameObject) return;
    const { saved, callee, frameObject } = this;
    if (saved !== null && frameObject !== null && frameObject.refcount > 1) {
      // _PyFrame_Copy.
      for (const index of this.savedBorrowed ?? []) if (saved[index]) runtime.heap.retain(saved[index]);
      this.savedBorrowed = null;
      this.host.giveToFrameObject(this, frameObject, saved);
      return;
    }
    this.clearLocals(runtime);
    this.saved = null;
    this.callee = null;
    this.frameObject = null;
    runtime.heap.releaseOptional(frameObject);
    const exception = this.exceptionState?.exception ?? null;
    if (this.exceptionState !== null) this.exceptionState.exception = null;
    runtime.heap.releaseOptional(exception);
    runtime.heap.releaseOptional(callee);
    if (saved !== null && this.ownsCode) runtime.heap.release(this.codeObject);
  }

  /** _PyFrame_ClearLocals of a frame that does not run: it ends, but keeps its function. */
  clearLocals(runtime: Runtime): void {
    const { saved, localsDict } = this;
    this.state = 'finished';
    if (saved !== null && !this.hasEnded) {
      this.hasEnded = true;
      runtime.log.mark(MarkKind.FrameEnd, 0, this.number);
    }
    const count = saved?.length ?? 0;
    for (let done = 0; done < count; done++) {
      const index = runtime.behaviour.clearsLocalsBackwards ? count - 1 - done : done;
      const value = saved![index] ?? null;
      saved![index] = null;
      if (this.savedBorrowed?.has(index) !== true) runtime.heap.releaseOptional(value);
    }
    this.localsDict = null;
    runtime.heap.releaseOptional(localsDict);
  }
}

function isCell(object: PythonObject): object is PythonObject<CellPayload> {
  return typeof object.payload === 'object' && object.payload !== null && 'contents' in object.payload;
}
