/** Which descriptors the members of built-in types are, where their definition here does not say it. */

/** Fields of C structs (PyMemberDef): member_descriptor, by type. */
const STRUCT_FIELDS: Readonly<Record<string, string>> = {
  AttributeError: 'name obj',
  BaseException: '__suppress_context__',
  ImportError: 'msg name path name_from',
  NameError: 'name',
  OSError: 'errno strerror filename filename2',
  StopIteration: 'value',
  SyntaxError: 'msg filename lineno offset text end_lineno end_offset print_file_and_line',
  SystemExit: 'code',
  UnicodeDecodeError: 'encoding object start end reason',
  UnicodeEncodeError: 'encoding object start end reason',
  UnicodeTranslateError: 'object start end reason',
  builtin_function_or_method: '__module__',
  classmethod: '__func__ __wrapped__',
  complex: 'real imag',
  function: '__closure__ __globals__ __module__ __builtins__',
  method: '__func__ __self__',
  property: 'fget fset fdel',
  range: 'start stop step',
  slice: 'start stop step',
  staticmethod: '__func__ __wrapped__',
  super: '__thisclass__ __self__ __self_class__',
  type: '__base__ __basicsize__ __dictoffset__ __flags__ __itemsize__ __weakrefoffset__',
};

/** Methods that stand beside the slot of the same name (METH_COEXIST), by type. */
const COEXISTING_METHODS: Readonly<Record<string, string>> = {
  dict: '__contains__ __getitem__',
  frozenset: '__contains__',
  list: '__getitem__',
  set: '__contains__',
};

/** Methods here that are slots in CPython: wrapper_descriptor. */
const SLOT_METHODS: ReadonlySet<string> = new Set([
  '__divmod__',
  '__rdivmod__',
  '__buffer__',
  '__release_buffer__',
  '__del__',
]);

/** The type of the descriptor of an attribute of a built-in type. */
export function attributeKind(typeName: string, name: string): 'member_descriptor' | 'getset_descriptor' {
  return isNamed(STRUCT_FIELDS, typeName, name) ? 'member_descriptor' : 'getset_descriptor';
}

/** The type of the descriptor of a method of a built-in type. */
export function methodKind(name: string): 'method_descriptor' | 'wrapper_descriptor' {
  return SLOT_METHODS.has(name) ? 'wrapper_descriptor' : 'method_descriptor';
}

/** The type of the descriptor that shows a slot of a built-in type. */
export function slotKind(typeName: string, name: string): 'method_descriptor' | 'wrapper_descriptor' {
  return isNamed(COEXISTING_METHODS, typeName, name) ? 'method_descriptor' : 'wrapper_descriptor';
}

function isNamed(names: Readonly<Record<string, string>>, typeName: string, name: string): boolean {
  return Object.hasOwn(names, typeName) && names[typeName]!.split(' ').includes(name);
}
