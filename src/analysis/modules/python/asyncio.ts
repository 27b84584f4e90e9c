/** `asyncio`: the loop, tasks and primitives in Python over the futures and tasks of `_asyncio`. */
import type { VersionBehaviour } from '../../versions.ts';
import { ASYNCIO_LOOP } from './asyncio-loop.ts';
import { ASYNCIO_PRIMITIVES } from './asyncio-primitives.ts';
import { ASYNCIO_TASKS } from './asyncio-tasks.ts';
import { ASYNCIO_WAITING } from './asyncio-waiting.ts';

const truth = (value: boolean): string => (value ? 'True' : 'False');

/** The module's text for a version. */
export function asyncioSource({ language, library, nativeModules }: VersionBehaviour): string {
  const constants = `
_WAITS_IN_PLACE = ${truth(language.waitsInPlace)}
_TASK_GROUPS_FORGET = ${truth(library.taskGroupsForget)}
_HANDLES_ERRORS_IN_CONTEXT = ${truth(library.handlesErrorsInContext)}
_KEEPS_AWAITERS = ${truth(nativeModules.futuresHoldAwaiters)}
_GATHERS_DONE_AT_ONCE = ${truth(library.gathersDoneAtOnce)}
_TIMEOUTS_ENTER_CONTEXTS = ${truth(library.timeoutsEnterContexts)}
_COMPLETES_BY_ITERATOR = ${truth(library.completesByIterator)}
_TASK_FACTORIES_TAKE_NAMES = ${truth(library.taskFactoriesTakeNames)}
_RUNS_AWAITABLES = ${truth(library.runnersTakeAwaitables)}
_SETS_UP_RUNS = ${truth(library.loopsSetUpRuns)}
_NEEDS_LOOP = ${truth(language.needsEventLoop)}
`;
  return ASYNCIO_LOOP + constants + ASYNCIO_TASKS + ASYNCIO_WAITING + ASYNCIO_PRIMITIVES;
}
