/** Modules that CPython writes in Python, with the C modules they rest on. */
import { makeAbc } from '../abc-checks.ts';
import { makeCollections } from '../collections/native.ts';
import { makeFunctools } from '../functools/native.ts';
import type { ModuleTable } from '../module-model.ts';
import { makePickle } from '../pickle/native-pickle.ts';
import { abcSource } from '../python/abc.ts';
import { collectionsSource } from '../python/collections.ts';
import { collectionsAbcSource } from '../python/collections-abc.ts';
import { contextlibSource } from '../python/contextlib.ts';
import { copyregSource, copySource } from '../python/copy.ts';
import { dataclassesSource } from '../python/dataclasses.ts';
import { enumSource } from '../python/enum.ts';
import { functoolsSource } from '../python/functools.ts';
import { PICKLE_SOURCE } from '../python/pickle.ts';
import { PPRINT_SOURCE } from '../python/pprint.ts';
import { reprlibSource } from '../python/reprlib.ts';
import { keywordSource, stringSource } from '../python/string.ts';
import { textwrapSource } from '../python/textwrap.ts';
import { typesSource } from '../python/types.ts';
import { typingSource } from '../python/typing.ts';
import { makeReduce } from '../reduce.ts';
import { makeStringModule } from '../string-module.ts';
import { makeTypes } from '../types-module.ts';
import { makeTypingTypes } from '../typing-native.ts';

export const pythonCoreModules: ModuleTable = {
  _types: makeTypes,
  types: { source: typesSource },
  _abc: makeAbc,
  abc: { source: abcSource },
  _collections_abc: { source: collectionsAbcSource },
  _collections: makeCollections,
  collections: { source: collectionsSource, isPackage: true },
  'collections.abc': { source: 'from _collections_abc import *\nfrom _collections_abc import __all__\n' },
  copy: { source: copySource },
  _copyreg: makeReduce,
  copyreg: { source: copyregSource },
  dataclasses: { source: dataclassesSource },
  enum: { source: enumSource },
  contextlib: { source: contextlibSource },
  _typing: makeTypingTypes,
  typing: { source: typingSource },
  _string: makeStringModule,
  string: { source: stringSource },
  _pickle: makePickle,
  pickle: { source: PICKLE_SOURCE },
  pprint: { source: PPRINT_SOURCE },
  reprlib: { source: reprlibSource },
  keyword: { source: keywordSource },
  textwrap: { source: textwrapSource },
  _functools: makeFunctools,
  functools: { source: functoolsSource },
};
