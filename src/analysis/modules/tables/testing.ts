/** Modules for programs' own workings: arguments, logs, tests, threads. */
import { makeContextRuns } from '../context-runs.ts';
import type { ModuleTable } from '../module-model.ts';
import { argparseSource } from '../python/argument-parser.ts';
import { COLORSYS_SOURCE } from '../python/colorsys.ts';
import { contextvarsSource } from '../python/contextvars.ts';
import { csvCoreSource, csvSource } from '../python/csv.ts';
import { doctestSource } from '../python/doctest.ts';
import { GETOPT_SOURCE } from '../python/getopt.ts';
import { graphlibSource } from '../python/graphlib.ts';
import { INSPECT_SOURCE } from '../python/inspect.ts';
import { LOCALE_SOURCE } from '../python/locale.ts';
import { loggingSource } from '../python/logging.ts';
import { PROFILE_SOURCE } from '../python/profile.ts';
import { SCHED_SOURCE } from '../python/sched.ts';
import { SHLEX_SOURCE } from '../python/shlex.ts';
import { THREAD_SOURCE } from '../python/thread.ts';
import { QUEUE_SOURCE, THREADING_SOURCE, TIMEIT_SOURCE } from '../python/threading.ts';
import { TRACEBACK_SOURCE } from '../python/traceback.ts';
import { TRACEMALLOC_SOURCE } from '../python/tracemalloc.ts';
import { unittestSource } from '../python/unittest.ts';
import { UNITTEST_LOG_SOURCE } from '../python/unittest-assertions.ts';
import { WARNINGS_SOURCE } from '../python/warnings.ts';

export const testingModules: ModuleTable = {
  argparse: { source: argparseSource },
  logging: { source: loggingSource, isPackage: true },
  _csv: { source: csvCoreSource, isBuiltIn: true },
  csv: { source: csvSource },
  inspect: { source: INSPECT_SOURCE },
  threading: { source: THREADING_SOURCE },
  queue: { source: QUEUE_SOURCE },
  getopt: { source: GETOPT_SOURCE },
  colorsys: { source: COLORSYS_SOURCE },
  locale: { source: LOCALE_SOURCE },
  _thread: { source: THREAD_SOURCE, isBuiltIn: true },
  tracemalloc: { source: TRACEMALLOC_SOURCE },
  cProfile: { source: PROFILE_SOURCE },
  profile: { source: PROFILE_SOURCE },
  timeit: { source: TIMEIT_SOURCE },
  traceback: { source: TRACEBACK_SOURCE },
  warnings: { source: WARNINGS_SOURCE },
  graphlib: { source: graphlibSource },
  sched: { source: SCHED_SOURCE },
  shlex: { source: SHLEX_SOURCE },
  _contextvars: makeContextRuns,
  contextvars: { source: contextvarsSource, isBuiltIn: true },
  doctest: { source: doctestSource },
  unittest: { source: unittestSource, isPackage: true },
  'unittest._log': { source: UNITTEST_LOG_SOURCE },
};
