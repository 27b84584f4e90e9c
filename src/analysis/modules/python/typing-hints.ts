/** What tells of types and annotations, `get_type_hints` above all: a text that is part of the module `typing`. */
export const TYPING_HINTS = `
def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)) and tp.__origin__ is Callable.__origin__:
        args = tp.__args__
        return args if args[0] is ... else (list(args[:-1]), args[-1])
    if isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta and tp is not TypedDict


def _evaluated(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return eval(value, globalns, localns)
    return value


_class_annotations = type.__dict__['__annotations__'].__get__


def _annotations_of(cls):
    # The call through a slot wrapper holds the class while annotations are evaluated (annotationlib, _get_dunder_annotations).
    try:
        return _class_annotations(cls)
    except AttributeError:
        # Classes of C code have none.
        return None


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    from importlib import import_module
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            annotations = _annotations_of(base)
            if not annotations:
                continue
            namespace = import_module(base.__module__).__dict__ if globalns is None else globalns
            for name, value in annotations.items():
                hints[name] = _evaluated(value, namespace, localns if localns is not None else dict(vars(base)))
        return hints
    if globalns is None:
        globalns = getattr(obj, '__globals__', None) or getattr(obj, '__dict__', {})
    hints = {}
    for name, value in dict(getattr(obj, '__annotations__', {})).items():
        hints[name] = _evaluated(value, globalns, localns if localns is not None else globalns)
    return hints


IO = TextIO = BinaryIO = Any
Pattern = Match = Any
`;
