/**
 * What differs between the supported Python versions, as named behaviours. This is the only place where a version is told from another:
 * every other file asks for a behaviour by its name.
 */

/** A supported CPython version, by its language version. */
export type PythonVersion = '3.11' | '3.12' | '3.13' | '3.14';

/** All supported versions, oldest first. */
export const PYTHON_VERSIONS: readonly PythonVersion[] = ['3.11', '3.12', '3.13', '3.14'];

/** The version used when nothing says otherwise. */
export const NEWEST_VERSION: PythonVersion = '3.14';

/** An edition of the Unicode character database, as `unicodedata.unidata_version` gives it (major and minor). */
export type UnicodeEdition = '14.0' | '15.0' | '15.1' | '16.0';

/** A group of words that the interpreter interns for itself (`objects/interned-at-start.ts`). */
export type InternedWords = 'in every version' | 'names of arguments' | 'names of datetime and linecache';

/** What ZeroDivisionError says, by the operation that raised it. */
export interface ZeroDivisionTexts {
  /** `1 / 0` */
  readonly integerDivision: string;
  /** `1 // 0` and `divmod(1, 0)` */
  readonly integerFloorDivision: string;
  /** `1 % 0` */
  readonly integerModulo: string;
  /** `1.0 / 0` */
  readonly floatDivision: string;
  /** `1.0 // 0` */
  readonly floatFloorDivision: string;
  /** `1.0 % 0` */
  readonly floatModulo: string;
  /** `divmod(1.0, 0)` */
  readonly floatDivmod: string;
  /** `0.0 ** -1` */
  readonly floatPower: string;
  /** `1j / 0` */
  readonly complexDivision: string;
  /** `0j ** -1` */
  readonly complexPower: string;
}

/** Named behaviours of the modules of the standard library that are modelled in Python. */
export interface LibraryBehaviour {
  /** `functools.partial` is a descriptor that makes bound methods. */
  readonly bindsPartials: boolean;
  /** What `functools.update_wrapper` takes over besides module, names and docstring. */
  readonly wrapperAssignments: readonly string[];
  /** `types.SimpleNamespace` takes a mapping to begin with. */
  readonly fillsNamespaceFromMapping: boolean;
  /** What `_replace` of a named tuple raises for unknown fields. */
  readonly namedTupleReplaceError: 'ValueError' | 'TypeError';
  /** TypeError for instances of abstract classes puts the names of methods in quotes (Objects/typeobject.c, object_new). */
  readonly quotesAbstractMethods: boolean;
  /** What `functools.singledispatchmethod` gives an instance: a new function, one that is kept, or an object that can be called. */
  readonly dispatchedMethod: 'function' | 'cached' | 'object';
  /** `functools.reduce` gets its arguments in a tuple (METH_VARARGS). */
  readonly packsReduceArguments: boolean;
  /** The `__subclasshook__` that a protocol is given is a closure over the class (Lib/typing.py, Protocol.__init_subclass__). */
  readonly protocolHookIsClosure: boolean;
  /** `enum.auto()` raises TypeError behind values that are no numbers (Lib/enum.py, Enum._generate_next_value_). */
  readonly enumAutoNeedsNumbers: boolean;
  /** `dataclasses` makes all methods of a class by one exec(). */
  readonly makesDataclassFunctionsAtOnce: boolean;
  /** Annotations of made functions come from an `__annotate__` function. */
  readonly wrapsAnnotate: boolean;
  /** `copy.replace` and `__replace__`. */
  readonly hasCopyReplace: boolean;
  /** `value in Enum` looks values up; before, TypeError for what is no member. */
  readonly enumContainsValues: boolean;
  /** Enumerations keep values that cannot be hashed by member name too. */
  readonly mapsUnhashableEnumValues: boolean;
  /** `contextlib` closes a generator that goes on after its end. */
  readonly closesContextGenerator: boolean;
  /** `contextlib` throws the exception alone into a generator, without class and traceback. */
  readonly throwsContextValue: boolean;
  /** `contextlib.suppress` looks into exception groups. */
  readonly suppressesInGroups: boolean;
  /** `contextlib.AbstractContextManager` has empty `__slots__`. */
  readonly abstractContextsHaveSlots: boolean;
  /** `repr` of an OrderedDict shows a dict; before, a list of pairs. */
  readonly showsOrderedDictAsDict: boolean;
  /** In patterns, `\z` is the end of the text (Lib/re/_parser.py). */
  readonly hasLowercaseEndInPatterns: boolean;
  /** In patterns, `\B` matches in an empty text (Modules/_sre/sre_lib.h). */
  readonly hasNonBoundaryInEmptyText: boolean;
  /** The class of errors in patterns. */
  readonly patternErrorName: 'error' | 'PatternError';
  /** `re` keeps compiled patterns in two caches. */
  readonly hasTwoPatternCaches: boolean;
  /** `re.sub(pattern, repl, string, 1)`: what follows the text is meant to be given by name. */
  readonly wantsKeywordsInSub: boolean;
  /** JSON documents with a comma before the closing bracket have an error of their own (Modules/_json.c). */
  readonly namesTrailingCommas: boolean;
  /** `unittest.main()` exits with a number. */
  readonly exitsTestsWithNumber: boolean;
  /** `format(Fraction(1, 3), '.2f')`. */
  readonly formatsFractions: boolean;
  /** `datetime.date(2024, 13, 1)` says which value was wrong. */
  readonly showsValueOutOfRange: boolean;
  /** `strptime` looks directives up in a callback of `re.sub` (Lib/_strptime.py). */
  readonly refusesDirectivesInCallback: boolean;
  /** `str(datetime)` makes a bound method of `isoformat`. */
  readonly bindsIsoformat: boolean;
  /** The error of `date < datetime` is that of any two types that do not compare. */
  readonly leavesDateComparison: boolean;
  /** `json.dumps(math.nan, allow_nan=False)` says which float it was. */
  readonly showsRefusedFloats: boolean;
  /** `json.dumps` adds notes to exceptions, telling what was being encoded. */
  readonly notesEncodedObjects: boolean;
  /** `json.dumps` goes over a dict itself, not over a list of its items. */
  readonly encodesDictsInPlace: boolean;
  /** What `atexit.register` gets for the function stays held when that is unregistered (Modules/atexitmodule.c, atexit_register). */
  readonly keepsExitArguments: boolean;
  /** `json.dumps` with an indent is native code. */
  readonly encodesIndentNatively: boolean;
  /** `doctest` counts examples that were skipped and speaks of one item in the singular. */
  readonly countsSkippedDoctests: boolean;
  /** A group of tasks that is left lets go of its errors and the task that it is in (Lib/asyncio/taskgroups.py, __aexit__). */
  readonly taskGroupsForget: boolean;
  /** Filters of `logging` may put another record in the place of the one they are given. */
  readonly filtersGiveRecords: boolean;
  /** `parse_known_args` of an argument parser calls a method between (Lib/argparse.py, _parse_known_args2). */
  readonly parsesArgumentsInTwoSteps: boolean;
  /** Positional arguments that may be left out are not taken as left out while options follow (Lib/argparse.py, consume_positionals). */
  readonly defersEmptyPositionals: boolean;
  /** `parents` of a path holds the path (Lib/pathlib.py, _PathParents). */
  readonly parentsHoldPath: boolean;
  /** This version and the supported ones before it. */
  readonly versionsUntilNow: ReadonlySet<string>;
  /** Whether the special forms of `typing` that tell types of equal parameters apart share a class (Lib/typing.py, _TypedCacheSpecialForm). */
  readonly sharesTypedForms: boolean;
  /** Modules that this version has and not all supported ones have. */
  readonly addedModules: ReadonlySet<string>;
  /** Modules that other supported versions have and this one does not. */
  readonly absentModules: ReadonlySet<string>;
}

/** Modules that not every supported version has, with the first and the last one that does (sys.stdlib_module_names). */
const PASSING_MODULES: readonly (readonly [first: PythonVersion, last: PythonVersion, names: string])[] = [
  ['3.11', '3.11', '_bootsubprocess _sha256 _sha512 asynchat asyncore distutils imp smtpd'],
  [
    '3.11',
    '3.12',
    '_crypt aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib uu xdrlib',
  ],
  ['3.11', '3.13', '_compression'],
  ['3.12', '3.14', '_pydatetime _pylong _sha2'],
  [
    '3.13',
    '3.14',
    '_colorize _interpchannels _interpqueues _interpreters _opcode_metadata _pyrepl _suggestions _sysconfig',
  ],
  ['3.14', '3.14', '_ast_unparse _hmac _py_warnings _remote_debugging _types _zstd annotationlib compression'],
];

const namesOf = (rows: typeof PASSING_MODULES): ReadonlySet<string> =>
  new Set(rows.flatMap(([, , names]) => names.split(' ')));

function libraryBehaviour(version: PythonVersion): LibraryBehaviour {
  const since = (first: PythonVersion): boolean => PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(first);
  return {
    bindsPartials: since('3.14'),
    fillsNamespaceFromMapping: since('3.13'),
    namedTupleReplaceError: since('3.13') ? 'TypeError' : 'ValueError',
    quotesAbstractMethods: since('3.12'),
    dispatchedMethod: since('3.14') ? 'object' : since('3.13') ? 'cached' : 'function',
    packsReduceArguments: !since('3.14'),
    protocolHookIsClosure: !since('3.12'),
    taskGroupsForget: since('3.13'),
    enumAutoNeedsNumbers: since('3.13'),
    makesDataclassFunctionsAtOnce: since('3.13'),
    wrapsAnnotate: since('3.14'),
    hasCopyReplace: since('3.13'),
    enumContainsValues: since('3.12'),
    mapsUnhashableEnumValues: since('3.13'),
    closesContextGenerator: since('3.13'),
    throwsContextValue: since('3.12'),
    suppressesInGroups: since('3.12'),
    abstractContextsHaveSlots: since('3.13'),
    showsOrderedDictAsDict: since('3.12'),
    wrapperAssignments: [
      since('3.14') ? '__annotate__' : '__annotations__',
      ...(since('3.12') ? ['__type_params__'] : []),
    ],
    hasLowercaseEndInPatterns: since('3.14'),
    hasNonBoundaryInEmptyText: since('3.14'),
    patternErrorName: since('3.13') ? 'PatternError' : 'error',
    hasTwoPatternCaches: since('3.12'),
    wantsKeywordsInSub: since('3.13'),
    namesTrailingCommas: since('3.13'),
    exitsTestsWithNumber: since('3.12'),
    formatsFractions: since('3.12'),
    showsValueOutOfRange: since('3.14'),
    refusesDirectivesInCallback: since('3.13'),
    bindsIsoformat: !since('3.12'),
    leavesDateComparison: since('3.13'),
    showsRefusedFloats: since('3.12'),
    notesEncodedObjects: since('3.14'),
    encodesDictsInPlace: since('3.12'),
    keepsExitArguments: since('3.14'),
    encodesIndentNatively: since('3.13'),
    countsSkippedDoctests: since('3.13'),
    filtersGiveRecords: since('3.12'),
    parsesArgumentsInTwoSteps: since('3.13'),
    defersEmptyPositionals: since('3.12'),
    parentsHoldPath: since('3.12'),
    versionsUntilNow: new Set(PYTHON_VERSIONS.filter(since)),
    sharesTypedForms: since('3.13'),
    addedModules: namesOf(
      PASSING_MODULES.filter(([first, last]) => since(first) && (version === last || !since(last))),
    ),
    absentModules: namesOf(
      PASSING_MODULES.filter(([first, last]) => !since(first) || (version !== last && since(last))),
    ),
  };
}

/** Named behaviours of the modules of the standard library that are modelled in TypeScript. */
export interface NativeModuleBehaviour {
  /** Futures hold the tasks that await them (Modules/_asynciomodule.c, future_awaited_by_add). */
  readonly futuresHoldAwaiters: boolean;
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
}

function nativeModuleBehaviour(version: PythonVersion): NativeModuleBehaviour {
  const since = (first: PythonVersion): boolean => PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(first);
  return {
    futuresHoldAwaiters: since('3.14'),
    filesTasksByLoop: !since('3.14'),
    explainsMathDomain: since('3.14'),
    hasFusedMultiplyAdd: since('3.13'),
    hasSumOfProducts: since('3.12'),
    hasNextAfterSteps: since('3.12'),
    reusesPairs: since('3.13'),
    hasBatched: since('3.12'),
    hasStrictBatched: since('3.13'),
    methodcallerKeepsArguments: since('3.13'),
    hasNoneTests: since('3.14'),
    namesSeedTypesBelow: since('3.13'),
    hasBinomialVariate: since('3.12'),
    randrangeTakesFloats: !since('3.12'),
    randintNamesItself: since('3.14'),
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
  };
}

/** Named behaviours of exception groups, coroutines and the newer statements. */
export interface LanguageBehaviour {
  /** What TypeError of `split` of an exception group wants (Objects/exceptions.c, get_matcher_type). */
  readonly groupMatcherText: string;
  /** TypeError of `await` for what is not awaitable; {type} stands for a name (Objects/genobject.c, _PyCoro_GetAwaitableIter). */
  readonly notAwaitableText: string;
  /** TypeError of `with` says that `async with` is what the object is for, and the reverse (Python/ceval.c, _PyEval_SpecialMethodCanSuggest). */
  readonly suggestsOtherWith: boolean;
  /** A specialised call of a class also fills in defaults of `__init__` (Python/specialize.c, specialize_class_call). */
  readonly initFramesTakeDefaults: boolean;
  /** Annotations of functions, classes and modules are computed when they are asked for (PEP 649). */
  readonly defersAnnotations: boolean;
  /** `asyncio.wait_for` awaits in the task that called it, under a timeout (Lib/asyncio/tasks.py). */
  readonly waitsInPlace: boolean;
  /** `asyncio.get_event_loop` makes no loop (Lib/asyncio/events.py). */
  readonly needsEventLoop: boolean;
  /** TypeError of a class pattern whose class is none (Python/ceval.c, match_class). */
  readonly matchClassText: string;
  /** `throw` of an awaitable of an asynchronous generator starts it (Objects/genobject.c, async_gen_asend_throw). */
  readonly startsStepsByThrow: boolean;
  /** `except*` drops the group it looked at before the one that was handled until then (Python/bytecodes.c, CHECK_EG_MATCH). */
  readonly dropsGroupFirst: boolean;
  /** `split` and `subgroup` of an exception group get their argument in a tuple (METH_VARARGS). */
  readonly packsGroupArguments: boolean;
  /** TypeError of `add_note` for what is no str; {type} stands for a name (Objects/exceptions.c, BaseException_add_note). */
  readonly addNoteText: string;
}

function languageBehaviour(version: PythonVersion): LanguageBehaviour {
  const since = (first: PythonVersion): boolean => PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(first);
  return {
    groupMatcherText: since('3.13')
      ? 'expected an exception type, a tuple of exception types, or a callable (other than a class)'
      : 'expected a function, exception type or tuple of exception types',
    notAwaitableText: since('3.14')
      ? "'{type}' object can't be awaited"
      : "object {type} can't be used in 'await' expression",
    defersAnnotations: since('3.14'),
    waitsInPlace: since('3.12'),
    needsEventLoop: since('3.14'),
    matchClassText: since('3.12') ? 'called match pattern must be a class' : 'called match pattern must be a type',
    suggestsOtherWith: since('3.14'),
    initFramesTakeDefaults: since('3.14'),
    startsStepsByThrow: since('3.13'),
    dropsGroupFirst: since('3.12'),
    packsGroupArguments: !since('3.13'),
    addNoteText: since('3.14') ? 'add_note() argument must be str, not {type}' : "note must be a str, not '{type}'",
  };
}

/** Named behaviours of the built-in types and functions. */
export interface BuiltinsBehaviour {
  /** Members of built-in types, as `type.name`, and names of `builtins`, that the version does not have. */
  readonly missingNames: ReadonlySet<string>;
  /** The details of a SyntaxError may have a seventh item (Objects/exceptions.c, SyntaxError_init). */
  readonly syntaxErrorsHaveMetadata: boolean;
  /** The namespaces for `exec` and `eval` can be given by name. */
  readonly namesExecNamespaces: boolean;
  /** `exec` and `eval` hold the locals themselves (Python/bltinmodule.c, builtin_exec_impl). */
  readonly holdsExecLocals: boolean;
  /** They hold the globals too. */
  readonly holdsExecGlobals: boolean;
  /** `print` holds the file that it writes to (Python/bltinmodule.c, builtin_print_impl). */
  readonly holdsPrintFile: boolean;
  /** classmethod and staticmethod take over the annotations of their function (Objects/funcobject.c, functools_wraps). */
  readonly copiesAnnotations: boolean;
  /** The annotations of a class that has none are kept under a name of their own (Objects/typeobject.c, type_get_annotations). */
  readonly cachesClassAnnotations: boolean;
  /** `co_flags` tell of docstrings and methods (CO_HAS_DOCSTRING, CO_METHOD). */
  readonly marksCodeKinds: boolean;
  /** TypeError of `iter(object, sentinel)` for what cannot be called. */
  readonly sentinelIterText: string;
}

function builtinsBehaviour(version: PythonVersion): BuiltinsBehaviour {
  const since = (first: PythonVersion): boolean => PYTHON_VERSIONS.indexOf(version) >= PYTHON_VERSIONS.indexOf(first);
  const missing = [...BUILTIN_NAMES_SINCE].filter(([, first]) => !since(first)).map(([name]) => name);
  return {
    missingNames: new Set(missing),
    syntaxErrorsHaveMetadata: since('3.14'),
    namesExecNamespaces: since('3.13'),
    holdsExecLocals: since('3.12'),
    holdsExecGlobals: since('3.14'),
    holdsPrintFile: since('3.14'),
    copiesAnnotations: !since('3.14'),
    cachesClassAnnotations: since('3.14'),
    marksCodeKinds: since('3.14'),
    sentinelIterText:
      version === '3.12' ? 'iter(object, sentinel): object must be callable' : 'iter(v, w): v must be callable',
  };
}

/** Members of built-in types and names of `builtins` by the version that brought them. */
const BUILTIN_NAMES_SINCE: ReadonlyMap<string, PythonVersion> = new Map([
  ['PythonFinalizationError', '3.13'],
  ['int.is_integer', '3.12'],
  ['float.from_number', '3.14'],
  ['complex.from_number', '3.14'],
  ['property.__name__', '3.13'],
  ['method.__get__', '3.13'],
  ['classmethod.__annotations__', '3.14'],
  ['classmethod.__annotate__', '3.14'],
  ['staticmethod.__annotations__', '3.14'],
  ['staticmethod.__annotate__', '3.14'],
  ['memoryview.count', '3.14'],
  ['memoryview.index', '3.14'],
  ['memoryview.__class_getitem__', '3.14'],
  ['classmethod.__class_getitem__', '3.14'],
  ['staticmethod.__class_getitem__', '3.14'],
  ['generator.__class_getitem__', '3.13'],
  ['coroutine.__class_getitem__', '3.13'],
  ['bytes.__buffer__', '3.12'],
  ['bytearray.__buffer__', '3.12'],
  ['memoryview.__buffer__', '3.12'],
  ['bytearray.__release_buffer__', '3.12'],
  ['memoryview.__release_buffer__', '3.12'],
  ['memoryview._from_flags', '3.12'],
  ['code.__replace__', '3.13'],
  ['code.co_branches', '3.14'],
  ['frame.f_generator', '3.14'],
  ['map.__setstate__', '3.14'],
  ['_IncompleteInputError', '3.13'],
  ['SyntaxError._metadata', '3.14'],
  ['ImportError.name_from', '3.12'],
  ['Union.__class_getitem__', '3.14'],
  ['bytearray.resize', '3.14'],
  ['function.__type_params__', '3.12'],
  ['function.__annotate__', '3.14'],
  ['type.__type_params__', '3.12'],
  ['type.__annotate__', '3.14'],
]);

/** Named behaviours of one Python version. */
export interface VersionBehaviour {
  readonly version: PythonVersion;
  readonly builtins: BuiltinsBehaviour;
  readonly language: LanguageBehaviour;
  readonly library: LibraryBehaviour;
  readonly nativeModules: NativeModuleBehaviour;
  /** None, True, False, Ellipsis, small integers and the like have an immortal count (PEP 683). */
  readonly hasImmortalObjects: boolean;
  /** List, dict and set comprehensions run inside the frame that contains them (PEP 709). */
  readonly inlinesComprehensions: boolean;
  /** Plain locals consumed in the same basic block are pushed without a new reference (flowgraph.c, optimize_load_fast). */
  readonly borrowsLocals: boolean;
  /** The character database that str methods, repr and identifiers follow. */
  readonly unicodeEdition: UnicodeEdition;
  /** What ZeroDivisionError says. */
  readonly zeroDivisionTexts: ZeroDivisionTexts;
  /** Arithmetic between a real number and a complex one leaves the missing part alone (C99 rules, Objects/complexobject.c). */
  readonly mixesRealAndComplex: boolean;
  /** A format specification may group the digits after the point, as in `.6_f` (Python/formatter_unicode.c). */
  readonly groupsFractionDigits: boolean;
  /** The error of `'%c' % value` says what the value was (Objects/unicodeobject.c, formatchar). */
  readonly describesCharacterArgument: boolean;
  /** `hash(None)`: a constant, or undefined where it is an address. */
  readonly hashOfNone: number | undefined;
  /** `list.index` says which value it did not find (Objects/listobject.c, list_index). */
  readonly showsMissingListItem: boolean;
  /** Slices have a hash. */
  readonly hashesSlices: boolean;
  /** A mappingproxy has the hash of its mapping. */
  readonly hashesMappingProxies: boolean;
  /** The error of `items[1:2] = 5` (Objects/listobject.c, list_ass_slice). */
  readonly sliceAssignmentText: string;
  /** The error of an unhashable dict key or set element says what it was used as (Objects/dictobject.c, dict_unhashable_type). */
  readonly explainsUnhashableKeys: boolean;
  /** `dict([5])` raises the error of `iter()`, with a note on the element (Objects/dictobject.c, merge_from_seq2). */
  readonly notesUpdateElement: boolean;
  /** An iterator over a range of ints beyond 64 bits gives the very object it holds as start (Objects/rangeobject.c, longrangeiter_next). */
  readonly longRangeMovesStart: boolean;
  /** `zip(a=1)` got an unexpected keyword argument; otherwise it is an invalid one (Python/getargs.c). */
  readonly namesUnexpectedKeyword: boolean;
  /** `list < list` holds the items that decide while it compares them (Objects/listobject.c, list_richcompare_impl). */
  readonly holdsLastComparedItems: boolean;
  /** An iterator from `reversed(list)` that has given all items holds the list until it dies (Objects/listobject.c, listreviter_next). */
  readonly keepsReversedList: boolean;
  /** `print`, `set.union` and other built-in functions of any number of arguments get them in a tuple (Argument Clinic, METH_VARARGS). */
  readonly packsVariadicArguments: boolean;
  /** `tuple(iterable)` asks the iterable for its length (Objects/abstract.c, PySequence_Tuple). */
  readonly asksLengthForTuple: boolean;
  /** `repr(list)` holds the item that it shows (Objects/listobject.c, list_repr_impl). */
  readonly holdsShownListItems: boolean;
  /** Set displays and comprehensions hand their items over to the set (Python/bytecodes.c, _PySet_AddTakeRef). */
  readonly givesItemsToSets: boolean;
  /** `a ^ b` holds the set it goes through (Objects/setobject.c, set_symmetric_difference_update). */
  readonly holdsExchangedSet: boolean;
  /** `int | None` is a `typing.Union`, which holds its types in a frozenset too (Objects/unionobject.c). */
  readonly hasTypingUnion: boolean;
  /** `map` takes `strict`. */
  readonly hasStrictMap: boolean;
  /** The `reverse` of `list.sort` is any truth value; otherwise an int. */
  readonly sortsByTruthOfReverse: boolean;
  /** `(-1).to_bytes(0, 'big', signed=True)` gives no bytes instead of an OverflowError (Objects/longobject.c, _PyLong_AsByteArray). */
  readonly packsMinusOneIntoNoBytes: boolean;
  /** The error of `range.index` names the value that is not there (Objects/rangeobject.c, range_index). */
  readonly namesValueMissingInRange: boolean;
  /** How deep guarded native calls may be nested (Py_C_RECURSION_LIMIT); null: they count against the recursion limit of Python frames. */
  readonly nativeRecursionLimit: number | null;
  /** `sys.getrecursionlimit()` at start. */
  readonly recursionLimit: number;
  /** `f(*args, **kwargs)` keeps the tuple and dict of arguments until the call returns (Python/ceval.c, CALL_FUNCTION_EX). */
  readonly unpackingCallHoldsArguments: boolean;
  /** `close()` of a generator that has not started does not resume it (Objects/genobject.c, gen_close). */
  readonly closesUnstartedGeneratorsAtOnce: boolean;
  /** `close()` of a generator that is suspended outside any `try` clears its frame without resuming it; the frame keeps its function (Objects/genobject.c, gen_close). */
  readonly closesGeneratorsWithoutResuming: boolean;
  /** The frame object of a generator that ends while it runs holds that of its caller (Python/ceval.c, clear_gen_frame). */
  readonly generatorFramesKeepCaller: boolean;
  /** `close()` gives what the generator returned. */
  readonly closeGivesReturnValue: boolean;
  /** A generator is seen as the caller of the `throw` of any iterator that it delegates to, not only of a generator's (Objects/genobject.c, _gen_throw). */
  readonly delegatesThrowAsCaller: boolean;
  /** Where what a generator delegates to ends by `throw`, StopIteration is raised inside the generator, which makes a line event (Objects/genobject.c, _gen_throw). */
  readonly raisesEndOfDelegateInside: boolean;
  /** The error of unpacking too many values says how many there are. */
  readonly saysHowManyToUnpack: boolean;
  /** A property and a `__getitem__` run in a frame of the same loop from the second execution on (Python/specialize.c). */
  readonly entersPropertyFrames: boolean;
  /** `__init__` runs in a frame of the same loop from the second execution on (Python/specialize.c, CALL_ALLOC_AND_ENTER_INIT). */
  readonly entersInitFrames: boolean;
  /** `f_locals` of a module or class body shows a variable of a comprehension in place of a name of the namespace (PEP 709; not since PEP 667). */
  readonly comprehensionVariablesHideNames: boolean;
  /** Stores of attributes and items run in specialised forms from the second execution on; in 3.11 not while a trace function is set. */
  readonly specializesStores: boolean;
  /** A load of a local right behind a store into one comes before the old value is dropped (Python/bytecodes.c, STORE_FAST_LOAD_FAST). */
  readonly loadsBeforeDroppingLocal: boolean;
  /** A class pattern drops its class before its subject, although other instructions drop the lowest input first (Python/ceval.c, MATCH_CLASS). */
  readonly dropsClassPatternFirst: boolean;
  /** A frozenset among the constants is made once more from its elements in their order, which changes it (Python/compile.c, merge_consts_recursive). */
  readonly rebuildsSetConstants: boolean;
  /** Words that are interned before the program begins: literals and names of the program that are such words are not its own. */
  readonly wordsInternedAtStart: readonly InternedWords[];
  /** `str(x)` makes no argument tuple from its second execution on (Python/bytecodes.c, CALL_NO_KW_STR_1). */
  readonly entersStrWhenWarm: boolean;
  /** Only for classes whose instances keep attributes inline, which those with `__slots__` members do not (Python/specialize.c, get_init_for_simple_managed_python_class). */
  readonly initFramesNeedInlineValues: boolean;
  /** `__getattr__`, and `__getattribute__` beside it, are called as bound methods (Objects/typeobject.c, call_attribute). */
  readonly bindsAttributeHooks: boolean;
  /** AttributeError of setting or deleting in a `__dict__` holds the object and the name (Objects/object.c, _PyObject_SetAttributeErrorContext). */
  readonly tellsObjectOfSettingErrors: boolean;
  /** AttributeError of setting says that the object has no `__dict__`. */
  readonly explainsMissingDict: boolean;
  /** What TypeError of `in` says that the right side is not. */
  readonly containerWord: string;
  /** AttributeError of a property names the class by its qualified name. */
  readonly propertyMessageUsesQualifiedName: boolean;
  /** The truth of NotImplemented is a TypeError. */
  readonly notImplementedHasNoTruth: boolean;
  /** TypeError of `super(type, object)` that do not fit; {type} and {object} stand for names. */
  readonly superMessage: string;
  /** list.sort takes equal items into a descending run, and goes on with an ascending one (Objects/listobject.c, count_run). */
  readonly extendsDescendingRuns: boolean;
  /** bytes.fromhex says that there is an odd number of digits (Python/pystrhex.c and Objects/bytesobject.c, _PyBytes_FromHex). */
  readonly namesOddHexadecimalDigits: boolean;
  /** `frame.clear()` of a suspended generator is a RuntimeError instead of closing it (Objects/frameobject.c, frame_clear). */
  readonly refusesToClearSuspendedFrames: boolean;
  /** `locals()` of a function gives the same dict each time, which the frame holds (PEP 667 changed it). */
  readonly keepsLocalsDict: boolean;
  /** ValueError of `min` and `max` of nothing; {name} stands for the function. */
  readonly emptyExtremumText: string;
  /** The TypeError of `b'%i' % value` speaks of %d (Objects/bytesobject.c, _PyBytes_FormatEx). */
  readonly reportsConversionIAsD: boolean;
  /** The errors of `complex()` name the argument (Objects/complexobject.c, actual_complex_new). */
  readonly namesComplexArguments: boolean;
  /** The error of `b'a'.center(9, b'xy')` says how long the fill is (Python/getargs.c, _PyArg_BadArgument). */
  readonly namesFillLength: boolean;
  /** `round()` fetches `__round__` as a bound method, which holds the number (Python/bltinmodule.c, builtin_round_impl). */
  readonly bindsRoundMethod: boolean;
  /** `bytes.fromhex` takes bytes too (Objects/bytesobject.c, _PyBytes_FromHex). */
  readonly readsHexadecimalFromBytes: boolean;
  /** `yield from` gives the value sent on to an inner generator without keeping it (Python/bytecodes.c, SEND). */
  readonly sendMovesValue: boolean;
  /** A dict that must grow for a few entries gets twice the capacity it needs (Objects/dictobject.c, calculate_log2_keysize). */
  readonly overestimatesDictCapacity: boolean;
  /** A frame that ends drops its locals last first (Python/frame.c, _PyFrame_ClearLocals). */
  readonly clearsLocalsBackwards: boolean;
  /** `__exit__` is called with a new reference to the traceback (Python/bytecodes.c, WITH_EXCEPT_START). */
  readonly holdsTracebackInExit: boolean;
  /** While a trace function is set, calling a built-in method makes a bound method (Python/ceval.c, trace_call_function). */
  readonly bindsTracedMethods: boolean;
  /** The inline values of instances are laid out by `__static_attributes__` first (Objects/dictobject.c, _PyDict_NewKeysForClass). */
  readonly sharesStaticAttributes: boolean;
  /** An operation drops its inputs topmost first (Python/bytecodes.c, DECREF_INPUTS). */
  readonly dropsInputsFromTop: boolean;
  /** `io.StringIO` keeps each str that is written to it (Modules/_io/stringio.c, _PyAccu). */
  readonly collectedOutputKeepsText: boolean;
  /** A generator holds its code beside its frame (gi_code of `Include/cpython/genobject.h`); later the frame's reference is kept until it dies. */
  readonly generatorsHoldCodeTwice: boolean;
  /** Containers of this type are tracked by the collector only when they hold something of a collected type (`Objects/dictobject.c`, `Objects/tupleobject.c`). */
  readonly lazilyTracked: 'dict' | 'tuple';
  /** An exception in `__set_name__` becomes the cause of a RuntimeError (`Objects/typeobject.c`, type_new_set_names). */
  readonly wrapsSetNameErrors: boolean;
  /** Names in code are immortal, and so is what PyUnicode_InternInPlace interns. */
  readonly namesAreImmortal: boolean;
  /** `dir()` gets its argument in a tuple. */
  readonly packsDirArgument: boolean;
  /** The error of a `__weakref__` slot that is not allowed names both reasons. */
  readonly explainsWeakReferenceSlot: boolean;
  /** The error of an inconsistent method resolution order has a line break in it. */
  readonly breaksOrderMessage: boolean;
  /** A data descriptor of a metaclass is set by the general function, which holds the metaclass (`Objects/typeobject.c`, type_setattro). */
  readonly holdsMetaclassWhileSetting: boolean;
  /** The error of a `with` statement names a missing `__enter__` too, and the type with its module. */
  readonly namesMissingEnter: boolean;
  /** Iterating over a weak container copies it (`Lib/weakref.py`). */
  readonly copiesWeakContainers: boolean;
  /** The only weak reference to a dying object is held while its callback runs (`Objects/weakrefobject.c`, PyObject_ClearWeakRefs). */
  readonly holdsSingleWeakReference: boolean;
  /** `str()`, `min()` and `max()` get their arguments in a tuple, which holds them during the call. */
  readonly packsBuiltinArguments: boolean;
  /** Built-in exceptions put the arguments of `Error(*args)` into a tuple of their own (`Objects/exceptions.c`, BaseException_vectorcall). */
  readonly exceptionsCopyArguments: boolean;
  /** `sum` of floats carries what each addition loses (Python/bltinmodule.c, builtin_sum_impl). */
  readonly compensatesFloatSums: boolean;
  /** `sum` of complex numbers carries what each addition loses (Python/bltinmodule.c, builtin_sum_impl). */
  readonly compensatesComplexSums: boolean;
  /** `str.find` and its kin take their arguments apart with PyArg_ParseTuple: its error texts (Objects/stringlib/find.h). */
  readonly parsesFindArguments: boolean;
  /** The count of `str.replace` can be given by name. */
  readonly namesReplaceCount: boolean;
  /** `chr` takes a C int: a larger value is an OverflowError of its own (Python/bltinmodule.c, builtin_chr). */
  readonly chrTakesInt: boolean;
  /** TypeError of an unexpected keyword says which one may be meant (Python/ceval.c, initialize_locals). */
  readonly suggestsKeywords: boolean;
  /** `int()` and `str()` of too many arguments speak as functions without keywords do (Python/getargs.c, _PyArg_CheckPositional). */
  readonly unpacksConstructorArguments: boolean;
}

const SEPARATE_ZERO_DIVISION_TEXTS: ZeroDivisionTexts = {
  integerDivision: 'division by zero',
  integerFloorDivision: 'integer division or modulo by zero',
  integerModulo: 'integer modulo by zero',
  floatDivision: 'float division by zero',
  floatFloorDivision: 'float floor division by zero',
  floatModulo: 'float modulo',
  floatDivmod: 'float divmod()',
  floatPower: '0.0 cannot be raised to a negative power',
  complexDivision: 'complex division by zero',
  complexPower: '0.0 to a negative or complex power',
};

const UNIFORM_ZERO_DIVISION_TEXTS: ZeroDivisionTexts = {
  integerDivision: 'division by zero',
  integerFloorDivision: 'division by zero',
  integerModulo: 'division by zero',
  floatDivision: 'division by zero',
  floatFloorDivision: 'division by zero',
  floatModulo: 'division by zero',
  floatDivmod: 'division by zero',
  floatPower: 'zero to a negative power',
  complexDivision: 'division by zero',
  complexPower: 'zero to a negative or complex power',
};

/** The behaviours of each version. */
export const VERSION_BEHAVIOUR: Readonly<Record<PythonVersion, VersionBehaviour>> = {
  '3.11': {
    version: '3.11',
    copiesWeakContainers: false,
    namesMissingEnter: false,
    breaksOrderMessage: true,
    holdsMetaclassWhileSetting: true,
    explainsWeakReferenceSlot: true,
    packsDirArgument: true,
    builtins: builtinsBehaviour('3.11'),
    language: languageBehaviour('3.11'),
    wrapsSetNameErrors: true,
    namesAreImmortal: false,
    unpacksConstructorArguments: false,
    library: libraryBehaviour('3.11'),
    nativeModules: nativeModuleBehaviour('3.11'),

    suggestsKeywords: false,
    chrTakesInt: true,
    namesReplaceCount: false,
    parsesFindArguments: true,
    generatorsHoldCodeTwice: true,
    lazilyTracked: 'dict',
    holdsSingleWeakReference: false,
    packsBuiltinArguments: true,
    exceptionsCopyArguments: false,
    collectedOutputKeepsText: true,
    sharesStaticAttributes: false,
    dropsInputsFromTop: false,
    bindsTracedMethods: true,
    clearsLocalsBackwards: false,
    holdsTracebackInExit: false,
    sendMovesValue: false,
    keepsLocalsDict: true,
    refusesToClearSuspendedFrames: false,
    emptyExtremumText: '{name}() arg is an empty sequence',
    recursionLimit: 1000,
    nativeRecursionLimit: null,
    unpackingCallHoldsArguments: true,
    closesUnstartedGeneratorsAtOnce: false,
    closesGeneratorsWithoutResuming: false,
    closeGivesReturnValue: false,
    delegatesThrowAsCaller: false,
    raisesEndOfDelegateInside: false,
    generatorFramesKeepCaller: false,
    saysHowManyToUnpack: false,
    entersPropertyFrames: false,
    entersInitFrames: false,
    comprehensionVariablesHideNames: false,
    specializesStores: false,
    loadsBeforeDroppingLocal: false,
    dropsClassPatternFirst: true,
    rebuildsSetConstants: true,
    wordsInternedAtStart: ['in every version'],
    entersStrWhenWarm: false,
    initFramesNeedInlineValues: true,
    explainsMissingDict: false,
    tellsObjectOfSettingErrors: false,
    bindsAttributeHooks: true,
    containerWord: 'iterable',
    propertyMessageUsesQualifiedName: true,
    notImplementedHasNoTruth: false,
    superMessage: 'super(type, obj): obj must be an instance or subtype of type',
    hasImmortalObjects: false,
    inlinesComprehensions: false,
    borrowsLocals: false,
    unicodeEdition: '14.0',
    zeroDivisionTexts: SEPARATE_ZERO_DIVISION_TEXTS,
    mixesRealAndComplex: false,
    groupsFractionDigits: false,
    describesCharacterArgument: false,
    hashOfNone: undefined,
    showsMissingListItem: true,
    hashesSlices: false,
    hashesMappingProxies: false,
    sliceAssignmentText: 'can only assign an iterable',
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: false,
    namesUnexpectedKeyword: false,
    holdsLastComparedItems: false,
    keepsReversedList: false,
    packsVariadicArguments: true,
    asksLengthForTuple: true,
    holdsShownListItems: false,
    givesItemsToSets: false,
    holdsExchangedSet: true,
    hasTypingUnion: false,
    hasStrictMap: false,
    sortsByTruthOfReverse: false,
    packsMinusOneIntoNoBytes: true,
    namesValueMissingInRange: true,
    extendsDescendingRuns: false,
    namesOddHexadecimalDigits: false,
    reportsConversionIAsD: true,
    namesComplexArguments: false,
    namesFillLength: false,
    bindsRoundMethod: true,
    readsHexadecimalFromBytes: false,
    overestimatesDictCapacity: true,
    compensatesFloatSums: false,
    compensatesComplexSums: false,
  },
  '3.12': {
    version: '3.12',
    copiesWeakContainers: false,
    namesMissingEnter: false,
    breaksOrderMessage: true,
    holdsMetaclassWhileSetting: true,
    explainsWeakReferenceSlot: false,
    packsDirArgument: false,
    builtins: builtinsBehaviour('3.12'),
    language: languageBehaviour('3.12'),
    wrapsSetNameErrors: false,
    namesAreImmortal: true,
    unpacksConstructorArguments: false,
    library: libraryBehaviour('3.12'),
    nativeModules: nativeModuleBehaviour('3.12'),

    suggestsKeywords: false,
    chrTakesInt: true,
    namesReplaceCount: false,
    parsesFindArguments: true,
    generatorsHoldCodeTwice: false,
    lazilyTracked: 'dict',
    holdsSingleWeakReference: false,
    packsBuiltinArguments: true,
    exceptionsCopyArguments: false,
    collectedOutputKeepsText: false,
    sharesStaticAttributes: false,
    dropsInputsFromTop: false,
    bindsTracedMethods: false,
    clearsLocalsBackwards: false,
    holdsTracebackInExit: false,
    sendMovesValue: true,
    keepsLocalsDict: true,
    refusesToClearSuspendedFrames: false,
    emptyExtremumText: '{name}() iterable argument is empty',
    recursionLimit: 1000,
    nativeRecursionLimit: 10000,
    unpackingCallHoldsArguments: false,
    closesUnstartedGeneratorsAtOnce: true,
    closesGeneratorsWithoutResuming: false,
    closeGivesReturnValue: false,
    delegatesThrowAsCaller: false,
    raisesEndOfDelegateInside: true,
    generatorFramesKeepCaller: true,
    saysHowManyToUnpack: false,
    entersPropertyFrames: true,
    entersInitFrames: false,
    comprehensionVariablesHideNames: true,
    specializesStores: true,
    loadsBeforeDroppingLocal: false,
    dropsClassPatternFirst: false,
    rebuildsSetConstants: true,
    wordsInternedAtStart: ['in every version', 'names of arguments'],
    entersStrWhenWarm: true,
    initFramesNeedInlineValues: true,
    explainsMissingDict: false,
    tellsObjectOfSettingErrors: false,
    bindsAttributeHooks: false,
    containerWord: 'iterable',
    propertyMessageUsesQualifiedName: true,
    notImplementedHasNoTruth: false,
    superMessage: 'super(type, obj): obj must be an instance or subtype of type',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: false,
    unicodeEdition: '15.0',
    zeroDivisionTexts: SEPARATE_ZERO_DIVISION_TEXTS,
    mixesRealAndComplex: false,
    groupsFractionDigits: false,
    describesCharacterArgument: false,
    hashOfNone: 0xfca86420,
    showsMissingListItem: true,
    hashesSlices: true,
    hashesMappingProxies: true,
    sliceAssignmentText: 'must assign iterable to extended slice',
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: false,
    holdsLastComparedItems: true,
    keepsReversedList: false,
    packsVariadicArguments: true,
    asksLengthForTuple: true,
    holdsShownListItems: false,
    givesItemsToSets: false,
    holdsExchangedSet: true,
    hasTypingUnion: false,
    hasStrictMap: false,
    sortsByTruthOfReverse: true,
    packsMinusOneIntoNoBytes: true,
    namesValueMissingInRange: true,
    extendsDescendingRuns: false,
    namesOddHexadecimalDigits: false,
    reportsConversionIAsD: true,
    namesComplexArguments: false,
    namesFillLength: false,
    bindsRoundMethod: true,
    readsHexadecimalFromBytes: false,
    overestimatesDictCapacity: true,
    compensatesFloatSums: true,
    compensatesComplexSums: false,
  },
  '3.13': {
    version: '3.13',
    copiesWeakContainers: false,
    namesMissingEnter: false,
    breaksOrderMessage: false,
    holdsMetaclassWhileSetting: false,
    explainsWeakReferenceSlot: false,
    packsDirArgument: true,
    builtins: builtinsBehaviour('3.13'),
    language: languageBehaviour('3.13'),
    wrapsSetNameErrors: false,
    namesAreImmortal: true,
    unpacksConstructorArguments: true,
    library: libraryBehaviour('3.13'),
    nativeModules: nativeModuleBehaviour('3.13'),

    suggestsKeywords: true,
    chrTakesInt: false,
    namesReplaceCount: true,
    parsesFindArguments: false,
    generatorsHoldCodeTwice: false,
    lazilyTracked: 'dict',
    holdsSingleWeakReference: true,
    packsBuiltinArguments: false,
    exceptionsCopyArguments: false,
    collectedOutputKeepsText: false,
    sharesStaticAttributes: false,
    dropsInputsFromTop: false,
    bindsTracedMethods: false,
    clearsLocalsBackwards: false,
    holdsTracebackInExit: false,
    sendMovesValue: true,
    keepsLocalsDict: false,
    refusesToClearSuspendedFrames: true,
    emptyExtremumText: '{name}() iterable argument is empty',
    recursionLimit: 1000,
    nativeRecursionLimit: 10000,
    unpackingCallHoldsArguments: false,
    closesUnstartedGeneratorsAtOnce: true,
    closesGeneratorsWithoutResuming: true,
    closeGivesReturnValue: true,
    delegatesThrowAsCaller: false,
    raisesEndOfDelegateInside: true,
    generatorFramesKeepCaller: true,
    saysHowManyToUnpack: false,
    entersPropertyFrames: true,
    entersInitFrames: true,
    comprehensionVariablesHideNames: false,
    specializesStores: true,
    loadsBeforeDroppingLocal: false,
    dropsClassPatternFirst: false,
    rebuildsSetConstants: true,
    wordsInternedAtStart: ['in every version', 'names of arguments', 'names of datetime and linecache'],
    entersStrWhenWarm: false,
    initFramesNeedInlineValues: true,
    explainsMissingDict: true,
    tellsObjectOfSettingErrors: true,
    bindsAttributeHooks: false,
    containerWord: 'iterable',
    propertyMessageUsesQualifiedName: true,
    notImplementedHasNoTruth: false,
    superMessage: 'super(type, obj): obj ({object}) is not an instance or subtype of type ({type}).',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: false,
    unicodeEdition: '15.1',
    zeroDivisionTexts: { ...SEPARATE_ZERO_DIVISION_TEXTS, floatModulo: 'float modulo by zero' },
    mixesRealAndComplex: false,
    groupsFractionDigits: false,
    describesCharacterArgument: false,
    hashOfNone: 0xfca86420,
    showsMissingListItem: true,
    hashesSlices: true,
    hashesMappingProxies: true,
    sliceAssignmentText: 'must assign iterable to extended slice',
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: true,
    holdsLastComparedItems: true,
    keepsReversedList: true,
    packsVariadicArguments: true,
    asksLengthForTuple: true,
    holdsShownListItems: false,
    givesItemsToSets: false,
    holdsExchangedSet: false,
    hasTypingUnion: false,
    hasStrictMap: false,
    sortsByTruthOfReverse: true,
    packsMinusOneIntoNoBytes: true,
    namesValueMissingInRange: true,
    extendsDescendingRuns: true,
    namesOddHexadecimalDigits: false,
    reportsConversionIAsD: true,
    namesComplexArguments: false,
    namesFillLength: false,
    bindsRoundMethod: true,
    readsHexadecimalFromBytes: false,
    overestimatesDictCapacity: true,
    compensatesFloatSums: true,
    compensatesComplexSums: false,
  },
  '3.14': {
    version: '3.14',
    copiesWeakContainers: true,
    namesMissingEnter: true,
    breaksOrderMessage: false,
    holdsMetaclassWhileSetting: false,
    explainsWeakReferenceSlot: false,
    packsDirArgument: true,
    builtins: builtinsBehaviour('3.14'),
    language: languageBehaviour('3.14'),
    wrapsSetNameErrors: false,
    namesAreImmortal: true,
    unpacksConstructorArguments: true,
    library: libraryBehaviour('3.14'),
    nativeModules: nativeModuleBehaviour('3.14'),
    suggestsKeywords: true,
    chrTakesInt: false,
    namesReplaceCount: true,
    parsesFindArguments: false,
    generatorsHoldCodeTwice: false,
    lazilyTracked: 'tuple',
    holdsSingleWeakReference: true,
    packsBuiltinArguments: false,
    exceptionsCopyArguments: true,
    collectedOutputKeepsText: false,
    sharesStaticAttributes: true,
    dropsInputsFromTop: true,
    bindsTracedMethods: false,
    clearsLocalsBackwards: true,
    holdsTracebackInExit: true,
    sendMovesValue: true,
    keepsLocalsDict: false,
    refusesToClearSuspendedFrames: true,
    emptyExtremumText: '{name}() iterable argument is empty',
    recursionLimit: 1000,
    nativeRecursionLimit: 10000,
    unpackingCallHoldsArguments: false,
    closesUnstartedGeneratorsAtOnce: true,
    closesGeneratorsWithoutResuming: false,
    closeGivesReturnValue: true,
    delegatesThrowAsCaller: true,
    raisesEndOfDelegateInside: true,
    generatorFramesKeepCaller: true,
    saysHowManyToUnpack: true,
    entersPropertyFrames: true,
    entersInitFrames: true,
    comprehensionVariablesHideNames: false,
    specializesStores: true,
    loadsBeforeDroppingLocal: true,
    dropsClassPatternFirst: false,
    rebuildsSetConstants: false,
    wordsInternedAtStart: ['in every version', 'names of arguments', 'names of datetime and linecache'],
    entersStrWhenWarm: false,
    initFramesNeedInlineValues: false,
    explainsMissingDict: true,
    tellsObjectOfSettingErrors: true,
    bindsAttributeHooks: false,
    containerWord: 'a container or iterable',
    propertyMessageUsesQualifiedName: true,
    notImplementedHasNoTruth: true,
    superMessage: 'super(type, obj): obj ({object}) is not an instance or subtype of type ({type}).',
    hasImmortalObjects: true,
    inlinesComprehensions: true,
    borrowsLocals: true,
    unicodeEdition: '16.0',
    zeroDivisionTexts: UNIFORM_ZERO_DIVISION_TEXTS,
    mixesRealAndComplex: true,
    groupsFractionDigits: true,
    describesCharacterArgument: true,
    hashOfNone: 0xfca86420,
    showsMissingListItem: false,
    hashesSlices: true,
    hashesMappingProxies: true,
    sliceAssignmentText: 'must assign iterable to extended slice',
    explainsUnhashableKeys: true,
    notesUpdateElement: true,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: true,
    holdsLastComparedItems: true,
    keepsReversedList: true,
    packsVariadicArguments: false,
    asksLengthForTuple: false,
    holdsShownListItems: true,
    givesItemsToSets: true,
    holdsExchangedSet: false,
    hasTypingUnion: true,
    hasStrictMap: true,
    sortsByTruthOfReverse: true,
    packsMinusOneIntoNoBytes: false,
    namesValueMissingInRange: false,
    extendsDescendingRuns: true,
    namesOddHexadecimalDigits: true,
    reportsConversionIAsD: false,
    namesComplexArguments: true,
    namesFillLength: true,
    bindsRoundMethod: false,
    readsHexadecimalFromBytes: true,
    overestimatesDictCapacity: false,
    compensatesFloatSums: true,
    compensatesComplexSums: true,
  },
};
