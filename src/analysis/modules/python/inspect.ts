/** The module `inspect`: questions about objects and signatures of functions. Source texts are not known. */

/** What the questions about one type ask. */
const TYPES_ASKED = {
  module: 'types.ModuleType',
  class: 'type',
  method: 'types.MethodType',
  function: 'types.FunctionType',
  builtin: 'types.BuiltinFunctionType',
  generator: 'types.GeneratorType',
  coroutine: 'types.CoroutineType',
  traceback: 'types.TracebackType',
  frame: 'types.FrameType',
  code: 'types.CodeType',
} as const;

const typeQuestions = Object.entries(TYPES_ASKED)
  .map(
    ([name, type]) => `def is${name}(object):
    return isinstance(object, ${type})
`,
  )
  .join('\n');

/** A question about the class of what is no class, method or function itself; the parameter has the name `object`. */
const descriptorQuestion = (
  name: string,
  object: string,
  answer: string,
): string => `def is${name}descriptor(${object}):
    if isclass(${object}) or ismethod(${object}) or isfunction(${object}):
        return False
    tp = type(${object})
    return ${answer}
`;

/** A question about the code of a function. */
const flagQuestion = (kind: string, flag: string): string => `def is${kind}function(obj):
    return _has_code_flag(obj, CO_${flag})
`;

/** Attributes that can only be read. */
const reading = (...names: readonly string[]): string =>
  names
    .map(
      (name) => `    @property
    def ${name}(self):
        return self._${name}
`,
    )
    .join('\n');

/** Equality of two objects of a class. */
const equality = (name: string, condition: string): string => `    def __eq__(self, other):
        if isinstance(other, ${name}):
            return self is other or (${condition})
        return NotImplemented
`;

/** The state of a generator or coroutine: its constants and the function that gives one. */
const states = (prefix: string, name: string, attribute: string): string => {
  const constants = ['CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED'].map((state) => `${prefix}_${state}`);
  return `${constants.join(', ')} = ${constants.map((constant) => `'${constant}'`).join(', ')}

def get${name}state(${name}):
    if ${name}.${attribute}_running:
        return ${prefix}_RUNNING
    if ${name}.${attribute}_suspended:
        return ${prefix}_SUSPENDED
    return ${prefix}_CREATED if ${name}.${attribute}_frame is not None else ${prefix}_CLOSED
`;
};

/** How a signature is written: with a slash behind parameters that have no name for callers, and a star before those that have nothing else. */
const signatureText = (whenLong: string): string => `result = []
            last = None
            for param in self.parameters.values():
                formatted = str(param)
                if last == 0 and param.kind != 0:
                    result.append('/')
                if last not in (2, 3) and param.kind == 3:
                    result.append('*')
                result.append(formatted)
                last = param.kind
            if last == 0:
                result.append('/')
            rendered = '(%s)' % ', '.join(result)
            ${whenLong}
            if self.return_annotation is not _empty:
                rendered += ' -> ' + formatannotation(self.return_annotation)
            return rendered`;

export const INSPECT_SOURCE = String.raw`
import sys
import types
import functools
from collections import OrderedDict
from _unknown_values import value as _unknown_value, thing as _unknown_thing, is_known as _is_known, bound as _bound

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512

${typeQuestions}
def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or type(object).__name__ == 'method-wrapper')

def isabstract(object):
    return bool(isinstance(object, type) and getattr(object, '__abstractmethods__', None))

${descriptorQuestion('data', 'object', "hasattr(tp, '__set__') or hasattr(tp, '__delete__')")}
${descriptorQuestion('method', 'obj', "hasattr(tp, '__get__') and not hasattr(tp, '__set__')")}
def _has_code_flag(f, flag):
    if ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    return isfunction(f) and bool(f.__code__.co_flags & flag)

${flagQuestion('generator', 'GENERATOR')}
${flagQuestion('coroutine', 'COROUTINE')}
${flagQuestion('asyncgen', 'ASYNC_GENERATOR')}
def isawaitable(object):
    return isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__')

def getmembers(object, predicate=None):
    return _getmembers(object, predicate, getattr)

def _getmembers(object, predicate, getter):
    mro = getmro(object) if isclass(object) else ()
    if mro and sys.version_info < (3, 12):
        mro = (object,) + mro
    names = dir(object)
    for base in getattr(object, '__bases__', ()):
        # Properties of a metaclass stand under names that dir() does not give.
        for hidden, attribute in base.__dict__.items():
            if isinstance(attribute, types.DynamicClassAttribute):
                names.append(hidden)
    results = []
    known = set()
    for key in names:
        try:
            value = getter(object, key)
            is_new = key not in known
        except AttributeError:
            is_new = False
        if not is_new:
            # What the object itself does not give, or gives under a name for the second time, is taken from the class that has it.
            base = next((base for base in mro if key in base.__dict__), None)
            if base is None:
                continue
            value = base.__dict__[key]
        if not predicate or predicate(value):
            results.append((key, value))
        known.add(key)
    results.sort(key=lambda member: member[0])
    return results

def getmro(cls):
    return cls.__mro__

def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func

def cleandoc(doc):
    first, *rest = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in rest if line.strip(' ')), default=0)
    lines = [first.lstrip(' '), *(line[margin:] for line in rest)]
    filled = [index for index, line in enumerate(lines) if line]
    return '\n'.join(lines[filled[0]:filled[-1] + 1]) if filled else ''

def getdoc(object):
    doc = object.__doc__
    if doc is None or not _is_known(doc):
        return doc
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)

def getmodule(object, _filename=None):
    return _unknown_thing()

def getfile(object):
    return _unknown_value(str)

getsourcefile = getfile

def getsource(object):
    return _unknown_value(str)

def getsourcelines(object):
    return _unknown_thing()

def getcomments(object):
    return _unknown_thing()

def currentframe():
    return sys._getframe(1)

def stack(context=1):
    return _unknown_thing()

def trace(context=1):
    return _unknown_thing()

def getframeinfo(frame, context=1):
    return _unknown_thing()

class _empty:
    pass

_KINDS = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'VAR_KEYWORD')
_DESCRIPTIONS = ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword')

class _ParameterKind(int):
    @property
    def name(self):
        return _KINDS[self]

    @property
    def description(self):
        return _DESCRIPTIONS[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return '<_ParameterKind.%s: %d>' % (self.name, int(self))

_POSITIONAL_ONLY = _ParameterKind(0)
_POSITIONAL_OR_KEYWORD = _ParameterKind(1)
_VAR_POSITIONAL = _ParameterKind(2)
_KEYWORD_ONLY = _ParameterKind(3)
_VAR_KEYWORD = _ParameterKind(4)

def _without_typing(match):
    return match.group().removeprefix('typing.')


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        import re
        return re.sub(r'[\w\.]+', _without_typing, repr(annotation))
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)

class _void:
    pass

class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

${reading('name', 'default', 'annotation', 'kind')}
    def __str__(self):
        formatted = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + self._name
        is_annotated = self._annotation is not _empty
        if is_annotated:
            formatted += ': ' + formatannotation(self._annotation)
        if self._default is not _empty:
            formatted += (' = ' if is_annotated else '=') + repr(self._default)
        return formatted

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    if sys.version_info >= (3, 13):
        __replace__ = replace

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

${equality(
  'Parameter',
  `self._name == other._name and self._kind == other._kind and self._default == other._default
                                     and self._annotation == other._annotation`,
)}
class BoundArguments:
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

${reading('signature')}
    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind > 2 or name not in self.arguments:
                break
            value = self.arguments[name]
            args += value if param.kind == 2 else (value,)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            # What follows an argument that is missing can be passed by name alone.
            by_name = by_name or param.kind > 2 or name not in self.arguments
            if by_name and name in self.arguments:
                if param.kind == 4:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind == 2:
                arguments[name] = ()
            elif param.kind == 4:
                arguments[name] = {}
        self.arguments = arguments

${equality('BoundArguments', 'self.signature == other.signature and self.arguments == other.arguments')}
    def __repr__(self):
        shown = []
        for name, value in self.arguments.items():
            shown.append('{}={!r}'.format(name, value))
        return '<%s (%s)>' % (self.__class__.__name__, ', '.join(shown))

class Signature:
    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters or ()))
        self._return_annotation = return_annotation

${reading('parameters', 'return_annotation')}
    if sys.version_info >= (3, 13):
        def __str__(self):
            return self.format()

        def format(self, *, max_width=None):
            ${signatureText(String.raw`if max_width is not None and len(rendered) > max_width:
                rendered = '(\n    %s\n)' % ',\n    '.join(result)`)}
    else:
        def __str__(self):
            ${signatureText('')}

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        if cls is not Signature and sys.version_info >= (3, 14):
            # Code that evaluates annotations sees the class in the arguments of a partial, and of more frames where it is no function.
            if isinstance(obj, types.FunctionType):
                held = functools.partial(_signature_of, sigcls=cls)
            elif any(getattr(code, '__annotate__', None) is not None
                     for code in (getattr(obj, '__func__', None), getattr(obj, '__init__', None),
                                  getattr(type(obj), '__call__', None))):
                _bound(cls)
        found = _signature_of(obj, follow_wrapped=follow_wrapped)
        return found if cls is Signature else cls(found.parameters.values(), return_annotation=found.return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    if sys.version_info >= (3, 13):
        __replace__ = replace

    def _hash_basis(self):
        params, keywords = [], {}
        for name, param in self.parameters.items():
            if param.kind == 3:
                keywords[name] = param
            else:
                params.append(param)
        return tuple(params), keywords, self.return_annotation

    def __hash__(self):
        params, keywords, return_annotation = self._hash_basis()
        return hash((params, frozenset(keywords.values()), return_annotation))

${equality('Signature', 'self._hash_basis() == other._hash_basis()')}
    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        for name, param in self.parameters.items():
            if param.kind in (0, 1):
                if rest:
                    if name in kwargs and param.kind == 1:
                        raise TypeError('multiple values for argument %r' % name)
                    arguments[name] = rest.pop(0)
                elif name in kwargs and param.kind == 1:
                    arguments[name] = kwargs.pop(name)
                elif param.default is _empty and not partial:
                    raise TypeError('missing a required argument: %r' % name)
            elif param.kind == 2:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif param.kind == 3:
                if name in kwargs:
                    arguments[name] = kwargs.pop(name)
                elif param.default is _empty and not partial:
                    raise TypeError('missing a required keyword-only argument: %r' % name if sys.version_info >= (3, 12)
                                    else 'missing a required argument: %r' % name)
            elif kwargs:
                arguments[name] = kwargs
                kwargs = {}
        if rest:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError('got an unexpected keyword argument %r' % next(iter(kwargs)))
        return BoundArguments(self, arguments)

def _of_function(func):
    code = func.__code__
    names = code.co_varnames
    pos_count = code.co_argcount
    keyword_only_count = code.co_kwonlyargcount
    annotations = func.__annotations__
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    parameters = []
    first_default = pos_count - len(defaults)
    for index, name in enumerate(names[:pos_count]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    index = pos_count + keyword_only_count
    if code.co_flags & CO_VARARGS:
        name = names[index]
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
        index += 1
    for name in names[pos_count:pos_count + keyword_only_count]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[index]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(parameters, return_annotation=annotations.get('return', _empty))

def _without_first(sig):
    return Signature(list(sig.parameters.values())[1:], return_annotation=sig.return_annotation)

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, **kwargs):
    if not _is_known(obj):
        return _unknown_thing(obj)
    return _signature_of_callable(obj, follow_wrapped=follow_wrapped)

def _signature_of_callable(obj, *, follow_wrapped=True):
    return _signature_of(obj, follow_wrapped=follow_wrapped)

def _signature_of(obj, *, follow_wrapped=True):
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj)
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, type):
        init = obj.__init__
        if isinstance(init, types.FunctionType):
            if getattr(init, '__annotate__', None) is not None:
                # Code that evaluates annotations sees the class while more frames hold it than here.
                _bound(obj)
            return _without_first(_of_function(init))
        if isinstance(obj.__new__, types.FunctionType):
            return _without_first(_of_function(obj.__new__))
        return _unknown_thing()
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(_of_function(call))
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    return _unknown_thing()

def getfullargspec(func):
    from collections import namedtuple
    FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
    if isinstance(func, types.MethodType):
        func = func.__func__
    code = func.__code__
    names = code.co_varnames
    count, kwonly = code.co_argcount, code.co_kwonlyargcount
    index = count + kwonly
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[index]
        index += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[index]
    return FullArgSpec(list(names[:count]), varargs, varkw, func.__defaults__ and (*func.__defaults__,), list(names[count:count + kwonly]),
                       func.__kwdefaults__ and dict(func.__kwdefaults__), dict(func.__annotations__))

${states('GEN', 'generator', 'gi')}
def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else generator.gi_frame.f_locals

${states('CORO', 'coroutine', 'cr')}
def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals
`;
