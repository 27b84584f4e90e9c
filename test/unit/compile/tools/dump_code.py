"""Code objects of the running CPython in the normal form that normal-form.ts gives for ours, as JSON."""

import dis
import json
import struct
import sys
import types

VERSION = sys.version_info[:2]
DROPPED = {
    "CACHE", "EXTENDED_ARG", "NOT_TAKEN", "PRECALL", "NOP", "TO_BOOL", "PUSH_NULL", "END_FOR", "POP_ITER", "KW_NAMES",
    "ANNOTATIONS_PLACEHOLDER",
}
PLAIN_FAST = {
    "LOAD_FAST_LOAD_FAST": ("LOAD_FAST", "LOAD_FAST"),
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW": ("LOAD_FAST_BORROW", "LOAD_FAST_BORROW"),
    "STORE_FAST_LOAD_FAST": ("STORE_FAST", "LOAD_FAST"),
    "STORE_FAST_STORE_FAST": ("STORE_FAST", "STORE_FAST"),
}
RENAMED = {
    "JUMP_FORWARD": "JUMP",
    "JUMP_BACKWARD": "JUMP",
    "JUMP_BACKWARD_NO_INTERRUPT": "JUMP",
    "JUMP_NO_INTERRUPT": "JUMP",
    "LOAD_CLOSURE": "LOAD_FAST",
    "LOAD_METHOD": "LOAD_ATTR",
    "LOAD_CONST_IMMORTAL": "LOAD_CONST",
}
NO_OPERAND = {"CALL_FUNCTION_EX", "YIELD_VALUE", "MAKE_FUNCTION", "LOAD_SPECIAL", "WITH_EXCEPT_START", "GET_AITER", "END_ASYNC_FOR"}
INTRINSIC_OPCODES = {  # 3.11
    "LIST_TO_TUPLE": ("CALL_INTRINSIC_1", 6),
    "IMPORT_STAR": ("CALL_INTRINSIC_1", 2),
    "ASYNC_GEN_WRAP": ("CALL_INTRINSIC_1", 4),
    "UNARY_POSITIVE": ("CALL_INTRINSIC_1", 5),
    "PREP_RERAISE_STAR": ("CALL_INTRINSIC_2", 1),
}
FUNCTION_ATTRIBUTES = (8, 4, 16, 2, 1)


def constant_text(value):
    kind = type(value)
    if value is None or value is Ellipsis or kind is bool:
        return repr(value)
    if kind is int:
        return "int:%d" % value
    if kind is float:
        return "float:" + struct.pack(">d", value).hex()
    if kind is complex:
        return "complex:" + struct.pack(">dd", value.real, value.imag).hex()
    if kind is str:
        return "str:" + json.dumps(value)
    if kind is bytes:
        return "bytes:" + value.hex()
    if kind is tuple:
        return "(" + ", ".join(map(constant_text, value)) + ")"
    if kind is frozenset:
        return "{" + ", ".join(sorted(map(constant_text, value))) + "}"
    if kind is slice:
        return "slice(" + ", ".join(map(constant_text, (value.start, value.stop, value.step))) + ")"
    if kind is types.CodeType:
        return "code:" + value.co_qualname
    raise TypeError(kind)


def statement_map(source):
    """line -> first line of the innermost statement covering it (as the oracle's statement_map)."""
    import ast
    result = {}
    todo = [ast.parse(source)]
    while todo:
        node = todo.pop(0)
        todo.extend(ast.iter_child_nodes(node))
        if isinstance(node, (ast.stmt, ast.excepthandler)):
            start = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            for line in range(start, node.end_lineno + 1):
                result[line] = start
    return result


def expand(instruction, code):
    """The plain instructions that one stands for, as (name, operand or text) pairs."""
    name, arg = instruction.opname, instruction.arg
    if name in PLAIN_FAST:
        first, second = PLAIN_FAST[name]
        names = local_names(code)
        return [(first, names[arg >> 4]), (second, names[arg & 15])]
    if name == "RETURN_CONST":
        return [("LOAD_CONST", constant_text(code.co_consts[arg])), ("RETURN_VALUE", None)]
    if name == "MAKE_FUNCTION" and arg is not None:
        return [(name, None)] + [("SET_FUNCTION_ATTRIBUTE", bit) for bit in FUNCTION_ATTRIBUTES if arg & bit]
    if name == "FORMAT_VALUE":
        convert = [("CONVERT_VALUE", arg & 3)] if arg & 3 else []
        if arg & 4 and convert:
            convert = [("SWAP", 2)] + convert + [("SWAP", 2)]
        return convert + [("FORMAT_WITH_SPEC" if arg & 4 else "FORMAT_SIMPLE", None)]
    if name == "LOAD_CLASSDEREF":
        return [("LOAD_LOCALS", None), ("LOAD_FROM_DICT_OR_DEREF", instruction.argval)]
    if name == "IMPORT_STAR":
        return [INTRINSIC_OPCODES[name], ("POP_TOP", None)]
    if name in INTRINSIC_OPCODES:
        return [INTRINSIC_OPCODES[name]]
    if name == "BINARY_OP" and arg == 26:
        return [("BINARY_SUBSCR", None)]
    name = RENAMED.get(name, name)
    if name.startswith("POP_JUMP_"):
        name = name.replace("FORWARD_", "").replace("BACKWARD_", "")
    return [(name, operand(name, instruction, code))]


def local_names(code):
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    return list(code.co_varnames) + cells + list(code.co_freevars)


def operand(name, instruction, code):
    arg = instruction.arg
    if name in NO_OPERAND or arg is None:
        return None
    if name == "LOAD_CONST":
        return constant_text(code.co_consts[arg])
    if name == "COMPARE_OP":
        return dis.cmp_op[arg >> (5 if VERSION >= (3, 13) else 4 if VERSION == (3, 12) else 0)]
    if name == "RESUME":
        return arg & 3
    if name == "LOAD_GLOBAL":
        return code.co_names[arg >> 1]
    if name == "LOAD_ATTR":
        if instruction.opname == "LOAD_METHOD":
            return code.co_names[arg] + " method"
        if VERSION == (3, 11):
            return code.co_names[arg]
        return code.co_names[arg >> 1] + (" method" if arg & 1 else "")
    if name == "LOAD_SUPER_ATTR":
        return code.co_names[arg >> 2] + " %d" % (arg & 3)
    if instruction.opcode in dis.hasname:
        return code.co_names[arg]
    if instruction.opcode in dis.haslocal or instruction.opcode in dis.hasfree or name in ("MAKE_CELL", "LOAD_FAST"):
        return local_names(code)[arg]
    return arg


def normal_form(code, statements):
    """Fields of the code object; `code` has one row for each instruction: text (null = nothing to compare), line (0 = none), statement
    (first line, 0 = none), index to jump to (-1 = none), opcode name."""
    rows = []
    starts = {}
    pending_names = None
    previous = None
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        starts[instruction.offset] = len(rows)
        if name in ("CACHE", "EXTENDED_ARG", "PRECALL"):
            continue
        if name == "KW_NAMES":
            pending_names = constant_text(code.co_consts[instruction.arg])
            continue
        line = instruction.positions.lineno or 0
        statement = statements.get(line, 0)
        plain = expand(instruction, code)
        if name == "CALL" and pending_names is not None:
            plain = [("LOAD_CONST", pending_names), ("CALL_KW", instruction.arg)]
            pending_names = None
        elif name == "CALL" and previous == "SWAP" and VERSION == (3, 12) and is_generic_call(rows):
            plain = [("CALL", instruction.arg - 1)]  # NULL lies below the function there
        elif name == "POP_ITER" and previous != "END_FOR":
            plain = [("POP_TOP", None)]
        elif name in DROPPED or name == "POP_TOP" and previous == "END_FOR" and VERSION == (3, 13):
            plain = [(None, None)]
        previous = name
        for plain_name, value in plain:
            jump = jump_target(instruction) if is_jump(instruction) else -1
            text = plain_name if value is None or jump >= 0 else "%s %s" % (plain_name, value)
            rows.append([text, line, statement, jump, name])
    end = len(rows)

    def index(offset):
        while offset not in starts and offset < len(code.co_code):
            offset += 2
        return starts.get(offset, end)

    for row in rows:
        if row[3] >= 0:
            row[3] = index(row[3])
    flags = code.co_flags
    return {
        "name": code.co_name,
        "qualifiedName": code.co_qualname,
        "firstLine": code.co_firstlineno,
        "arguments": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "flags": [
            text
            for bit, text in (
                (0x1, "optimized"), (0x2, "newlocals"), (0x4, "varargs"), (0x8, "varkeywords"), (0x10, "nested"),
                (0x20, "generator"), (0x80, "coroutine"), (0x200, "async generator"),
            )
            if flags & bit
        ],
        "constants": [constant_text(value) for value in code.co_consts],
        "names": list(code.co_names),
        "locals": [name for name in code.co_varnames if name not in code.co_cellvars],
        "cells": list(code.co_cellvars),
        "free": list(code.co_freevars),
        "code": rows,
        "exceptionTable": [
            [index(entry.start), index(entry.end), index(entry.target), entry.depth, entry.lasti]
            for entry in dis._parse_exception_table(code)
        ],
        "children": [normal_form(value, statements) for value in code.co_consts if isinstance(value, types.CodeType)],
    }


def is_generic_call(rows):
    return any(row[0] and row[0].startswith("LOAD_CONST code:") and "<generic parameters of" in row[0] for row in rows[-6:])


def jump_target(instruction):
    """Offset of the instruction that is executed next after a jump."""
    target = instruction.argval
    if instruction.opname == "FOR_ITER":  # skips END_FOR, and in 3.13 POP_TOP after it
        target += 4 if VERSION == (3, 13) else 2 if VERSION != (3, 11) else 0
    return target


def is_jump(instruction):
    return (instruction.opcode in dis.hasjrel or instruction.opcode in dis.hasjabs) and instruction.opname != "END_ASYNC_FOR"


def dump(source):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code = compile(source, "prog.py", "exec", dont_inherit=True, optimize=0)
        return json.dumps(normal_form(code, statement_map(source)))


if __name__ == "__main__":
    # Paths of source files in, one JSON line for each out (null for what this version cannot compile).
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        try:
            print(dump(text))
        except SyntaxError:
            print("null")
