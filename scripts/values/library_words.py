"""Prints, as JSON, what words each module of ARGUMENT (and each that it imports) keeps, and which modules it imports while it is loaded."""
import dis
import gc
import importlib
import json
import sys
import types

SCALARS = (int, float, complex, bytes, types.ModuleType, types.BuiltinFunctionType, type(None))
OF_EVERY_MODULE = ("__builtins__", "__spec__", "__loader__", "__file__", "__cached__", "__doc__", "__name__")
LOADS_CONSTANT = ("LOAD_CONST", "LOAD_SMALL_INT")


def words_of_code(code, words):
    words.update(code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars, (code.co_name,))
    words_of_constant(code.co_consts, words)


def words_of_constant(constant, words):
    if isinstance(constant, str):
        words.add(constant)
    elif isinstance(constant, (tuple, frozenset)):
        for item in constant:
            words_of_constant(item, words)
    elif isinstance(constant, types.CodeType):
        words_of_code(constant, words)


def words_of_module(module):
    """The words that stay: those of functions, classes and containers of the module's own, not those of its body alone."""
    words, seen, todo = set(), set(), []
    for name, value in list(vars(module).items()):
        if name not in OF_EVERY_MODULE:
            words.add(name)
            todo.append(value)
    while todo:
        value = todo.pop()
        if isinstance(value, str):
            words.add(value)
        elif id(value) not in seen and not isinstance(value, SCALARS):
            seen.add(id(value))
            todo.extend(parts_of(value, module, words))
    return words


def parts_of(value, module, words):
    own = module.__name__
    if isinstance(value, types.FunctionType):
        if value.__globals__ is not vars(module):
            return []
        words_of_code(value.__code__, words)
        return [value.__defaults__, value.__kwdefaults__, value.__dict__, value.__closure__]
    if isinstance(value, types.CodeType):
        words_of_code(value, words)
        return []
    if isinstance(value, type):
        if value.__module__ != own:
            return []
        words.add(value.__name__)
        words.update(vars(value))
        return list(vars(value).values())
    if type(value).__module__ in ("builtins", "types", "functools", "collections", "enum", own):
        return gc.get_referents(value)
    attributes = getattr(value, "__dict__", None)
    return [attributes] if type(attributes) is dict else []


def imports_of(code, package):
    """Modules that the body of a module imports, and names that may be submodules."""
    found = set()
    constants = []
    for instruction in dis.get_instructions(code):
        if instruction.opname in LOADS_CONSTANT:
            constants.append(instruction.argval)
        elif instruction.opname == "IMPORT_NAME":
            level, names = constants[-2:]
            name = instruction.argval
            if level:
                name = ".".join(filter(None, [package.rsplit(".", level - 1)[0], name]))
            found.add(name)
            found.update(f"{name}.{part}" for part in names or ())
    return found


def row_of(module):
    words_in_c = set()
    spec = getattr(module, "__spec__", None)
    imported = set()
    try:
        code = spec.loader.get_code(spec.name)
    except (AttributeError, ImportError):
        code = None
    if code is not None:
        imported = imports_of(code, spec.name if hasattr(module, "__path__") else spec.parent)
    if module.__name__ == "_csv":
        words_in_c.update(module.list_dialects())
    words = {word for word in words_of_module(module) | words_in_c if word.isascii() and len(word) > 1 and word.replace("_", "a").isalnum()}
    return {"imports": sorted(name for name in imported if name in sys.modules), "words": sorted(words)}


def main(names):
    rows, todo = {}, list(names)
    while todo:
        name = todo.pop()
        if name in rows or name in ("sys", "builtins", "__main__"):
            continue
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        rows[name] = row_of(module)
        todo += rows[name]["imports"]
    return rows


print(json.dumps(main(ARGUMENT.split())))
