/** A whole program as `__main__` (`Python/pythonrun.c`, run_eval_code_obj): from its code object to the record of its run. */
import type { CodeObject } from '../compile/code-object.ts';
import { makeBuiltins } from '../modules/builtins.ts';
import { internString } from '../objects/create.ts';
import { dictSetText, newDict } from '../objects/dict-access.ts';
import type { ExceptionPayload } from '../objects/errors.ts';
import { EventLog } from '../objects/event-log.ts';
import { HeapLimit } from '../objects/heap.ts';
import { shortTypeName, typeOf } from '../objects/lookup.ts';
import { strText } from '../objects/protocol/text.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import { PythonRaise, SimulationStop } from '../objects/runtime.ts';
import type { CodePayload } from '../objects/types/code.ts';
import { setReference } from '../objects/types/exceptions.ts';
import { newModule } from '../objects/types/module.ts';
import { BUILTIN_TYPES } from '../objects/types/registry.ts';
import type { TracebackPayload } from '../objects/types/traceback.ts';
import { isStackOverflow, isTooLarge, STACK_OVERFLOW } from '../values/engine-errors.ts';
import type { PythonVersion } from '../versions/python-version.ts';
import { VERSION_BEHAVIOUR } from '../versions.ts';
import { Frame } from './frame.ts';
import { enterFrame } from './frames.ts';
import { Machine, type MachineOptions } from './machine.ts';
import { materializeCode } from './materialize.ts';
import type { ModuleSources } from './module-loader.ts';

/** The record of a run, as `trace/recording.ts` describes it. */
export interface RunRecord {
  readonly log: EventLog;
  readonly version: PythonVersion;
  readonly error: string | null;
  readonly errorLine: number;
  readonly stopped: SimulationStop['reason'] | null;
  readonly stoppedLine: number;
  readonly stdout: string;
}

/** Runs a module's code to its end, or to where the simulation has to stop. Never throws. */
export function runProgram(
  code: CodeObject,
  version: PythonVersion,
  options: MachineOptions,
  modules: ModuleSources,
): RunRecord {
  const log = new EventLog();
  const outcome = {
    error: null as string | null,
    errorLine: 0,
    stopped: null as SimulationStop['reason'] | null,
    stoppedLine: 0,
  };
  let machine: Machine | null = null;
  try {
    machine = new Machine(log, VERSION_BEHAVIOUR[version], options, BUILTIN_TYPES, makeBuiltins, modules);
    runMain(machine, code);
  } catch (thrown) {
    const line = machine?.programLine ?? 0;
    if (thrown instanceof PythonRaise && machine !== null) {
      Object.assign(outcome, describeError(machine, thrown.exception));
      const stopped = letGoOf(machine, thrown.exception);
      if (stopped !== null) Object.assign(outcome, { stopped, stoppedLine: outcome.errorLine });
    } else Object.assign(outcome, { stopped: stopReason(thrown), stoppedLine: line });
  }
  machine?.heap.closeInterval();
  log.trim();
  return { log, version, stdout: machine?.output.join('') ?? '', ...outcome };
}

/** The record of a program that Python refuses to compile: it makes no step. */
export function refusedRun(version: PythonVersion, error: string, errorLine: number): RunRecord {
  const log = new EventLog();
  log.trim();
  return { log, version, stdout: '', error, errorLine, stopped: null, stoppedLine: 0 };
}

function runMain(machine: Machine, code: CodeObject): void {
  const namespace = newDict(machine);
  const module = newModule(machine, '__main__', namespace);
  machine.modules.set('__main__', module);
  const name = internString(machine, '__main__');
  dictSetText(machine, namespace, '__name__', name);
  machine.heap.release(name);
  for (const empty of ['__doc__', '__package__', '__loader__', '__spec__'])
    dictSetText(machine, namespace, empty, machine.none);
  dictSetText(machine, namespace, '__builtins__', machine.modules.get('builtins')!);
  // Who started the program holds its path too.
  const { str } = machine.types;
  const file = machine.heap.allocateUncounted(str, str.payload.typeName, code.fileName, Counting.Shared);
  dictSetText(machine, namespace, '__file__', file);
  const codeObject = materializeCode(machine, code);
  machine.heap.closeInterval();
  const frame = new Frame(
    machine,
    machine.nextFrameNumber(),
    codeObject.payload as CodePayload,
    codeObject,
    null,
    namespace,
    machine.builtins,
    namespace,
  );
  enterFrame(machine, frame, 0, 0);
  machine.heap.release(machine.runNested(frame));
}

/** What an exception that ended the program says. */
function describeError(machine: Machine, exception: PythonObject): { error: string; errorLine: number } {
  machine.hasEnded = true;
  const name = shortTypeName(typeOf(exception));
  let text: string;
  try {
    text = strText(machine, exception);
  } catch (thrown) {
    text = thrown instanceof PythonRaise ? '<exception str() failed>' : '…';
  }
  const { traceback } = exception.payload as ExceptionPayload;
  const errorLine = traceback === null ? 0 : (traceback.payload as TracebackPayload).line;
  return { error: `${name}: ${text}`, errorLine };
}

/** Releases the exception that ended the program, its traceback first. Gives why that stopped, where a finalizer did. */
function letGoOf(machine: Machine, exception: PythonObject): SimulationStop['reason'] | null {
  try {
    setReference(machine, exception, 'traceback', null);
    machine.heap.release(exception);
    return null;
  } catch (thrown) {
    return stopReason(thrown);
  }
}

/** Why a run stopped, from what was thrown. A fault of our own is a reason too: the record up to it stands. */
function stopReason(thrown: unknown): SimulationStop['reason'] {
  if (thrown instanceof SimulationStop) return thrown.reason;
  if (thrown instanceof HeapLimit || isTooLarge(thrown)) return 'memory';
  if (isStackOverflow(thrown)) return STACK_OVERFLOW;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return `unknown: internal error: ${text}`;
}
