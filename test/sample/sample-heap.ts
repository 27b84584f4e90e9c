/**
 * A small heap to make view data with, for tests of the views. It counts by walking its slots and knows nothing of CPython: it stands in for
 * the analysis where a test is about drawing, and is not part of the extension.
 */

import type {
  Count,
  FrameState,
  Holder,
  MemoryState,
  ObjectFlags,
  ObjectLabel,
  ObjectShape,
  ObjectState,
  Problem,
  RunOutcome,
  RunState,
  Sentence,
  Slot,
  SlotKind,
  SlotTarget,
  TimelineMarker,
  WeakReference,
} from '../../src/shared/view.ts';

/** What a slot holds: an object of the heap by its id, or a value shown inside the slot. */
export type SampleValue = number | string | null;

interface SampleObject {
  readonly id: number;
  readonly label: string;
  readonly type: string;
  readonly shape: ObjectShape;
  text: string;
  readonly slots: Map<string, SampleSlot>;
  isUnknown: boolean;
  isEscaped: boolean;
  isFreed: boolean;
  isImmortal: boolean;
}

interface SampleSlot {
  readonly kind: SlotKind;
  readonly label: string;
  value: SampleValue;
}

interface SampleFrame {
  readonly number: number;
  readonly functionName: string;
  readonly state: FrameState['state'];
  line: number;
  readonly slots: Map<string, SampleSlot>;
}

/** One step as recorded. */
export interface SampleStep {
  readonly line: number;
  readonly memory: Omit<MemoryState, 'timeline' | 'run'>;
  readonly freed: readonly ObjectLabel[];
  readonly allocated: readonly ObjectLabel[];
}

const NO_FLAGS: ObjectFlags = {
  isNew: false,
  isFreed: false,
  mayBeFreed: false,
  isUnknown: false,
  hasUnknownValue: false,
  isEscaped: false,
  isWeaklyReferenced: false,
  isInCycle: false,
  isUnreachable: false,
};

/** Build a program's states: change the heap, then `step(line)` to record the moment before that line. */
export class SampleHeap {
  readonly steps: SampleStep[] = [];
  readonly frames: SampleFrame[] = [];
  private readonly objects = new Map<number, SampleObject>();
  private readonly weak: WeakReference[] = [];
  private readonly typeNumbers = new Map<string, number>();
  private readonly counts = new Map<number, number>();
  private readonly reported = new Set<number>();
  private nextFrame = 0;
  output = '';

  push(functionName: string, line = 1, state: FrameState['state'] = 'running'): SampleFrame {
    const frame = { number: this.nextFrame++, functionName, line, state, slots: new Map() };
    this.frames.push(frame);
    return frame;
  }

  pop(): void {
    this.frames.pop();
    this.collect();
  }

  create(type: string, shape: ObjectShape, more: Partial<SampleObject> = {}): number {
    const number = (this.typeNumbers.get(type) ?? 0) + 1;
    this.typeNumbers.set(type, number);
    const id = this.objects.size + 1;
    this.objects.set(id, {
      id,
      label: `${type}#${number}`,
      type,
      shape,
      text: '',
      slots: new Map(),
      isUnknown: shape === 'unknown',
      isEscaped: false,
      isFreed: false,
      isImmortal: false,
      ...more,
    });
    return id;
  }

  object(id: number): SampleObject {
    const object = this.objects.get(id);
    if (!object) throw new Error(`no object ${id}`);
    return object;
  }

  /** Writes a name of the newest frame. */
  name(name: string, value: SampleValue, kind: SlotKind = 'name'): void {
    this.frames.at(-1)?.slots.set(name, { kind, label: name, value });
    this.collect();
  }

  unname(name: string): void {
    this.frames.at(-1)?.slots.delete(name);
    this.collect();
  }

  slot(holder: number, kind: SlotKind, label: string, value: SampleValue): void {
    this.object(holder).slots.set(`${kind}:${label}`, { kind, label, value });
    this.collect();
  }

  clear(holder: number): void {
    this.object(holder).slots.clear();
    this.collect();
  }

  weakReference(from: number, to: number): void {
    this.weak.push({ from, to });
  }

  /** Frees what no frame leads to although its count is above zero, as the cycle collector does. */
  collectCycles(): void {
    const reached = this.reachable();
    for (const object of this.live()) if (!reached.has(object.id)) object.slots.clear();
    this.collect();
  }

  step(line: number, changes: readonly Sentence[] = []): void {
    const frame = this.frames.at(-1);
    if (frame) frame.line = line;
    const counts = this.count();
    const reached = this.reachable();
    const before = this.steps.at(-1)?.memory.objects ?? [];
    const known = new Map(before.map((object) => [object.id, object]));
    const shown = [...this.objects.values()].filter((object) => !object.isFreed || !this.reported.has(object.id));
    const objects = shown.map((object) => this.state(object, counts, reached, known.get(object.id)));
    for (const object of shown) if (object.isFreed) this.reported.add(object.id);
    const live = this.live();
    this.steps.push({
      line,
      freed: objects.filter(({ flags }) => flags.isFreed),
      allocated: objects.filter(({ flags }) => flags.isNew),
      memory: {
        frames: this.frames.map((each) => this.frameState(each)),
        objects,
        weakReferences: this.weak.filter(({ from, to }) => !this.object(from).isFreed && !this.object(to).isFreed),
        liveObjects: live.length,
        folded: [],
        changes,
        output: this.output,
        hiddenOutput: 0,
      },
    });
    for (const [id, count] of counts) this.counts.set(id, count);
  }

  private live(): SampleObject[] {
    return [...this.objects.values()].filter((object) => !object.isFreed);
  }

  private *allSlots(): Generator<{ holder: SampleFrame | SampleObject; key: string; slot: SampleSlot }> {
    for (const frame of this.frames) for (const [key, slot] of frame.slots) yield { holder: frame, key, slot };
    for (const object of this.live()) for (const [key, slot] of object.slots) yield { holder: object, key, slot };
  }

  private count(): Map<number, number> {
    const counts = new Map(this.live().map(({ id }) => [id, 0]));
    for (const { slot } of this.allSlots()) {
      if (typeof slot.value === 'number') counts.set(slot.value, (counts.get(slot.value) ?? 0) + 1);
    }
    return counts;
  }

  private collect(): void {
    for (;;) {
      const counts = this.count();
      const dead = this.live().find(({ id }) => counts.get(id) === 0 && this.wasHeld(id));
      if (!dead) break;
      dead.isFreed = true;
      dead.slots.clear();
    }
    for (const { slot } of this.allSlots()) if (typeof slot.value === 'number') this.held.add(slot.value);
  }

  private readonly held = new Set<number>();

  private wasHeld(id: number): boolean {
    return this.held.has(id);
  }

  private reachable(): Set<number> {
    const reached = new Set<number>();
    const visit = (slots: Map<string, SampleSlot>) => {
      for (const { value } of slots.values()) {
        if (typeof value !== 'number' || reached.has(value)) continue;
        reached.add(value);
        visit(this.object(value).slots);
      }
    };
    for (const frame of this.frames) visit(frame.slots);
    return reached;
  }

  private reaches(from: number, to: number, seen = new Set<number>()): boolean {
    for (const { value } of this.object(from).slots.values()) {
      if (typeof value !== 'number' || seen.has(value)) continue;
      if (value === to) return true;
      seen.add(value);
      if (this.reaches(value, to, seen)) return true;
    }
    return false;
  }

  private target(value: SampleValue): SlotTarget {
    if (value === null) return { kind: 'unbound' };
    if (typeof value === 'number') return { kind: 'object', id: value };
    const type = value === 'None' ? 'NoneType' : /^-?\d+$/.test(value) ? 'int' : 'str';
    const count: Count = type === 'str' ? { kind: 'shared' } : { kind: 'immortal' };
    return { kind: 'inline', object: { id: 0, label: type, type, text: value }, count };
  }

  private slotStates(slots: Map<string, SampleSlot>, known: readonly Slot[] | undefined): Slot[] {
    return [...slots].map(([key, { kind, label, value }]) => {
      const target = this.target(value);
      const before = known?.find((slot) => slot.key === key);
      const isChanged = !!known && JSON.stringify(before?.target) !== JSON.stringify(target);
      return { key, kind, label, target, isChanged };
    });
  }

  private frameState(frame: SampleFrame): FrameState {
    const known = this.steps.at(-1)?.memory.frames.find(({ number }) => number === frame.number)?.slots;
    const isTop = frame === this.frames.filter(({ state }) => state !== 'suspended').at(-1);
    return {
      number: frame.number,
      functionName: frame.functionName,
      line: frame.line,
      state: frame.state === 'suspended' ? 'suspended' : isTop ? 'running' : 'calling',
      slots: this.slotStates(frame.slots, known),
      hiddenSlots: 0,
    };
  }

  private holders(id: number): Holder[] {
    const holders: Holder[] = [];
    for (const { holder, key, slot } of this.allSlots()) {
      if (slot.value !== id) continue;
      const isFrame = 'functionName' in holder;
      const place = isFrame ? holder.functionName : holder.label;
      holders.push({
        kind: isFrame ? 'frame' : 'object',
        text: `${slot.kind.replace('-', ' ')} ${slot.label} ${isFrame ? 'in' : 'of'} ${place}`,
        object: isFrame ? null : holder,
        frame: isFrame ? holder.number : null,
        slotKey: key,
        references: 1,
      });
    }
    return holders;
  }

  private state(
    object: SampleObject,
    counts: Map<number, number>,
    reached: Set<number>,
    known: ObjectState | undefined,
  ): ObjectState {
    const { id, label, type, text, shape, isFreed, isEscaped, isUnknown } = object;
    const value = isFreed ? (this.counts.get(id) ?? 1) : (counts.get(id) ?? 0);
    const count: Count = object.isImmortal
      ? { kind: 'immortal' }
      : { kind: isEscaped || isUnknown ? 'at-least' : 'exact', value };
    return {
      id,
      label,
      type,
      text,
      shape,
      count,
      change: object.isImmortal ? 0 : isFreed ? -value : value - (this.counts.get(id) ?? 0),
      slots: this.slotStates(object.slots, known?.slots),
      hiddenSlots: 0,
      holders: isFreed ? [] : this.holders(id),
      hiddenHolders: 0,
      flags: {
        ...NO_FLAGS,
        isNew: !known,
        isFreed,
        isEscaped,
        isUnknown,
        mayBeFreed: isEscaped && value === 0,
        isWeaklyReferenced: this.weak.some(({ to }) => to === id),
        isInCycle: !isFreed && this.reaches(id, id),
        isUnreachable: !isFreed && !reached.has(id),
      },
    };
  }
}

/** The whole memory at a step, with its timeline. */
export function memoryAt(
  heap: SampleHeap,
  step: number,
  outcome: RunOutcome = { kind: 'finished' },
  problems: readonly Problem[] = [],
): MemoryState {
  const at = Math.min(step, heap.steps.length - 1);
  const recorded = heap.steps[at]!;
  const stepCount = heap.steps.length - 1;
  return {
    ...recorded.memory,
    timeline: {
      stepCount,
      step: at,
      line: recorded.line,
      functionName: recorded.memory.frames.at(-1)?.functionName ?? '<module>',
      depth: recorded.memory.frames.length,
      markers: markers(heap),
    },
    run: runState(heap, outcome, problems),
  };
}

/** The run as a whole. */
export function runState(heap: SampleHeap, outcome: RunOutcome, problems: readonly Problem[]): RunState {
  return {
    pythonVersion: '3.14',
    stepCount: heap.steps.length - 1,
    allocatedObjects: heap.steps.reduce((sum, { allocated }) => sum + allocated.length, 0),
    freedObjects: heap.steps.reduce((sum, { freed }) => sum + freed.length, 0),
    outcome,
    problems,
    decisions: [],
    hiddenDecisions: 0,
  };
}

function markers(heap: SampleHeap): TimelineMarker[] {
  return heap.steps.flatMap(({ freed }, step) =>
    freed.length === 0
      ? []
      : [
          {
            step,
            kind: 'freed' as const,
            count: freed.length,
            text: freed.map(({ label }) => `${label} freed`).join(', '),
          },
        ],
  );
}
