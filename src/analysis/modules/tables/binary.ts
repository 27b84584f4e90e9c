/** Modules on bytes. */

import { makeArray } from '../array/array-module.ts';
import { BASE64_SOURCE } from '../base64-source.ts';
import { makeBinascii, makeZlib } from '../binascii.ts';
import { makeDigests } from '../digests.ts';
import { HASHLIB_SOURCE, HMAC_SOURCE, SECRETS_SOURCE, UUID_SOURCE } from '../hashing-source.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeStruct } from '../struct/struct-module.ts';

export const binaryModules: ModuleTable = {
  struct: makeStruct,
  array: makeArray,
  binascii: makeBinascii,
  zlib: makeZlib,
  base64: { source: BASE64_SOURCE },
  _digests: makeDigests,
  hashlib: { source: HASHLIB_SOURCE },
  hmac: { source: HMAC_SOURCE },
  secrets: { source: SECRETS_SOURCE },
  uuid: { source: UUID_SOURCE },
};
