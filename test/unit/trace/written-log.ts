import { EventLog, MarkKind, SlotKind } from '../../../src/analysis/objects/event-log.ts';
import type { Recording } from '../../../src/analysis/trace/recording.ts';

/**
 * Writes a log by hand, one call per event, so that a test reads like the run that it tells of. Counts are written by the test itself with
 * `counts`, at the end of each interval.
 */
export class WrittenLog {
  readonly log = new EventLog();
  private lastId = 0;
  /** Objects allocated since the last `counts`. */
  private readonly isNew = new Set<number>();
  private readonly frames: number[] = [];
  private readonly locals = new Map<number, Map<number, number>>();
  private readonly slots = new Map<string, number>();
  private readonly keys = new Map<string, number>();

  /** A code object; gives its index. Slots are written `name` for a local, `name:cell`, `name:free`. */
  code(name: string, ...slots: readonly string[]): number {
    const parts = slots.map((slot) => slot.split(':') as [string, ('cell' | 'free' | 'hidden')?]);
    this.log.codes.push({
      name,
      qualifiedName: name,
      slotNames: parts.map((part) => part[0]),
      slotKinds: parts.map((part) => part[1] ?? 'local'),
    });
    return this.log.codes.length - 1;
  }

  push(frame: number, code: number, functionId = 0): this {
    this.log.pushFrame(frame, code, functionId);
    this.frames.push(frame);
    return this;
  }

  pop(ends = true): this {
    this.log.popFrame(this.frames.pop()!, ends);
    return this;
  }

  step(line: number): this {
    this.log.step(line);
    return this;
  }

  object(type: string, value?: string | number | bigint): number {
    this.log.allocate(this.log.typeName(type));
    if (type === 'float' && typeof value === 'number') this.log.float(value);
    else if (value !== undefined) this.log.value(value);
    this.isNew.add(++this.lastId);
    return this.lastId;
  }

  /** An object that is immortal. */
  immortal(type: string, value?: string | number | bigint): number {
    const id = this.object(type, value);
    this.mark(MarkKind.Immortal, id);
    return id;
  }

  mark(kind: MarkKind, object: number, detail = 0): this {
    this.log.mark(kind, object, detail);
    return this;
  }

  local(slot: number, after: number): this {
    const frame = this.frames[this.frames.length - 1]!;
    const locals = this.locals.get(frame) ?? new Map<number, number>();
    this.log.local(slot, locals.get(slot) ?? 0, after);
    this.locals.set(frame, locals.set(slot, after));
    return this;
  }

  slot(holder: number, kind: SlotKind, number: number, after: number): this {
    const key = `${holder} ${kind} ${number}`;
    this.log.slot(holder, kind, number, this.slots.get(key) ?? 0, after);
    this.slots.set(key, after);
    return this;
  }

  attribute(holder: number, name: string, after: number): this {
    return this.slot(holder, SlotKind.Attribute, this.log.name(name), after);
  }

  internal(holder: number, name: string, after: number): this {
    return this.slot(holder, SlotKind.Internal, this.log.name(name), after);
  }

  item(holder: number, index: number, after: number): this {
    return this.slot(holder, SlotKind.Item, index, after);
  }

  /** Binds a name in a dict, with a key of its own per name; 0 unbinds. */
  name(dict: number, name: string, after: number): this {
    const text = `${dict} ${name}`;
    let key = this.keys.get(text);
    if (key === undefined || (this.slots.get(`${dict} ${SlotKind.DictKey} ${key}`) ?? 0) === 0) {
      key ??= this.object('str', name);
      this.keys.set(text, key);
      this.slot(dict, SlotKind.DictKey, key, key);
    }
    if (after === 0) this.slot(dict, SlotKind.DictKey, key, 0);
    return this.slot(dict, SlotKind.DictValue, key, after);
  }

  free(id: number): this {
    this.log.free(id);
    return this;
  }

  /** Ends an interval: changes of counts, as pairs of object and change; for a new object its count. */
  counts(...changes: readonly (readonly [id: number, change: number])[]): this {
    for (const [id, change] of changes) {
      const recorded = this.isNew.has(id) ? change - 1 : change;
      if (recorded !== 0) this.log.count(id, recorded);
    }
    this.isNew.clear();
    return this;
  }

  recording(more: Partial<Recording> = {}): Recording {
    return {
      log: this.log,
      version: '3.13',
      error: null,
      errorLine: 0,
      stopped: null,
      stoppedLine: 0,
      stdout: '',
      ...more,
    };
  }
}
