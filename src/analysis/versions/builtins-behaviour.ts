/** What differs between versions in the built-in types and functions. */
import { isSince, type PythonVersion } from './python-version.ts';

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
  /** `__doc__` of a class holds the descriptor that it asks (Objects/typeobject.c, type_get_doc). */
  readonly holdsDocDescriptor: boolean;
  /** A classmethod asks what it wraps for its `__get__` (Objects/funcobject.c, cm_descr_get). */
  readonly classMethodsChain: boolean;
  /** A subclass of property is given a `__doc__` also where there is no docstring (property_init_impl, from 3.12 on). */
  readonly setsPropertyDocAlways: boolean;
  /** A dict whose keys instances share holds a new value twice until the one before is gone (Objects/dictobject.c, insert_split_value). */
  readonly holdsValueForSharedKeys: boolean;
  /** Instances of variable-sized types share the keys of the dict that a class statement adds, too (Objects/typeobject.c, type_new_slots). */
  readonly variableSizedShareKeys: boolean;
  /** The copy of a dict whose keys instances share has them, too, and adds new ones (Objects/dictobject.c, PyDict_Copy). */
  readonly copiesShareKeys: boolean;
  /** The first lookup in a type is cached apart from the later ones (Objects/typeobject.c, _PyType_Lookup). */
  readonly cachesFirstLookupApart: boolean;
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
  /** `int.__round__` takes None (Objects/longobject.c, int___round___impl). */
  readonly integerRoundTakesNone: boolean;
  /** ValueError of `sys.set_int_max_str_digits` of a small number. */
  readonly smallDigitLimitText: string;
}

/** Those of a version. */
export function builtinsBehaviour(version: PythonVersion): BuiltinsBehaviour {
  const since = (first: PythonVersion): boolean => isSince(version, first);
  const missing = [...BUILTIN_NAMES_SINCE].filter(([, first]) => !since(first)).map(([name]) => name);
  if (since('3.14')) missing.push(...INHERITING_EXCEPTIONS.map((name) => `${name}.__init__`));
  return {
    missingNames: new Set(missing),
    syntaxErrorsHaveMetadata: since('3.14'),
    namesExecNamespaces: since('3.13'),
    holdsExecLocals: since('3.12'),
    holdsDocDescriptor: since('3.13'),
    classMethodsChain: !since('3.13'),
    setsPropertyDocAlways: since('3.12'),
    holdsExecGlobals: since('3.14'),
    holdsValueForSharedKeys: since('3.13'),
    variableSizedShareKeys: since('3.12'),
    copiesShareKeys: !since('3.14'),
    cachesFirstLookupApart: since('3.13'),
    holdsPrintFile: since('3.14'),
    copiesAnnotations: !since('3.14'),
    cachesClassAnnotations: since('3.14'),
    marksCodeKinds: since('3.14'),
    integerRoundTakesNone: since('3.14'),
    smallDigitLimitText: `maxdigits must be ${since('3.14') ? '>= 640 or 0 for unlimited' : '0 or larger than 640'}`,
    sentinelIterText:
      since('3.12') && !since('3.13')
        ? 'iter(object, sentinel): object must be callable'
        : 'iter(v, w): v must be callable',
  };
}

/** Simple exceptions, which from 3.14 on inherit `__init__` (Objects/exceptions.c, SimpleExtendsException). */
const INHERITING_EXCEPTIONS =
  `Exception GeneratorExit KeyboardInterrupt ArithmeticError AssertionError BufferError EOFError LookupError
  MemoryError ReferenceError RuntimeError StopAsyncIteration SystemError TypeError ValueError Warning FloatingPointError OverflowError
  ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning
  RuntimeWarning SyntaxWarning UnicodeWarning UserWarning IndexError KeyError NotImplementedError PythonFinalizationError RecursionError
  UnicodeError`.split(/\s+/);

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
