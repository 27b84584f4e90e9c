/** Modules that process text. */

import { makeDatetimeModule, makeNativeStrptime, strptimeSource } from '../datetime/native-datetime.ts';
import { DECODER_SOURCE, encoderSource, JSON_SOURCE } from '../json/json-source.ts';
import { makeNativeJson } from '../json/native-json.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeNativeRe } from '../re/native-re.ts';
import { reSource } from '../re/re-source.ts';
import { makeUnicodedata } from '../unicodedata.ts';

export const textModules: ModuleTable = {
  datetime: makeDatetimeModule,
  _native_strptime: makeNativeStrptime,
  _strptime: { source: strptimeSource },
  json: { source: JSON_SOURCE, isPackage: true },
  'json.decoder': { source: DECODER_SOURCE },
  'json.encoder': { source: encoderSource },
  _json: makeNativeJson,
  re: { source: reSource },
  _sre: makeNativeRe,
  unicodedata: makeUnicodedata,
};
