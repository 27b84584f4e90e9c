/**
 * What differs between the supported Python versions, as named behaviours. Here and in `versions/` alone a version is told from another:
 * every other file asks for a behaviour by its name.
 */
import { type BuiltinsBehaviour, builtinsBehaviour } from './versions/builtins-behaviour.ts';
import { type LanguageBehaviour, languageBehaviour } from './versions/language-behaviour.ts';
import { type LibraryBehaviour, libraryBehaviour } from './versions/library-behaviour.ts';
import { type NativeModuleBehaviour, nativeModuleBehaviour } from './versions/native-module-behaviour.ts';
import type { PythonVersion } from './versions/python-version.ts';

/** An edition of the Unicode character database, as `unicodedata.unidata_version` gives it (major and minor). */
export type UnicodeEdition = '14.0' | '15.0' | '15.1' | '16.0';

/** A group of words that the interpreter interns for itself (`objects/interned-at-start.ts`). */
export type InternedWords =
  | 'in every version'
  | 'letters beside the characters'
  | 'names of arguments'
  | 'names of datetime and linecache';

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
  /** `list.index` and `deque.remove` say which value they did not find (Objects/listobject.c, list_index). */
  readonly showsMissingListItem: boolean;
  /** Slices have a hash. */
  readonly hashesSlices: boolean;
  /** A mappingproxy has the hash of its mapping. */
  readonly hashesMappingProxies: boolean;
  /** The sequence that is assigned to a slice is taken, with the error for what is none, before the slice is looked at (Objects/listobject.c, list_ass_subscript). */
  readonly takesSequenceBeforeSlice: boolean;
  /** The error of an unhashable dict key or set element says what it was used as (Objects/dictobject.c, dict_unhashable_type). */
  readonly explainsUnhashableKeys: boolean;
  /** `dict([5])` raises the error of `iter()`, with a note on the element (Objects/dictobject.c, merge_from_seq2). */
  readonly notesUpdateElement: boolean;
  /** An iterator over a range of ints beyond 64 bits gives the very object it holds as start (Objects/rangeobject.c, longrangeiter_next). */
  readonly longRangeMovesStart: boolean;
  /** `zip(a=1)` got an unexpected keyword argument, with the one that may be meant; otherwise it is an invalid one (Python/getargs.c). */
  readonly namesUnexpectedKeyword: boolean;
  /** `bytearray.extend` refuses a str by a message of its own (Objects/bytearrayobject.c, bytearray_extend_impl). */
  readonly explainsExtensionByStr: boolean;
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
  /** Instances with more than attributes, of classes with `__slots__` or derived from built-in types, have inline values, too. */
  readonly largerInstancesHaveInlineValues: boolean;
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
    wordsInternedAtStart: ['in every version', 'letters beside the characters'],
    entersStrWhenWarm: false,
    initFramesNeedInlineValues: true,
    explainsMissingDict: false,
    tellsObjectOfSettingErrors: false,
    largerInstancesHaveInlineValues: false,
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
    takesSequenceBeforeSlice: false,
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: false,
    namesUnexpectedKeyword: false,
    explainsExtensionByStr: false,
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
    largerInstancesHaveInlineValues: false,
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
    takesSequenceBeforeSlice: true,
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: false,
    explainsExtensionByStr: false,
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
    largerInstancesHaveInlineValues: false,
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
    takesSequenceBeforeSlice: true,
    explainsUnhashableKeys: false,
    notesUpdateElement: false,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: true,
    explainsExtensionByStr: true,
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
    largerInstancesHaveInlineValues: true,
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
    takesSequenceBeforeSlice: true,
    explainsUnhashableKeys: true,
    notesUpdateElement: true,
    longRangeMovesStart: true,
    namesUnexpectedKeyword: true,
    explainsExtensionByStr: true,
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
