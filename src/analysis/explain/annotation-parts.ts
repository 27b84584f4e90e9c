import type { AnnotationPart, Count, Sentence } from '../../shared/view.ts';
import { SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { causesOf } from './causes.ts';
import { type Changes, slotOf } from './changes.ts';
import { freeCause } from './lifetime.ts';
import { isCounted, isDefinition, isIncidental, isPlumbing, isScalar, nameOf, objectPart } from './objects.ts';
import type { ExplainedRun } from './run.ts';
import { isHiddenInternal, slotsReferringTo } from './shown-slots.ts';
import { slotExpression } from './slots.ts';
import { countText, sentence } from './text.ts';

/** Names that a class body binds without a statement of the program. */
const IMPLICIT_NAMES: ReadonlySet<string> = new Set([
  '__module__',
  '__qualname__',
  '__doc__',
  '__firstlineno__',
  '__static_attributes__',
  '__classcell__',
  '__classdictcell__',
  '__conditional_annotations__',
]);

/** A part of an annotation with the object that it tells of. */
export interface ToldPart extends AnnotationPart {
  readonly id: number;
}

/**
 * What a span did, as parts of an annotation, the most important first: names, then slots, then frees, then other counts. The run's cursors
 * stand at the ends of the span.
 */
export function partsOf(run: ExplainedRun, changes: Changes): ToldPart[] {
  const teller = new PartTeller(run);
  for (const { name, before, after } of changes.bindings)
    if (!IMPLICIT_NAMES.has(name)) teller.binding(name, before, after);
  for (const change of changes.slots) {
    if (run.before.trace.lives.allocated[change.holder]! >= run.before.offset) continue;
    if (isIncidental(run.after, change.holder) || isHiddenInternal(run.after, slotOf(change))) continue;
    teller.binding(slotExpression(run.after, change.holder, slotOf(change)), change.before, change.after);
  }
  const freed = changes.freed.filter((id) => isWorthTelling(run.after, id));
  for (const id of freed) if (run.before.isAlive(id)) teller.fate(id);
  for (const id of changes.counted) teller.countChange(id);
  for (const id of changes.allocated) if (isWorthTelling(run.after, id)) teller.made(id);
  // What a line makes and lets go of at once is worth telling where there is nothing else.
  if (teller.parts.length === 0) for (const id of freed) teller.fate(id);
  return teller.parts;
}

/** The sentences behind the parts: each object's count before and after with the causes, or where it went. */
export function partSentences(run: ExplainedRun, parts: readonly ToldPart[]): Sentence[] {
  const sentences: Sentence[] = [];
  const told = new Set<number>();
  for (const { id, kind } of parts) {
    if (told.has(id)) continue;
    told.add(id);
    if (kind === 'freed') {
      sentences.push(sentence(objectPart(run.after, id), ` was freed: ${freeCause(run.after, id)}.`));
      continue;
    }
    const before = run.before.isAlive(id) ? countText(run.before.count(id)) : 'new';
    sentences.push(sentence(objectPart(run.after, id), `: ${before} → ${countText(run.after.count(id))}`));
    sentences.push(...causesOf(run, id));
  }
  return sentences;
}

/**
 * Whether an object matters where no name of the line holds it: not if only what makes up a function or class refers to it. A tuple does only if an
 * item, attribute or entry refers to it.
 */
function isWorthTelling(cursor: Cursor, id: number): boolean {
  if (isScalar(cursor, id) || isIncidental(cursor, id) || isDefinition(cursor, id)) return false;
  const references = slotsReferringTo(cursor, id);
  if (cursor.typeNameOf(id) === 'tuple')
    return references.some(({ holder, slot }) => slot.kind !== SlotKind.Internal && !isIncidental(cursor, holder));
  return references.length === 0 || references.some(({ slot }) => !isHiddenInternal(cursor, slot));
}

class PartTeller {
  readonly parts: ToldPart[] = [];
  private readonly told = new Set<number>();

  constructor(private readonly run: ExplainedRun) {}

  /** A name or slot that now refers to something else: the new object, then what became of the old one. */
  binding(name: string, before: number, after: number): void {
    if (after !== 0 && isCounted(this.run.after, after)) this.bound(name, after);
    if (before !== 0 && before !== after && isCounted(this.run.after, before)) this.fate(before);
  }

  /** What became of an object that something let go of. */
  fate(id: number): void {
    if (this.told.has(id)) return;
    const { before, after } = this.run;
    if (after.isAlive(id)) {
      this.countChange(id, true);
      return;
    }
    if (isScalar(after, id) && !before.isAlive(id)) return;
    this.tell('freed', id, `${nameOf(after, id)} freed`);
  }

  /**
   * An object whose count changed. Left out are those that only pass through; and, unless a name or slot let go of them, functions and
   * classes, which each call and each instance holds for a while, numbers and texts, and what the interpreter itself works with.
   */
  countChange(id: number, isUnbound = false): void {
    const { before, after } = this.run;
    if (this.told.has(id) || !before.isAlive(id) || !after.isAlive(id) || isIncidental(after, id)) return;
    if (!isUnbound && (isDefinition(after, id) || isScalar(after, id) || isPlumbing(after, id))) return;
    const [old, current] = [before.count(id), after.count(id)];
    if (!hasValue(old) || !hasValue(current) || old.value === current.value) return;
    if (current.kind === 'at-least' && current.value === 0) {
      this.tell('maybe-freed', id, `${nameOf(after, id)} may be freed`);
      return;
    }
    this.tell(
      current.value > old.value ? 'count-up' : 'count-down',
      id,
      `${nameOf(after, id)}  ${countText(old)}→${countText(current)}`,
    );
  }

  /** A new object that something else than a name of the line holds. */
  made(id: number): void {
    const { after } = this.run;
    if (this.told.has(id) || !after.isAlive(id) || !isCounted(after, id)) return;
    this.tell('allocated', id, `${nameOf(after, id)}  ${countText(after.count(id))}`);
  }

  private bound(name: string, id: number): void {
    const { before, after } = this.run;
    const counts = boundCounts(before, after, id);
    this.tell(counts.kind, id, `${name} → ${nameOf(after, id)}${counts.text === '' ? '' : `  ${counts.text}`}`);
  }

  private tell(kind: ToldPart['kind'], id: number, text: string): void {
    this.told.add(id);
    this.parts.push({ kind, id, text });
  }
}

function boundCounts(
  before: Cursor,
  after: Cursor,
  id: number,
): { kind: 'allocated' | 'count-up' | 'count-down' | 'freed'; text: string } {
  if (!after.isAlive(id)) return { kind: 'freed', text: 'freed' };
  const current = after.count(id);
  if (!before.isAlive(id)) return { kind: 'allocated', text: countText(current) };
  const old = before.count(id);
  const isSame = hasValue(old) && hasValue(current) && old.value === current.value;
  const text = isSame ? countText(current) : `${countText(old)}→${countText(current)}`;
  return { kind: hasValue(old) && hasValue(current) && current.value < old.value ? 'count-down' : 'count-up', text };
}

function hasValue(count: Count): count is Extract<Count, { value: number }> {
  return count.kind === 'exact' || count.kind === 'at-least';
}
