/** Modules on the system that the program runs on. */
import { calendarSource } from '../calendar-source.ts';
import { abstractStreams } from '../io/io-base.ts';
import { makeIo } from '../io/io-module.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeModule } from '../native-module.ts';
import { makeErrno } from '../os/errno-module.ts';
import { makePosix } from '../os/native-os.ts';
import { OS_SOURCE } from '../os/os-source.ts';
import { pathSource } from '../os/path-source.ts';
import { atexitSource } from '../python/atexit.ts';
import { ioBasesSource } from '../python/io-bases.ts';
import { FNMATCH_SOURCE, pathlibSource } from '../python/paths.ts';
import {
  GETPASS_SOURCE,
  GLOB_SOURCE,
  PLATFORM_SOURCE,
  SHUTIL_SOURCE,
  SUBPROCESS_SOURCE,
  TEMPFILE_SOURCE,
} from '../python/system-tools.ts';
import { makeTime } from '../time/time-module.ts';
import { makeUnknownValues } from '../unknown-values.ts';

export const systemModules: ModuleTable = {
  atexit: { source: atexitSource },
  time: makeTime,
  calendar: { source: calendarSource },
  io: makeIo,
  _io: (runtime) => makeModule(runtime, '_io', [], abstractStreams(runtime)),
  _io_bases: { source: ioBasesSource },
  posix: makePosix,
  os: { source: OS_SOURCE },
  'os.path': (runtime) => runtime.importModule('posixpath')!,
  posixpath: { source: pathSource },
  pathlib: { source: pathlibSource },
  fnmatch: { source: FNMATCH_SOURCE },
  platform: { source: PLATFORM_SOURCE },
  getpass: { source: GETPASS_SOURCE },
  glob: { source: GLOB_SOURCE },
  shutil: { source: SHUTIL_SOURCE },
  tempfile: { source: TEMPFILE_SOURCE },
  subprocess: { source: SUBPROCESS_SOURCE },
  errno: makeErrno,
  _unknown_values: makeUnknownValues,
};
