/** `asyncio`: the loop, tasks and primitives in Python over the futures and tasks of `_asyncio`. */
import type { VersionBehaviour } from '../../versions.ts';
import { ASYNCIO_LOOP } from './asyncio-loop.ts';
import { ASYNCIO_PRIMITIVES } from './asyncio-primitives.ts';
import { ASYNCIO_TASKS } from './asyncio-tasks.ts';

const truth = (value: boolean): string => (value ? 'True' : 'False');

/** The module's text for a version. */
export function asyncioSource({ language, library }: VersionBehaviour): string {
  const constants = `
_WAITS_IN_PLACE = ${truth(language.waitsInPlace)}
_TASK_GROUPS_FORGET = ${truth(library.taskGroupsForget)}
_HANDLES_ERRORS_IN_CONTEXT = ${truth(library.handlesErrorsInContext)}
_NEEDS_LOOP = ${truth(language.needsEventLoop)}
`;
  return ASYNCIO_LOOP + constants + ASYNCIO_TASKS + ASYNCIO_PRIMITIVES;
}
