/**
 * Stands in for the analysis in tests of the extension: understands a handful of one-line statements at the top level (`a = []`, `b = a`,
 * `a.append(b)`, `a.x = b`, `a.clear()`, `del a`) and counts with the sample heap. Its numbers are no claim about CPython.
 */

import type { AnalyzedProgram, AnalyzeProgram } from '../../src/extension/worker/analysis-service.ts';
import type { AnalyzeRequest } from '../../src/shared/messages.ts';
import type {
  AnnotationPart,
  LineAnnotation,
  MemoryState,
  NameHover,
  ObjectDetails,
  ObjectState,
  Problem,
  StepMove,
} from '../../src/shared/view.ts';
import { memoryAt, runState, SampleHeap, type SampleValue } from './sample-heap.ts';

/** Simulates the statements it understands. A line `loop` goes on until the run is stopped. */
export const analyzeSample: AnalyzeProgram = (request, monitor) => {
  const heap = new SampleHeap();
  heap.push('<module>');
  const problems: Problem[] = [];
  const lines = request.source.split('\n');
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const statement = text.replace(/#.*/, '').trimEnd();
    if (!statement || /^\s|^"""|^import|^def|^class/.test(statement)) continue;
    if (/[([{]$/.test(statement)) {
      problems.push(problem(line, text));
      break;
    }
    heap.step(line);
    if (statement === 'crash') throw new Error('the sample was told to fail');
    for (let steps = 0; statement === 'loop' && !monitor.stopReason(); steps++) monitor.reportSteps(steps);
    carryOut(heap, statement);
    if (heap.steps.length >= request.maxSteps) break;
  }
  heap.step(lines.length);
  return new SampleProgram(heap, request, problems);
};

function carryOut(heap: SampleHeap, statement: string): void {
  const names = heap.frames[0]!.slots;
  const value = (text: string): SampleValue => {
    const known = names.get(text);
    if (known) return known.value;
    if (text.startsWith('[')) return heap.create('list', 'sequence', { text });
    if (text.startsWith('{')) return heap.create('dict', 'mapping', { text });
    const made = /^([A-Z]\w*)\(/.exec(text);
    if (made) return heap.create(made[1]!, 'instance');
    if (/\(/.test(text)) return heap.create('unknown', 'unknown');
    return text;
  };
  const assigned = /^(\w+) = (.+)$/.exec(statement);
  const attribute = /^(\w+)\.(\w+) = (.+)$/.exec(statement);
  const appended = /^(\w+)\.append\((.+)\)$/.exec(statement);
  const cleared = /^(\w+)\.clear\(\)$/.exec(statement);
  const deleted = /^del (\w+)$/.exec(statement);
  const object = (name: string) => names.get(name)?.value;
  if (assigned) heap.name(assigned[1]!, value(assigned[2]!));
  if (attribute && typeof object(attribute[1]!) === 'number') {
    heap.slot(object(attribute[1]!) as number, 'attribute', attribute[2]!, value(attribute[3]!));
  }
  if (appended && typeof object(appended[1]!) === 'number') {
    const list = object(appended[1]!) as number;
    heap.slot(list, 'item', String(heap.object(list).slots.size), value(appended[2]!));
  }
  if (cleared && typeof object(cleared[1]!) === 'number') heap.clear(object(cleared[1]!) as number);
  if (deleted) heap.unname(deleted[1]!);
}

function problem(line: number, text: string): Problem {
  const range = { line, column: text.length - 1, endLine: line, endColumn: text.length };
  return { severity: 'error', message: `'${text.at(-1)}' was never closed`, range };
}

class SampleProgram implements AnalyzedProgram {
  readonly state;
  private readonly memories: MemoryState[];

  constructor(
    private readonly heap: SampleHeap,
    private readonly request: AnalyzeRequest,
    private readonly problems: readonly Problem[],
  ) {
    this.state = { ...runState(heap, { kind: 'finished' }, problems), pythonVersion: request.pythonVersion };
    this.memories = heap.steps.map((_, step) => memoryAt(heap, step, { kind: 'finished' }, problems));
  }

  annotations({ firstLine, lastLine, step }: { firstLine: number; lastLine: number; step: number | null }) {
    const annotations: LineAnnotation[] = this.problems.map(({ range, message }) => ({
      ...annotation(range.line, [{ kind: 'problem', text: message }]),
    }));
    this.memories.slice(0, -1).forEach((memory, index) => {
      const line = memory.timeline.line;
      const parts = this.memories[index + 1]!.objects.flatMap((object) => partsOf(object));
      if (parts.length === 0 && index !== step) return;
      const visit = { step: index, number: 1, total: 1 };
      const shown = parts.length > 0 ? parts : [{ kind: 'count-up' as const, text: '·' }];
      annotations.push({ ...annotation(line, shown), visit, isCurrent: index === step });
    });
    return annotations.filter(({ line }) => line >= firstLine && line <= lastLine).sort((a, b) => a.line - b.line);
  }

  hover({ line, column }: { line: number; column: number }): NameHover | null {
    const text = this.request.source.split('\n')[line - 1] ?? '';
    const word = [...text.matchAll(/[A-Za-z_]\w*/g)].find(
      (match) => match.index <= column && column <= match.index + match[0].length,
    );
    if (!word) return null;
    const step = this.memories.findIndex(({ timeline }) => timeline.line === line);
    const before = step < 0 ? null : this.value(word[0], step);
    const after = step < 0 ? null : this.value(word[0], step + 1);
    if (!before && !after) return null;
    const object = after ?? before!;
    return {
      range: { line, column: word.index, endLine: line, endColumn: word.index + word[0].length },
      name: word[0],
      scope: 'global',
      visit: { step, number: 1, total: 1 },
      before: before && { object: before, count: before.count },
      after: after && { object: after, count: after.count },
      causes: [],
      holders: object.holders,
      hiddenHolders: 0,
      ...this.life(object.id),
    };
  }

  memory({ step }: { step: number }): MemoryState {
    return this.memories[Math.min(step, this.memories.length - 1)]!;
  }

  object({ step, object }: { step: number; object: number }): ObjectDetails | null {
    const state = this.memory({ step }).objects.find(({ id }) => id === object);
    return state ? { object: state, ...this.life(object), weakReferences: [] } : null;
  }

  move({ step, move }: { step: number; move: StepMove }): number | null {
    const last = this.memories.length - 1;
    const steps = this.memories.map((_, index) => index);
    const next = (wanted: (index: number) => boolean, isForward: boolean) =>
      (isForward
        ? steps.find((index) => index > step && wanted(index))
        : steps.filter((index) => index < step && wanted(index)).at(-1)) ?? null;
    switch (move.kind) {
      case 'forward':
      case 'over':
        return next(() => true, true);
      case 'back':
      case 'over-back':
        return next(() => true, false);
      case 'out':
      case 'end':
        return last;
      case 'out-back':
      case 'start':
        return 0;
      case 'to-line':
        return next(
          (index) => index < last && this.memories[index]!.timeline.line === move.line,
          move.direction === 'forward',
        );
      case 'to-breakpoint':
        return next((index) => move.lines.includes(this.memories[index]!.timeline.line), move.direction === 'forward');
      case 'to-change':
        return next(
          (index) => this.countAt(move.object, index) !== this.countAt(move.object, index - 1),
          move.direction === 'forward',
        );
      case 'to-free':
        return next((index) => this.heap.steps[index]!.freed.length > 0, move.direction === 'forward');
    }
  }

  private countAt(id: number, step: number): number {
    const object = this.memories[step]?.objects.find((each) => each.id === id);
    return object && 'value' in object.count && !object.flags.isFreed ? object.count.value : 0;
  }

  private value(name: string, step: number): ObjectState | null {
    const target = this.memories[step]?.frames[0]?.slots.find(({ label }) => label === name)?.target;
    if (target?.kind !== 'object') return null;
    return this.memories[step]!.objects.find(({ id }) => id === target.id) ?? null;
  }

  private life(id: number): Pick<ObjectDetails, 'allocated' | 'freed' | 'lifetime' | 'history'> {
    const place = (step: number) => ({ step, line: this.memories[step]!.timeline.line, functionName: '<module>' });
    const isAt = (step: number, isFreed: boolean) =>
      this.memories[step]!.objects.some((object) => object.id === id && object.flags.isFreed === isFreed);
    const steps = this.memories.map((_, index) => index);
    const born = steps.find((step) => isAt(step, false));
    const freed = steps.find((step) => isAt(step, true));
    const points = steps
      .filter((step) => this.countAt(id, step) !== this.countAt(id, step - 1))
      .map((step) => ({ step, line: place(Math.max(0, step - 1)).line, count: this.countAt(id, step) }));
    return {
      allocated: born === undefined ? null : place(Math.max(0, born - 1)),
      freed: freed === undefined ? null : place(freed - 1),
      lifetime:
        freed === undefined
          ? []
          : [
              [
                { kind: 'text', text: 'Freed on ' },
                { kind: 'line', text: `line ${place(freed - 1).line}`, line: place(freed - 1).line },
              ],
            ],
      history: { points, hiddenPoints: 0 },
    };
  }
}

function annotation(line: number, parts: readonly AnnotationPart[]): LineAnnotation {
  return { line, parts, hiddenParts: 0, hover: [], visit: null, isCurrent: false };
}

function partsOf({ label, count, change, flags }: ObjectState): AnnotationPart[] {
  if (flags.isFreed) return [{ kind: 'freed', text: `${label} freed` }];
  if (change === 0 || !('value' in count)) return [];
  if (flags.isNew) return [{ kind: 'allocated', text: `${label}  ${count.value}` }];
  return [{ kind: change > 0 ? 'count-up' : 'count-down', text: `${label}  ${count.value - change}→${count.value}` }];
}
