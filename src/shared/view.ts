/**
 * What the views show: plain data that crosses a process border. No logic lives here.
 *
 * Lines count from 1. Columns count from 0, in UTF-16 units, ends are exclusive. A step is an index from 0 in the run that is shown; the
 * state "at a step" is that before the step's statement runs. Step `stepCount` stands for the end of the run. Object ids are unique over
 * one run, count from 1 and follow the order of allocation. Lists are in the order in which they are to be shown. Where a list was cut,
 * a field beside it says how many were left out.
 */

// Text

/**
 * Text with places that can be clicked. A view that has no links shows `text` of every part in a row.
 * `code` is a name or expression in Python; `object` leads to the object in the panel; `line` to a line of the file; `step` to a step.
 */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'object'; readonly text: string; readonly id: number }
  | { readonly kind: 'line'; readonly text: string; readonly line: number }
  | { readonly kind: 'step'; readonly text: string; readonly step: number };

/** A sentence for people. */
export type Sentence = readonly TextPart[];

/** A stretch of the source text. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A moment of the run. */
export interface Place {
  readonly step: number;
  readonly line: number;
  /** Name of the function that runs, `<module>` at the top level. */
  readonly functionName: string;
}

// Objects

/** A reference count as far as it is known. */
export type Count =
  /** What CPython would have. */
  | { readonly kind: 'exact'; readonly value: number }
  /** Code that is not known may hold more: "2+". */
  | { readonly kind: 'at-least'; readonly value: number }
  /** The count never changes (PEP 683). */
  | { readonly kind: 'immortal' }
  /** The count depends on the rest of the process; it is not shown. */
  | { readonly kind: 'shared' };

/** How an object is called wherever it is mentioned. */
export interface ObjectLabel {
  readonly id: number;
  /** Type and number among the objects of that type, such as `list#1`. */
  readonly label: string;
  /** Name of the type, such as `list`. */
  readonly type: string;
  /** Short text of the value, such as `[1, 2, …]` or `'spam'`. Empty where the label says it all. */
  readonly text: string;
}

/** What an object is drawn as. `unknown`: the result of code that is not known. */
export type ObjectShape =
  | 'scalar'
  | 'sequence'
  | 'mapping'
  | 'set'
  | 'instance'
  | 'class'
  | 'function'
  | 'module'
  | 'other'
  | 'unknown';

/** Where a slot leads. */
export type SlotTarget =
  /** An object that has a box of its own in `MemoryState.objects`. */
  | { readonly kind: 'object'; readonly id: number }
  /** A value shown inside the slot: immortal and shared objects, and objects whose box was left out. */
  | { readonly kind: 'inline'; readonly object: ObjectLabel; readonly count: Count }
  /** A name that is not bound at this step. */
  | { readonly kind: 'unbound' };

/** What kind of place holds the reference. */
export type SlotKind =
  | 'local'
  | 'cell'
  | 'free'
  | 'name'
  | 'attribute'
  | 'item'
  | 'dict-key'
  | 'dict-value'
  | 'set-element'
  | 'internal';

/** A named place that holds one reference. */
export interface Slot {
  /** Unique inside its frame or object; stays the same from step to step. */
  readonly key: string;
  readonly kind: SlotKind;
  /** For people: a name, `0`, `'key'`, `next`. */
  readonly label: string;
  readonly target: SlotTarget;
  /** The slot was written since the step before. */
  readonly isChanged: boolean;
}

/** One reference to an object, told from the side that holds it. */
export interface Holder {
  /** What holds: a running or suspended frame, an object of the heap, or an evaluation stack. */
  readonly kind: 'frame' | 'object' | 'stack';
  /** For people, such as `name b in <module>`, `item 0 of list#1`, `attribute next of Node#4`. */
  readonly text: string;
  /** The holding object, where there is one. */
  readonly object: ObjectLabel | null;
  /** The holding frame, where there is one: `FrameState.number`. */
  readonly frame: number | null;
  /** `Slot.key` in that object or frame, where there is one. */
  readonly slotKey: string | null;
  /** References that this holder stands for; more than 1 where equal ones were put together. */
  readonly references: number;
}

/** One object of the heap at a step. */
export interface ObjectState extends ObjectLabel {
  readonly shape: ObjectShape;
  /** The count at this step; of a freed object the last one that it had at a step. */
  readonly count: Count;
  /** Count at this step minus count at the step before; for a new object its count. 0 if not counted. */
  readonly change: number;
  /** References out of the object, in order. */
  readonly slots: readonly Slot[];
  /** Slots left out because there are too many. */
  readonly hiddenSlots: number;
  /** References to the object, in the order frames, heap, evaluation stacks. */
  readonly holders: readonly Holder[];
  /** References left out because there are too many. */
  readonly hiddenHolders: number;
  readonly flags: ObjectFlags;
}

/** What sets an object apart. */
export interface ObjectFlags {
  /** Allocated since the step before. */
  readonly isNew: boolean;
  /** Freed since the step before: shown one last time, holds nothing any more. */
  readonly isFreed: boolean;
  /** With an escaped object: it may be freed already, if unknown code let go of it. */
  readonly mayBeFreed: boolean;
  /** The object itself is the result of code that is not known. */
  readonly isUnknown: boolean;
  /** The type is known, the value is not. */
  readonly hasUnknownValue: boolean;
  /** Code that is not known may hold it: the count is a lower bound. */
  readonly isEscaped: boolean;
  /** At least one weak reference points at it. */
  readonly isWeaklyReferenced: boolean;
  /** Part of a reference cycle at this step. */
  readonly isInCycle: boolean;
  /** No frame leads to it: only the cyclic collector can free it. */
  readonly isUnreachable: boolean;
}

/** An arrow that does not count: weak references. */
export interface WeakReference {
  /** Id of the weak reference object. */
  readonly from: number;
  /** Id of the object that it refers to. */
  readonly to: number;
}

/** One frame of the call stack at a step. */
export interface FrameState {
  /** Unique over the run; a generator keeps its number over its resumptions. */
  readonly number: number;
  readonly functionName: string;
  /** Line of the statement that the frame is at. */
  readonly line: number;
  /**
   * `suspended`: a generator that waits in a `yield`. `kept`: the call has ended, a traceback holds the frame and with it its names. Both
   * stand after the frames on the call stack.
   */
  readonly state: 'running' | 'calling' | 'suspended' | 'kept';
  /** Names in order of the code object, or of insertion for module and class bodies. Unbound locals are included. */
  readonly slots: readonly Slot[];
  readonly hiddenSlots: number;
}

/** Objects of one kind that were left out of `MemoryState.objects`. */
export interface FoldedObjects {
  readonly type: string;
  readonly count: number;
}

/** The whole memory at one step, as the panel draws it. */
export interface MemoryState {
  readonly timeline: Timeline;
  /** Outermost first, the running frame last, suspended ones after it. */
  readonly frames: readonly FrameState[];
  /** Objects by id. */
  readonly objects: readonly ObjectState[];
  readonly weakReferences: readonly WeakReference[];
  /**
   * Live objects in all, those in `folded` included. Not counted is what the interpreter made to load and run the program: its names,
   * constants and code objects. A constant that the program holds has a box.
   */
  readonly liveObjects: number;
  /** What is alive and not in `objects`. */
  readonly folded: readonly FoldedObjects[];
  /** What the interval before this step did, one sentence per change, in order. */
  readonly changes: readonly Sentence[];
  /** Standard output written up to this step; its end, if it is long. */
  readonly output: string;
  /** Characters of output left out at its beginning. */
  readonly hiddenOutput: number;
  readonly run: RunState;
}

/** Where the current step lies in the run. */
export interface Timeline {
  readonly stepCount: number;
  /** 0 to `stepCount`; `stepCount` is the end of the run. */
  readonly step: number;
  readonly line: number;
  readonly functionName: string;
  /** Number of frames on the call stack. */
  readonly depth: number;
  /** In order of steps. Where there are too many, several lie together in one marker. */
  readonly markers: readonly TimelineMarker[];
}

/** Something worth a mark on the timeline. */
export interface TimelineMarker {
  readonly step: number;
  readonly kind: 'freed' | 'decision' | 'output' | 'stopped';
  /** How many of the kind lie here. */
  readonly count: number;
  readonly text: string;
}

// Run

/** What became of a run. */
export interface RunState {
  /** Such as `3.13`. */
  readonly pythonVersion: string;
  readonly stepCount: number;
  readonly allocatedObjects: number;
  readonly freedObjects: number;
  readonly outcome: RunOutcome;
  /** Syntax errors and places where the simulation knows no way on, in order of lines. */
  readonly problems: readonly Problem[];
  readonly decisions: readonly DecisionView[];
  /** Decisions left out because there are too many. */
  readonly hiddenDecisions: number;
}

/** How the run ended. */
export type RunOutcome =
  | { readonly kind: 'finished' }
  /** An exception that nothing caught; `message` as in the last line of a traceback. */
  | { readonly kind: 'raised'; readonly message: string; readonly line: number }
  /** The simulation ended early. */
  | {
      readonly kind: 'stopped';
      readonly reason: 'steps' | 'time' | 'memory' | 'unknown';
      readonly message: string;
      readonly line: number;
    };

/** Something that the user should know about the source text. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  readonly range: SourceRange;
}

/** A way that the run took on something unknown. */
export interface DecisionView {
  /** Index in the run's list of decisions. */
  readonly index: number;
  readonly step: number;
  readonly line: number;
  readonly taken: boolean;
  /** What was decided and why, such as `condition on unknown#1: taken as true`. */
  readonly text: string;
}

// Annotations

/** What an annotation tells. One kind of decoration each. */
export type AnnotationKind =
  /** A name or slot was bound and a count rose, or the count stayed: `b → list#1  1→2`. */
  | 'count-up'
  /** A count fell and the object lives on: `list#1  2→1`. */
  | 'count-down'
  /** A new object was kept: `a → list#1  1`. */
  | 'allocated'
  /** `list#1 freed`. */
  | 'freed'
  /** An escaped object whose known holders are gone: `list#1 may be freed`. */
  | 'maybe-freed'
  /** A line that ran several times, told together: `×40  list: 40 allocated, 39 freed`. */
  | 'summary'
  /** The run took a way on an unknown. */
  | 'decision'
  /** An exception left the line and nothing caught it. */
  | 'raised'
  /** The simulation ended here. */
  | 'stopped'
  /** The run did not come here. */
  | 'unreached'
  /** A syntax error. */
  | 'problem';

/** One stretch of an annotation, in the colour of its kind. */
export interface AnnotationPart {
  readonly kind: AnnotationKind;
  /** Short, without a line break. */
  readonly text: string;
}

/** What stands after one line of the file. */
export interface LineAnnotation {
  readonly line: number;
  /** In order, to be shown with a gap between. Never empty. */
  readonly parts: readonly AnnotationPart[];
  /** What was left out of `parts` because the line would get too long. */
  readonly hiddenParts: number;
  /** What the hover over the annotation says, one paragraph each. */
  readonly hover: readonly Sentence[];
  /** The visit that the parts tell of; null for a summary or a line that the run did not come to. */
  readonly visit: LineVisit | null;
  /** The line's statement is the one that the current step is about to run. */
  readonly isCurrent: boolean;
}

/** One of the times that a line ran. */
export interface LineVisit {
  readonly step: number;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** What happened on a line over the whole run. */
export interface LineSummary {
  readonly line: number;
  readonly visits: number;
  readonly firstStep: number;
  readonly lastStep: number;
  /** Objects allocated and freed in the intervals that began on the line. */
  readonly allocated: number;
  readonly freed: number;
}

// Hover

/** What a hover on a name says, at the visit of the line nearest to the current step. */
export interface NameHover {
  readonly range: SourceRange;
  /** The name or attribute chain as it stands in the source, such as `node.next`. */
  readonly name: string;
  /** Whose name it is, such as `local of f` or `global`. */
  readonly scope: string;
  /** The visit that is told of; null if the run did not come to the line. */
  readonly visit: LineVisit | null;
  /** What the name refers to, before the line and after it. They differ if the line binds the name. */
  readonly before: NameValue | null;
  readonly after: NameValue | null;
  /** Why the count changed on this line, one sentence per cause. */
  readonly causes: readonly Sentence[];
  /** Who holds the object, after the line. */
  readonly holders: readonly Holder[];
  readonly hiddenHolders: number;
  /** Where the object was allocated; null for what was there before the program. */
  readonly allocated: Place | null;
  /** Where it will be freed, what would free it, or why it never is. */
  readonly lifetime: readonly Sentence[];
  readonly history: CountHistory;
}

/** An object with its count at a moment. */
export interface NameValue {
  readonly object: ObjectLabel;
  readonly count: Count;
}

/** How the count of one object moved over the run. */
export interface CountHistory {
  /** In order of steps; the count holds until the next point. The first is where the object came to be. */
  readonly points: readonly CountPoint[];
  /** Changes that were left out between the points. */
  readonly hiddenPoints: number;
}

/** From this step on the count is this. */
export interface CountPoint {
  readonly step: number;
  readonly line: number;
  /** 0 when freed. */
  readonly count: number;
}

/** Everything about one object, for the inspector. */
export interface ObjectDetails {
  readonly object: ObjectState;
  readonly allocated: Place | null;
  /** Null if it is never freed in this run. */
  readonly freed: Place | null;
  /** As in `NameHover.lifetime`. */
  readonly lifetime: readonly Sentence[];
  readonly history: CountHistory;
  /** Labels of the weak references to it. */
  readonly weakReferences: readonly ObjectLabel[];
}

// Stepping

/** A move in the run. The answer is the new step, or null if there is no such step. */
export type StepMove =
  | { readonly kind: 'forward' | 'back' }
  /** Past calls made by the current statement, in either direction. */
  | { readonly kind: 'over' | 'over-back' }
  /** To the caller, after or before the call. */
  | { readonly kind: 'out' | 'out-back' }
  | { readonly kind: 'start' | 'end' }
  /** The next or previous visit of a line. */
  | { readonly kind: 'to-line'; readonly line: number; readonly direction: Direction }
  /** Continue to the next or previous visit of any of the lines, or stop at the end or start. */
  | { readonly kind: 'to-breakpoint'; readonly lines: readonly number[]; readonly direction: Direction }
  /** The next or previous step at which the count, a slot or the life of an object changed. */
  | { readonly kind: 'to-change'; readonly object: number; readonly direction: Direction }
  | { readonly kind: 'to-free'; readonly direction: Direction };

export type Direction = 'forward' | 'back';

// Findings

/** Something about memory that deserves a look. */
export interface Finding {
  readonly kind:
    | 'cycle'
    | 'kept-by-traceback'
    | 'kept-by-closure'
    | 'kept-by-default'
    | 'kept-by-loop-variable'
    | 'held-after-last-use';
  readonly range: SourceRange;
  /** A few words. */
  readonly title: string;
  readonly reason: readonly Sentence[];
  readonly object: ObjectLabel | null;
  /** The step that shows it. */
  readonly step: number;
  readonly fix: { readonly title: string; readonly edits: readonly TextChange[] } | null;
}

/** A replacement in the source text. */
export interface TextChange {
  readonly range: SourceRange;
  readonly newText: string;
}
