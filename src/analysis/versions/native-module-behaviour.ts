/** What differs between versions in the modules of the standard library that are modelled in TypeScript. */
import { isSince, type PythonVersion } from './python-version.ts';

/** Named behaviours of the modules of the standard library that are modelled in TypeScript. */
export interface NativeModuleBehaviour {
  /** Futures hold the tasks that await them (Modules/_asynciomodule.c, future_awaited_by_add). */
  readonly futuresHoldAwaiters: boolean;
  /** The dict of a future is none of its own fields, so that the class of an instance lets it go (Modules/_asynciomodule.c, Future_spec). */
  readonly futuresHaveManagedDict: boolean;
  /** A generator of any function counts as a coroutine (Lib/asyncio/coroutines.py, _COROUTINE_TYPES). */
  readonly tasksRunGenerators: boolean;
  /** The running task is in a dict, under its loop (Modules/_asynciomodule.c, enter_task). */
  readonly filesTasksByLoop: boolean;
  /** The ValueError of an argument outside the domain of a function of `math` says what is expected (Modules/mathmodule.c, math_1). */
  readonly explainsMathDomain: boolean;
  /** `math.fma`. */
  readonly hasFusedMultiplyAdd: boolean;
  /** `math.sumprod`. */
  readonly hasSumOfProducts: boolean;
  /** `math.nextafter` takes `steps`. */
  readonly hasNextAfterSteps: boolean;
  /** `itertools.pairwise` gives the same tuple again where nobody holds it (Modules/itertoolsmodule.c, pairwise_next). */
  readonly reusesPairs: boolean;
  /** `itertools.tee` gives an iterator that has `__copy__` itself (Modules/itertoolsmodule.c, itertools_tee_impl). */
  readonly teeKeepsIterator: boolean;
  /** `itertools.batched`. */
  readonly hasBatched: boolean;
  /** `itertools.batched` takes `strict`. */
  readonly hasStrictBatched: boolean;
  /** `operator.methodcaller` keeps the tuple of its arguments (Modules/_operator.c, methodcaller_new). */
  readonly methodcallerKeepsArguments: boolean;
  /** `operator.is_none` and `is_not_none`. */
  readonly hasNoneTests: boolean;
  /** The TypeError of `random.seed` has the types on a line of their own (Lib/random.py). */
  readonly namesSeedTypesBelow: boolean;
  /** `random.binomialvariate`. */
  readonly hasBinomialVariate: boolean;
  /** `random.randrange` takes floats that are whole. */
  readonly randrangeTakesFloats: boolean;
  /** The ValueError of `random.randint` names it instead of `randrange`. */
  readonly randintNamesItself: boolean;
  /** `random.sample` takes counts whose sum is zero. */
  readonly samplesNoCounts: boolean;
  /** What draws a whole number below another binds `getrandbits` once (Lib/random.py, _randbelow_with_getrandbits). */
  readonly keepsGetrandbits: boolean;
  /** `heapq` has public functions for heaps with the largest item first. */
  readonly hasMaximumHeaps: boolean;
  /** The ValueError of `random.getrandbits` of a negative number. */
  readonly negativeBitCountText: string;
  /** Size of an empty ASCII str without its end, on 64-bit builds. */
  readonly textHeaderSize: number;
  /** Size of an empty tuple without the header of the collector, on 64-bit builds. */
  readonly tupleHeaderSize: number;
  /** `statistics.quantiles` takes one data point. */
  readonly takesSingleQuantile: boolean;
  /** `statistics.correlation` rounds the root of a product once (Lib/statistics.py, _sqrtprod). */
  readonly multipliesWithRoot: boolean;
  /** `io.DEFAULT_BUFFER_SIZE`. */
  readonly bufferSize: number;
  /** `os.path.commonpath` takes any iterable. */
  readonly joinsPathsOfIterables: boolean;
  /** The range errors of `struct` all quote the format character (Modules/_struct.c). */
  readonly quotesStructCodes: boolean;
  /** `deque.index()` holds the item that it compares (Modules/_collectionsmodule.c, deque_index). */
  readonly holdsItemInDequeIndex: boolean;
  /** `repr` of a `struct.Struct` shows its format. */
  readonly showsStructFormat: boolean;
  /** `array` has the type code w. */
  readonly hasWideTypecode: boolean;
  /** What the TypeError of `array.array` says of a type code that is a longer str. */
  readonly longTypecodeText: string;
  /** The ValueError of a wrong type code names w (Modules/arraymodule.c, array_new). */
  readonly listsWideTypecode: boolean;
  /** `calendar.weekday` gives a member of an enumeration. */
  readonly namesWeekdays: boolean;
  /** `decimal.IEEEContext`. */
  readonly hasIeeeContexts: boolean;
  /** Modules whose types are made while C runs (PyType_FromModuleAndSpec) and hold a name that nobody else holds. */
  readonly heapTypeModules: readonly string[];
  /** Modules whose types have a name that may be held elsewhere. */
  readonly sharedTypeNameModules: readonly string[];
}

const HEAP_TYPE_MODULES = [
  '_asyncio',
  '_io',
  '_pickle',
  '_random',
  '_struct',
  'array',
  'collections',
  'functools',
  'itertools',
  'operator',
];

/** Those of a version. */
export function nativeModuleBehaviour(version: PythonVersion): NativeModuleBehaviour {
  const since = (first: PythonVersion): boolean => isSince(version, first);
  return {
    futuresHoldAwaiters: since('3.14'),
    futuresHaveManagedDict: since('3.13'),
    tasksRunGenerators: !since('3.12'),
    filesTasksByLoop: !since('3.14'),
    explainsMathDomain: since('3.14'),
    hasFusedMultiplyAdd: since('3.13'),
    hasSumOfProducts: since('3.12'),
    hasNextAfterSteps: since('3.12'),
    reusesPairs: since('3.13'),
    teeKeepsIterator: !since('3.13'),
    hasBatched: since('3.12'),
    hasStrictBatched: since('3.13'),
    methodcallerKeepsArguments: since('3.13'),
    hasNoneTests: since('3.14'),
    namesSeedTypesBelow: since('3.13'),
    hasBinomialVariate: since('3.12'),
    randrangeTakesFloats: !since('3.12'),
    randintNamesItself: since('3.14'),
    keepsGetrandbits: !since('3.14'),
    samplesNoCounts: since('3.14'),
    hasMaximumHeaps: since('3.14'),
    negativeBitCountText: since('3.14') ? 'Cannot convert negative int' : 'number of bits must be non-negative',
    textHeaderSize: since('3.12') ? 40 : 48,
    tupleHeaderSize: since('3.14') ? 32 : 24,
    takesSingleQuantile: since('3.13'),
    multipliesWithRoot: since('3.13'),
    bufferSize: since('3.14') ? 131072 : 8192,
    joinsPathsOfIterables: since('3.13'),
    quotesStructCodes: since('3.12'),
    holdsItemInDequeIndex: since('3.12'),
    showsStructFormat: since('3.13'),
    hasWideTypecode: since('3.13'),
    longTypecodeText: since('3.13') ? 'not a string of length 2' : 'not str',
    listsWideTypecode: since('3.14'),
    namesWeekdays: since('3.12'),
    hasIeeeContexts: since('3.14'),
    heapTypeModules: [...(since('3.12') ? HEAP_TYPE_MODULES : []), ...(since('3.13') ? ['re', '_sre', 'decimal'] : [])],
    sharedTypeNameModules: since('3.13') ? [] : ['re', '_sre', ...(since('3.12') ? [] : HEAP_TYPE_MODULES)],
  };
}
