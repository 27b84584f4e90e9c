/** The module `io` (`Lib/io.py`, `Modules/_io`). Files of the system are not known. */
import { newInteger, newUnknown } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { mayHaveMember } from '../library-members.ts';
import { makeModule } from '../native-module.ts';
import { standardStreamType } from '../sys/streams.ts';
import { bytesIoType } from './bytes-io.ts';
import { unsupportedOperationType } from './memory-stream.ts';
import { binaryFileTypes, openFunction } from './open-file.ts';
import { stringIoType } from './string-io.ts';

/** Makes the module. */
export function makeIo(runtime: Runtime): PythonObject {
  return makeModule(
    runtime,
    'io',
    [openFunction, { name: '__getattr__', signature: '(name, /)', code: abstractBase }],
    {
      StringIO: runtime.typeOf(stringIoType),
      BytesIO: runtime.typeOf(bytesIoType),
      TextIOWrapper: runtime.typeOf(standardStreamType),
      ...Object.fromEntries(Object.entries(binaryFileTypes).map(([name, type]) => [name, runtime.typeOf(type)])),
      UnsupportedOperation: runtime.typeOf(unsupportedOperationType),
      DEFAULT_BUFFER_SIZE: newInteger(runtime, runtime.behaviour.nativeModules.bufferSize),
      SEEK_SET: newInteger(runtime, 0),
      SEEK_CUR: newInteger(runtime, 1),
      SEEK_END: newInteger(runtime, 2),
    },
  );
}

const ABSTRACT_BASES = ['IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase'];

/** The abstract base classes are made when one of them is first asked for. Other names are not modelled. */
function abstractBase(runtime: Runtime, name: PythonObject): PythonObject {
  const text = String(name.payload);
  if (!ABSTRACT_BASES.includes(text)) {
    if (text.startsWith('__') || !mayHaveMember('io', text, runtime.behaviour)) {
      raise(runtime, 'AttributeError', `module 'io' has no attribute '${text}'`);
    }
    return newUnknown(runtime);
  }
  return getAttribute(runtime, runtime.importModule('_io_bases')!, text);
}
