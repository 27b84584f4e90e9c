/**
 * What is said across the two process borders: extension host ↔ analysis worker, and extension host ↔ webview. One interface per message,
 * told apart by `kind`. Plain data only. Steps, lines and object ids are as in `view.ts`.
 */

import type { LineAnnotation, MemoryState, NameHover, ObjectDetails, RunState, StepMove } from './view.ts';

// Extension host → worker

/** Any message to the worker. Every request has an id of its own and gets exactly one reply with that id, unless the worker dies. */
export type WorkerRequest =
  | InitializeRequest
  | AnalyzeRequest
  | AnnotationsRequest
  | HoverRequest
  | MemoryRequest
  | ObjectRequest
  | MoveRequest;

/** First of all: the files that the parser is made of. They come from the host, which can read the extension's folder everywhere. */
export interface InitializeRequest {
  readonly kind: 'initialize';
  readonly id: number;
  /** web-tree-sitter.wasm */
  readonly parser: Uint8Array;
  /** tree-sitter-python.wasm */
  readonly grammar: Uint8Array;
  /** One 32-bit word, shared with the host where shared memory exists: a number above 0 asks the running analysis to stop. */
  readonly stopFlag: Int32Array | null;
}

/** Simulate a program. It replaces the run that the worker had before. */
export interface AnalyzeRequest {
  readonly kind: 'analyze';
  readonly id: number;
  /** Number of the run: requests about it name it, so that no answer tells of another text. */
  readonly run: number;
  readonly source: string;
  /** What `__file__` and tracebacks say; no file of that name is opened. */
  readonly fileName: string;
  /** Such as `3.13`. */
  readonly pythonVersion: string;
  /** The run ends after this many steps. */
  readonly maxSteps: number;
  /** The run ends after this many milliseconds. */
  readonly maxMilliseconds: number;
  /** What the host has found of the modules that the program may import. */
  readonly modules: WorkspaceModules;
}

/** Modules beside the program by dotted name; null for a name that was looked for and is not there. */
export type WorkspaceModules = Readonly<Record<string, WorkspaceModule | null>>;

/** The source of a module beside the program. */
export interface WorkspaceModule {
  readonly source: string;
  /** What `__file__` and tracebacks say. */
  readonly fileName: string;
  /** A file, a package with an `__init__.py`, or a folder without one. */
  readonly kind: 'module' | 'package' | 'folder';
}

/** What stands after the lines, at a step. */
export interface AnnotationsRequest {
  readonly kind: 'annotations';
  readonly id: number;
  readonly run: number;
  /** Null when nobody steps: lines that ran several times are then told together. */
  readonly step: number | null;
  /** Both ends are included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a name in the source stands for. */
export interface HoverRequest {
  readonly kind: 'hover';
  readonly id: number;
  readonly run: number;
  readonly step: number | null;
  readonly line: number;
  readonly column: number;
}

/** The memory at a step. */
export interface MemoryRequest {
  readonly kind: 'memory';
  readonly id: number;
  readonly run: number;
  readonly step: number;
  /** Boxes to give at most; what is left out is counted in `MemoryState.folded`. */
  readonly maxObjects: number;
  /** An object that must not be left out, such as the selected one. */
  readonly keepObject: number | null;
}

/** Everything about one object. */
export interface ObjectRequest {
  readonly kind: 'object';
  readonly id: number;
  readonly run: number;
  readonly step: number;
  readonly object: number;
}

/** Where a move leads. */
export interface MoveRequest {
  readonly kind: 'move';
  readonly id: number;
  readonly run: number;
  readonly step: number;
  readonly move: StepMove;
}

// Worker → extension host

/** Any message from the worker. */
export type WorkerMessage = WorkerReply | ProgressMessage;

/** The answer to one request. */
export type WorkerReply =
  | InitializedReply
  | AnalyzedReply
  | ModulesWantedReply
  | AnnotationsReply
  | HoverReply
  | MemoryReply
  | ObjectReply
  | MoveReply
  | FailedReply;

/** Ready for the first program. */
export interface InitializedReply {
  readonly kind: 'initialized';
  readonly id: number;
}

/** The run is there and can be asked about. */
export interface AnalyzedReply {
  readonly kind: 'analyzed';
  readonly id: number;
  readonly run: RunState;
}

/** There is no run yet: the program imports modules that the request says nothing about. It is to be made again with them. */
export interface ModulesWantedReply {
  readonly kind: 'modules-wanted';
  readonly id: number;
  /** Dotted names; names that are not imported in the end may be among them. */
  readonly names: readonly string[];
}

export interface AnnotationsReply {
  readonly kind: 'annotations';
  readonly id: number;
  readonly annotations: readonly LineAnnotation[];
}

export interface HoverReply {
  readonly kind: 'hover';
  readonly id: number;
  /** Null if no name stands there. */
  readonly hover: NameHover | null;
}

export interface MemoryReply {
  readonly kind: 'memory';
  readonly id: number;
  readonly memory: MemoryState;
}

export interface ObjectReply {
  readonly kind: 'object';
  readonly id: number;
  /** Null if the object does not exist at the step. */
  readonly details: ObjectDetails | null;
}

export interface MoveReply {
  readonly kind: 'move';
  readonly id: number;
  /** Null if there is no such step. */
  readonly step: number | null;
}

/** The request was not carried out. */
export interface FailedReply {
  readonly kind: 'failed';
  readonly id: number;
  /**
   * `outdated`: the request named a run that the worker does not have. `cancelled`: the host asked to stop. `defect`: an error of our own.
   */
  readonly reason: 'outdated' | 'cancelled' | 'defect';
  readonly message: string;
}

/** Sent while an analysis runs. */
export interface ProgressMessage {
  readonly kind: 'progress';
  /** Of the analyze request. */
  readonly id: number;
  readonly steps: number;
}

/** The reply that belongs to each request, if it does not fail. */
export interface ReplyTo {
  readonly initialize: InitializedReply;
  readonly analyze: AnalyzedReply;
  readonly annotations: AnnotationsReply;
  readonly hover: HoverReply;
  readonly memory: MemoryReply;
  readonly object: ObjectReply;
  readonly move: MoveReply;
}

// Extension host → webview

/** Any message to the memory panel. */
export type PanelUpdate = DocumentUpdate | MemoryUpdate | ObjectUpdate;

/** What the panel shows: which file, and how far its analysis is. */
export interface DocumentUpdate {
  readonly kind: 'document';
  readonly document: PanelDocument;
}

/** The memory at the current step. */
export interface MemoryUpdate {
  readonly kind: 'memory';
  /** Changes with every run: objects of different runs have nothing in common. */
  readonly run: number;
  readonly memory: MemoryState;
}

/** The selected object, or none. */
export interface ObjectUpdate {
  readonly kind: 'object';
  readonly details: ObjectDetails | null;
}

/** State of the document that the panel follows. */
export type PanelDocument =
  /** No Python file is open. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'file';
      /** Last part of the path. */
      readonly name: string;
      readonly uri: string;
      readonly pythonVersion: string;
      readonly isStepping: boolean;
      readonly progress: AnalysisProgress;
      /** The user has not yet put away the note that says how to read the panel. */
      readonly isFirstVisit: boolean;
    };

/** How far an analysis is. What was shown before stays until the new run is there. */
export type AnalysisProgress =
  | { readonly kind: 'done' }
  | { readonly kind: 'running'; readonly steps: number }
  /** The worker died or ran away; `message` says what happened and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

// Webview → extension host

/** Any message from the memory panel. */
export type PanelRequest =
  | ReadyRequest
  | MovePanelRequest
  | GoToStepRequest
  | SelectObjectRequest
  | RevealLineRequest
  | SteppingRequest
  | ShowMoreObjectsRequest
  | PutAwayNoteRequest
  | CommandRequest;

/** The panel is drawn, perhaps anew after it was hidden: send everything. */
export interface ReadyRequest {
  readonly kind: 'ready';
}

/** Move from the current step. */
export interface MovePanelRequest {
  readonly kind: 'move';
  readonly move: StepMove;
}

/** Go to a step of the timeline. */
export interface GoToStepRequest {
  readonly kind: 'go-to-step';
  readonly step: number;
}

/** Select an object, or none. */
export interface SelectObjectRequest {
  readonly kind: 'select-object';
  readonly object: number | null;
}

/** Show a line in the editor. */
export interface RevealLineRequest {
  readonly kind: 'reveal-line';
  readonly line: number;
}

/** Begin or end stepping. */
export interface SteppingRequest {
  readonly kind: 'stepping';
  readonly isStepping: boolean;
}

/** Draw more boxes than the usual number. */
export interface ShowMoreObjectsRequest {
  readonly kind: 'show-more-objects';
}

/** The user has read how to read the panel. */
export interface PutAwayNoteRequest {
  readonly kind: 'put-away-note';
}

/** Run one of the extension's commands that the panel offers as a button. */
export interface CommandRequest {
  readonly kind: 'command';
  readonly command:
    | 'heapline.selectPythonVersion'
    | 'heapline.openExample'
    | 'heapline.analyzeAgain'
    | 'heapline.openWalkthrough';
}
