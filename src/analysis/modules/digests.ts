/** Message digests as functions of bytes, for modules in Python that CPython takes from `_sha2` and the like. */
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { newBytes, requireBytes } from '../objects/types/bytes-object.ts';
import { DIGEST_SIZES, type DigestName, digest } from '../values/message-digests.ts';
import { makeModule } from './native-module.ts';

/** `_digests.sha512(data)` and the others: the digest as bytes. */
export function makeDigests(runtime: Runtime): PythonObject {
  const functions = (Object.keys(DIGEST_SIZES) as DigestName[]).map(
    (name): NativeFunctionDefinition => ({
      name,
      signature: '(data, /)',
      whenUnknown: 'bytes',
      code: (run: Runtime, data: PythonObject) => newBytes(run, digest(name, requireBytes(run, data))),
    }),
  );
  return makeModule(runtime, '_digests', functions);
}
