/** What differs between versions in the modules of the standard library that are modelled in Python. */
import { isSince, PYTHON_VERSIONS, type PythonVersion } from './python-version.ts';

/** Named behaviours of the modules of the standard library that are modelled in Python. */
export interface LibraryBehaviour {
  /** `functools.partial` is a descriptor that makes bound methods. */
  readonly bindsPartials: boolean;
  /** `csv.writer` quotes line ends whatever ends its lines (Modules/_csv.c, join_append_data). */
  readonly csvQuotesLineEnds: boolean;
  /** Readers and writers of `csv` by names make a list of an iterator of names. */
  readonly csvListsNames: boolean;
  /** The TypeError of a delimiter of several characters tells their number (Modules/_csv.c, _set_char). */
  readonly countsCsvDelimiter: boolean;
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
  /** `math.log` gets its arguments in a tuple (a group of optional ones in Argument Clinic, METH_VARARGS). */
  readonly packsLogArguments: boolean;
  /** The `__subclasshook__` that a protocol is given is a closure over the class (Lib/typing.py, Protocol.__init_subclass__). */
  readonly protocolHookIsClosure: boolean;
  /** A TypedDict that derives from another keeps its bases as `__orig_bases__` (Lib/typing.py, _TypedDictMeta.__new__). */
  readonly typedDictsKeepBases: boolean;
  /** `issubclass` with a protocol that has other members than methods names them (Lib/typing.py, _ProtocolMeta). */
  readonly namesNonMethodMembers: boolean;
  /** `textwrap.indent` joins what a generator gives, not a list (`Lib/textwrap.py`, before 3.13). */
  readonly indentsByGenerator: boolean;
  /** The types that a parameter specification stands for are shown in brackets, not as a tuple (`Lib/typing.py`, _type_repr; not in 3.11.3). */
  readonly showsParameterLists: boolean;
  /** Test cases have the assertions under their old names, which warn (Lib/unittest/case.py, _deprecate). */
  readonly hasDeprecatedAssertions: boolean;
  /** Test cases have `_assertNotWarns` (3.13). */
  readonly assertsNoWarnings: boolean;
  /** Test cases have assertions of subclasses, attributes, beginnings and ends (3.14). */
  readonly assertsKinds: boolean;
  /** `typing.Unpack[Ts]` is shown as `*Ts` (`Lib/typing.py`, _UnpackGenericAlias.__repr__). */
  readonly showsUnpackAsStar: boolean;
  /** `textwrap.dedent` joins lines anew, without patterns (`Lib/textwrap.py`, 3.14). */
  readonly dedentsByLines: boolean;
  /** The inverse of a flag knows the flag as its inverse, flags with unknown bits are made anew each time, and bits that are no member are dropped (`Lib/enum.py` of 3.11.3). */
  readonly flagsInvertBack: boolean;
  /** `typing.Union[...]` asks each of its types for an instance, not for the class of it (_UnionGenericAlias.__instancecheck__). */
  readonly unionsAskInstances: boolean;
  /** How often start-up runs `os.environ.get`, and `in` of it, as far as the specialised code of Mapping tells (Lib/site.py, Lib/locale.py). */
  readonly environmentGets: number;
  readonly environmentTests: number;
  /** `UserDict.get` asks `in` first; before, it is that of Mapping, which tries `[]` (Lib/collections/__init__.py). */
  readonly userDictHasGet: boolean;
  /** `ChainMap`: how its keys are gathered, what `fromkeys` takes, whether `in` has a loop of its own (Lib/collections/__init__.py). */
  readonly chainMapJoinsKeys: boolean;
  readonly chainMapTakesValue: boolean;
  readonly chainMapLooksItself: boolean;
  /** `UserString.index` and `rindex` find another UserString, too (Lib/collections/__init__.py). */
  readonly findsUserStrings: boolean;
  /** `enum.auto()` raises TypeError behind values that are no numbers (Lib/enum.py, Enum._generate_next_value_). */
  readonly enumAutoNeedsNumbers: boolean;
  /**
   * What becomes of an exception from making a member of an enumeration (Lib/enum.py, EnumType.__new__): taken out of the RuntimeError of
   * `__set_name__`, made anew from its text, or raised as it is without the note that `__set_name__` failed.
   */
  readonly enumMemberErrors: 'unwrapped' | 'made anew' | 'without note';
  /** `dataclasses` makes all methods of a class by one exec(). */
  readonly makesDataclassFunctionsAtOnce: boolean;
  /** Annotations of made functions come from an `__annotate__` function. */
  readonly wrapsAnnotate: boolean;
  /** A class that becomes a dataclass has its annotations copied, and the copy held, until it is one. */
  readonly dataclassesCopyAnnotations: boolean;
  /** The named tuples below the results of `urllib.parse` are named as bases, and `urlparse` keeps no results (Lib/urllib/parse.py). */
  readonly urlResultBasesAreNamedBases: boolean;
  /** `urlunsplit` puts `//` wherever the scheme has a network location. */
  readonly urlNetlocFollowsScheme: boolean;
  /** `graphlib.TopologicalSorter.prepare` may be called again until nodes were given out. */
  readonly sorterPreparesAgain: boolean;
  /** `contextvars.Token` resets its variable at the end of a `with` statement. */
  readonly tokensAreContextManagers: boolean;
  /** AttributeError for pickling what a function has defined; null where it is a PicklingError with an address. */
  readonly localPickleText: string | null;
  /** A pickler and an unpickler hold bound methods of their own while they work (Modules/_pickle.c, dump and load). */
  readonly picklersHoldHooks: boolean;
  /** `pickle.DEFAULT_PROTOCOL`. */
  readonly pickleProtocol: number;
  /** `copy.replace` and `__replace__`. */
  readonly hasCopyReplace: boolean;
  /** `value in Enum` looks values up; before, TypeError for what is no member. */
  readonly enumContainsValues: boolean;
  /** `typing.Annotated` is a class. */
  readonly annotatedIsClass: boolean;
  /** The namespace of an enumeration's body is a public class, `enum.EnumDict`. */
  readonly hasEnumDict: boolean;
  /** Values that flags can be made of are in their class. */
  readonly flagsContainPseudoMembers: boolean;
  /** Enumerations keep values that cannot be hashed by member name too. */
  readonly mapsUnhashableEnumValues: boolean;
  /** `string.Formatter` numbers `{.name}` and `{[key]}` (Lib/string/__init__.py, Formatter._vformat). */
  readonly formatterNumbersAttributes: boolean;
  /** A member of an enumeration that hides any descriptor of a base stands behind a property that keeps it (Lib/enum.py, _proto_member.__set_name__). */
  readonly enumMembersHideMethods: boolean;
  /** `contextlib` closes a generator that goes on after its end. */
  readonly closesContextGenerator: boolean;
  /** `contextlib` throws the exception alone into a generator, without class and traceback. */
  readonly throwsContextValue: boolean;
  /** `contextlib.suppress` looks into exception groups. */
  readonly suppressesInGroups: boolean;
  /** `contextlib.AbstractContextManager` has empty `__slots__`. */
  readonly abstractContextsHaveSlots: boolean;
  /** `asyncio.run` takes anything that can be awaited (Lib/asyncio/runners.py, Runner.run). */
  readonly runnersTakeAwaitables: boolean;
  /** An event loop has a function of its own for what comes before it runs (Lib/asyncio/base_events.py, _run_forever_setup). */
  readonly loopsSetUpRuns: boolean;
  /** An exit stack that is left keeps what it passes to the callbacks, and not the exception (contextlib.ExitStack.__exit__). */
  readonly exitStacksKeepDetails: boolean;
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
  /** `unittest` measures how long each test takes. */
  readonly timesTests: boolean;
  /** `reprlib.recursive_repr` takes over the type parameters of what it wraps. */
  readonly wrapsTypeParameters: boolean;
  /** What `reprlib.recursive_repr` gives has `__wrapped__`. */
  readonly namesWrappedRepr: boolean;
  /** `reprlib.Repr` takes its limits, has an indent, and asks which module a class of a known name comes from (Lib/reprlib.py). */
  readonly reprTakesLimits: boolean;
  readonly reprAsksModule: boolean;
  /** `asyncio.gather` takes what is done already without a callback (Lib/asyncio/tasks.py). */
  readonly gathersDoneAtOnce: boolean;
  /** The task factory of an event loop is given the name of the task (Lib/asyncio/base_events.py, create_task). */
  readonly taskFactoriesTakeNames: boolean;
  /** A timeout that ends puts a TimeoutError into the context of another error (Lib/asyncio/timeouts.py). */
  readonly timeoutsEnterContexts: boolean;
  /** `asyncio.as_completed` gives an iterator object in the place of a generator. */
  readonly completesByIterator: boolean;
  /** `format(Fraction(1, 3), '.2f')`. */
  readonly formatsFractions: boolean;
  /** `format(Fraction(1, 3), '_')`. */
  readonly formatsFractionsWithoutLetter: boolean;
  /** Fractions are made of anything with `as_integer_ratio`; their powers know a third operand, and leave what is no number alone (Lib/fractions.py). */
  readonly fractionsTakeRatios: boolean;
  readonly fractionPowersTakeModulo: boolean;
  readonly fractionPowersGiveWay: boolean;
  /** `//`, `%` and `divmod` of fractions leave complex numbers to the other operand (Lib/fractions.py). */
  readonly fractionsLeaveComplex: boolean;
  /** Operators make floats of fractions for a complex operand on the right (Lib/fractions.py). */
  readonly fractionsMeetComplexAsFloats: boolean;
  /** `datetime.date(2024, 13, 1)` says which value was wrong. */
  readonly showsValueOutOfRange: boolean;
  /** The timedelta of no time exists once and is immortal (Modules/_datetimemodule.c, zero_delta). */
  readonly sharesZeroTimedelta: boolean;
  /** `strptime` looks directives up in a callback of `re.sub` (Lib/_strptime.py). */
  readonly refusesDirectivesInCallback: boolean;
  /** `str(datetime)` makes a bound method of `isoformat`. */
  readonly bindsIsoformat: boolean;
  /** The error of `date < datetime` is that of any two types that do not compare. */
  readonly leavesDateComparison: boolean;
  /** `clear()` of an OrderedDict counts as a mutation for its iterators (odict_clear). */
  readonly clearingOrderedDictsIsMutation: boolean;
  /** Classes may give memory by `__buffer__` (PEP 688). */
  readonly classesGiveBuffers: boolean;
  /** Type variables are objects of C code, and there are type aliases (PEP 695). */
  readonly typeVariablesAreNative: boolean;
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
  /** An event loop runs its exception handler in the context of the handle that failed. */
  readonly handlesErrorsInContext: boolean;
  /** Too few type arguments are told against the least number, since parameters may have defaults (`Lib/typing.py`, _typevar_subst). */
  readonly typeParametersMayHaveDefaults: boolean;
  /** The repr of a generic alias shows the type of None as None (`Objects/typevarobject.c`, _Py_typing_type_repr). */
  readonly aliasesShowNone: boolean;
  /** Filters of `logging` may put another record in the place of the one they are given. */
  readonly filtersGiveRecords: boolean;
  /** Records of `logging` have the name of the task that made them. */
  readonly logRecordsNameTasks: boolean;
  /** Adapters of loggers may merge what every record is given with what one call gives. */
  readonly adaptersMergeExtra: boolean;
  /** `parse_known_args` of an argument parser calls a method between (Lib/argparse.py, _parse_known_args2). */
  readonly parsesArgumentsInTwoSteps: boolean;
  /** Positional arguments that may be left out are not taken as left out while options follow (Lib/argparse.py, consume_positionals). */
  readonly defersEmptyPositionals: boolean;
  /** Arguments of `argparse` may be deprecated. */
  readonly deprecatesArguments: boolean;
  /** A dot at the end of a name is a suffix of the path (Lib/pathlib/types.py). */
  readonly suffixesMayBeDots: boolean;
  /** `parents` of a path holds the path (Lib/pathlib.py, _PathParents). */
  readonly parentsHoldPath: boolean;
  /** `read_text` and `write_text` of a path leave the work to a method of a base class (Lib/pathlib/_local.py). */
  readonly pathsReadInBase: boolean;
  /** A path of `pathlib` keeps the texts that it was made of, and is taken apart when its parts are asked for (PurePath._raw_paths). */
  readonly pathsKeepTexts: boolean;
  /** Its parts are interned (PurePath._parse_path). */
  readonly pathsInternParts: boolean;
  /** What it was made of is copied before it is taken apart (Modules/posixmodule.c, os__path_splitroot_ex_impl). */
  readonly pathsParseCopy: boolean;
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

/** Those of a version. */
export function libraryBehaviour(version: PythonVersion): LibraryBehaviour {
  const since = (first: PythonVersion): boolean => isSince(version, first);
  return {
    bindsPartials: since('3.14'),
    classesGiveBuffers: since('3.12'),
    typeVariablesAreNative: since('3.12'),
    clearingOrderedDictsIsMutation: since('3.12'),
    csvQuotesLineEnds: since('3.12'),
    csvListsNames: since('3.12'),
    countsCsvDelimiter: since('3.14'),
    fillsNamespaceFromMapping: since('3.13'),
    namedTupleReplaceError: since('3.13') ? 'TypeError' : 'ValueError',
    quotesAbstractMethods: since('3.12'),
    dispatchedMethod: since('3.14') ? 'object' : since('3.13') ? 'cached' : 'function',
    packsReduceArguments: !since('3.14'),
    packsLogArguments: !since('3.12'),
    typedDictsKeepBases: since('3.12'),
    protocolHookIsClosure: !since('3.12'),
    environmentGets: since('3.13') ? 2 : 1,
    environmentTests: since('3.14') ? 2 : 1,
    namesNonMethodMembers: since('3.13'),
    indentsByGenerator: !since('3.13'),
    showsParameterLists: since('3.12'),
    hasDeprecatedAssertions: !since('3.12'),
    assertsNoWarnings: since('3.13'),
    assertsKinds: since('3.14'),
    showsUnpackAsStar: !since('3.12'),
    dedentsByLines: since('3.14'),
    flagsInvertBack: !since('3.12'),
    unionsAskInstances: since('3.13'),
    taskGroupsForget: since('3.13'),
    handlesErrorsInContext: since('3.12'),
    typeParametersMayHaveDefaults: since('3.13'),
    aliasesShowNone: since('3.14'),
    userDictHasGet: since('3.12'),
    chainMapJoinsKeys: since('3.12'),
    chainMapTakesValue: since('3.13'),
    chainMapLooksItself: since('3.14'),
    findsUserStrings: since('3.14'),
    enumAutoNeedsNumbers: since('3.13'),
    enumMemberErrors: since('3.13') ? 'without note' : since('3.12') ? 'made anew' : 'unwrapped',
    makesDataclassFunctionsAtOnce: since('3.13'),
    wrapsAnnotate: since('3.14'),
    dataclassesCopyAnnotations: since('3.12'),
    urlResultBasesAreNamedBases: since('3.14'),
    urlNetlocFollowsScheme: !since('3.12'),
    sorterPreparesAgain: since('3.14'),
    tokensAreContextManagers: since('3.14'),
    localPickleText: since('3.14') ? null : `Can't ${since('3.13') ? 'get' : 'pickle'} local object '{name}'`,
    picklersHoldHooks: since('3.13'),
    sharesZeroTimedelta: since('3.13'),
    pickleProtocol: since('3.14') ? 5 : 4,
    hasCopyReplace: since('3.13'),
    enumContainsValues: since('3.12'),
    annotatedIsClass: !since('3.13'),
    hasEnumDict: since('3.13'),
    flagsContainPseudoMembers: since('3.14'),
    mapsUnhashableEnumValues: since('3.13'),
    enumMembersHideMethods: since('3.12'),
    formatterNumbersAttributes: since('3.14'),
    closesContextGenerator: since('3.12'),
    throwsContextValue: since('3.12'),
    suppressesInGroups: since('3.12'),
    abstractContextsHaveSlots: since('3.13'),
    runnersTakeAwaitables: since('3.14'),
    loopsSetUpRuns: since('3.13'),
    exitStacksKeepDetails: !since('3.13'),
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
    timesTests: since('3.12'),
    wrapsTypeParameters: since('3.12'),
    namesWrappedRepr: since('3.13'),
    reprTakesLimits: since('3.12'),
    reprAsksModule: since('3.13'),
    gathersDoneAtOnce: since('3.12'),
    taskFactoriesTakeNames: since('3.14'),
    timeoutsEnterContexts: since('3.13'),
    completesByIterator: since('3.13'),
    formatsFractions: since('3.12'),
    formatsFractionsWithoutLetter: since('3.13'),
    fractionsTakeRatios: since('3.14'),
    fractionPowersTakeModulo: since('3.14'),
    fractionPowersGiveWay: since('3.12'),
    fractionsLeaveComplex: since('3.13'),
    fractionsMeetComplexAsFloats: since('3.14'),
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
    logRecordsNameTasks: since('3.12'),
    adaptersMergeExtra: since('3.13'),
    parsesArgumentsInTwoSteps: since('3.13'),
    defersEmptyPositionals: since('3.12'),
    deprecatesArguments: since('3.13'),
    suffixesMayBeDots: since('3.14'),
    parentsHoldPath: since('3.12'),
    pathsReadInBase: since('3.13') && !since('3.14'),
    pathsKeepTexts: since('3.12'),
    pathsInternParts: since('3.12') && !since('3.14'),
    pathsParseCopy: since('3.13'),
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
