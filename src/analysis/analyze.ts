/** The only door of the analysis: source text in, recording and problems out. It never throws at its caller. */
import type { CodeObject } from './compile/code-object.ts';
import { type CompileOptions, compileModule, firstRefusedLine } from './compile/compile.ts';
import { COMPILE_BEHAVIOUR } from './compile/compile-versions.ts';
import { refusedSyntax } from './compile/refused-syntax.ts';
import type { CompiledText, SyntaxErrorName } from './machine/executed-text.ts';
import type { Machine, MachineOptions } from './machine/machine.ts';
import type { ModuleSources } from './machine/module-loader.ts';
import { refusedRun, runProgram } from './machine/run-program.ts';
import { MODELLED_MODULES } from './modules/modelled-modules.ts';
import type { FindModule } from './modules/module-model.ts';
import type { PythonParser } from './parse/parser.ts';
import type { SyntaxProblem } from './parse/problem.ts';
import type { Module } from './parse/syntax.ts';
import type { Recording } from './trace/recording.ts';
import { STACK_OVERFLOW } from './values/engine-errors.ts';
import { NEWEST_VERSION, type PythonVersion } from './versions/python-version.ts';

export type { ModuleSource } from './modules/module-model.ts';

/** What an analysis may be told. */
export interface AnalyzeOptions {
  readonly parser: PythonParser;
  /** The Python version to follow; the newest if left out. */
  readonly version?: PythonVersion;
  /** `co_filename`, and `__file__` of the program. */
  readonly fileName?: string;
  /** Steps after which the run ends; a million if left out. */
  readonly maximumSteps?: number;
  /** Live objects at which the run ends. */
  readonly maximumObjects?: number;
  /** Polled now and then: true ends the run. */
  readonly shouldStop?: () => boolean;
  /** Count as while a trace function is set (see `MachineOptions`); false if left out. */
  readonly hasTraceFunction?: boolean;
  /** Decisions on unknowns, in order. */
  readonly decisions?: readonly boolean[];
  /**
   * Source of a module of the program's own by its dotted name, such as a file beside it: its code is simulated too, without steps of its own.
   * Left out: there are none.
   */
  readonly findModule?: FindModule;
  /** Code of library modules from earlier analyses, to which this one adds: a host that analyses again and again keeps it. */
  readonly libraryCode?: LibraryCode;
  /** Called at every step, before it is recorded: for tests of invariants. */
  readonly onStep?: (machine: Machine) => void;
  /** Milliseconds now, for the times in the result; all zero if left out. */
  readonly now?: () => number;
}

/** Compiled modules by version, file name and text. */
export type LibraryCode = Map<string, CodeObject>;

/** What an analysis gives. */
export interface Analysis {
  readonly source: string;
  readonly module: Module;
  readonly recording: Recording;
  readonly problems: readonly SyntaxProblem[];
  /** Whether the stack of the thread was too small for something: a thread with a larger one may get further. */
  readonly ranOutOfStack: boolean;
  /** Milliseconds. */
  readonly times: { readonly parse: number; readonly compile: number; readonly run: number };
}

const DEFAULT_MAXIMUM_STEPS = 1_000_000;
const DEFAULT_MAXIMUM_OBJECTS = 4_000_000;
const MAXIMUM_WORK = 200_000_000;

/** Parses, compiles and runs a program in the simulation. */
export function analyze(source: string, options: AnalyzeOptions): Analysis {
  const now = options.now ?? (() => 0);
  const version = options.version ?? NEWEST_VERSION;
  const fileName = options.fileName ?? 'program.py';
  const started = now();
  let ranOutOfStack = false;
  const onStackOverflow = (): void => {
    ranOutOfStack = true;
  };
  const { module, problems } = options.parser.parse(source, onStackOverflow);
  const parsed = now();
  const code = compileModule(module, { version, fileName, onStackOverflow });
  const compiled = now();
  const machineOptions: MachineOptions = {
    maximumSteps: options.maximumSteps ?? DEFAULT_MAXIMUM_STEPS,
    maximumObjects: options.maximumObjects ?? DEFAULT_MAXIMUM_OBJECTS,
    maximumWork: MAXIMUM_WORK,
    shouldStop: options.shouldStop ?? (() => false),
    hasTraceFunction: options.hasTraceFunction ?? false,
    decisions: options.decisions ?? [],
    ...(options.onStep === undefined ? {} : { onStep: options.onStep }),
  };
  const refused = refusedSyntax(module, source, COMPILE_BEHAVIOUR[version]);
  const refusedLine = refused?.line ?? 0;
  const modules: ModuleSources = {
    models: MODELLED_MODULES,
    find: options.findModule ?? null,
    compile: (text, name) => compileLibrary(options, text, { version, fileName: name, onStackOverflow }),
    compileText: (text, name, mode) =>
      compileProgramText(options.parser, text, { version, fileName: name, mode, onStackOverflow }),
  };
  const recording =
    refused === null
      ? runProgram(code, version, machineOptions, modules)
      : refusedRun(version, `SyntaxError: ${refused.message} (${fileName}, line ${refusedLine})`, refusedLine);
  return {
    source,
    module,
    recording,
    problems,
    ranOutOfStack: ranOutOfStack || recording.stopped === STACK_OVERFLOW,
    times: { parse: parsed - started, compile: compiled - parsed, run: now() - compiled },
  };
}

/** How a text is compiled whose frames are not shown. */
type TextOptions = Omit<CompileOptions, 'makesSteps'> & Required<Pick<CompileOptions, 'onStackOverflow'>>;

function compileLibrary({ parser, libraryCode }: AnalyzeOptions, text: string, options: TextOptions): CodeObject {
  const key = `${options.version}\n${options.fileName}\n${text}`;
  const known = libraryCode?.get(key);
  if (known !== undefined) return known;
  let isWhole = true;
  const onStackOverflow = (): void => {
    isWhole = false;
    options.onStackOverflow();
  };
  const { module } = parser.parse(text, onStackOverflow);
  const code = compileModule(module, { ...options, onStackOverflow, makesSteps: false });
  if (isWhole) libraryCode?.set(key, code);
  return code;
}

function errorName(message: string): SyntaxErrorName {
  if (/^tabs and spaces/i.test(message)) return 'TabError';
  return /indent/i.test(message) ? 'IndentationError' : 'SyntaxError';
}

/** A text that the program executes: its code, or the first place that Python refuses. */
function compileProgramText(parser: PythonParser, text: string, options: TextOptions): CompiledText {
  const { module, problems } = parser.parse(text, options.onStackOverflow);
  const [problem] = problems;
  if (problem !== undefined) {
    return { problemLine: problem.line, error: errorName(problem.message) };
  }
  const isExpression = module.body.length === 1 && module.body[0]!.kind === 'Expr';
  if (options.mode === 'eval' && !isExpression) {
    return { problemLine: text.trim() === '' ? 0 : 1, error: 'SyntaxError' };
  }
  const code = compileModule(module, { ...options, makesSteps: false });
  const line = firstRefusedLine(code);
  return line === null ? code : { problemLine: line, error: 'SyntaxError' };
}
