/** The module `errno` (`Modules/errnomodule.c`), with the numbers of Linux. */
import { newInteger, newString } from '../../objects/create.ts';
import { dictSetOwned, newDict } from '../../objects/dict-access.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { makeModule } from '../native-module.ts';

/** Names from number 1 on; empty ones do not exist. */
const FROM_ONE =
  'EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP'.split(
    ' ',
  );

const OTHERS: Readonly<Record<string, number>> = {
  EWOULDBLOCK: 11,
  EILSEQ: 84,
  EADDRINUSE: 98,
  ECONNABORTED: 103,
  ECONNRESET: 104,
  EISCONN: 106,
  ENOTCONN: 107,
  ETIMEDOUT: 110,
  ECONNREFUSED: 111,
  EHOSTUNREACH: 113,
  EALREADY: 114,
  EINPROGRESS: 115,
};

/** Makes the module. */
export function makeErrno(runtime: Runtime): PythonObject {
  const codes = newDict(runtime);
  const members: Record<string, PythonObject> = { errorcode: codes };
  const numbers: [string, number][] = [
    ...FROM_ONE.map((name, index): [string, number] => [name, index + 1]),
    ...Object.entries(OTHERS),
  ];
  for (const [name, number] of numbers) {
    members[name] = newInteger(runtime, number);
    if (name !== 'EWOULDBLOCK') dictSetOwned(runtime, codes, newInteger(runtime, number), newString(runtime, name));
  }
  return makeModule(runtime, 'errno', [], members);
}
