"""Dumps the `ast` of CPython as JSON in the field names of src/analysis/parse/syntax.ts.

Positions become `"at": [line, column, endLine, endColumn]` with columns in UTF-16 units. Numbers and bytes become text, so that nothing
is lost on the way: int in decimal (in hexadecimal when huge), float as the hexadecimal of its eight bytes, bytes in hexadecimal.

Run natively over files it writes one JSON line per file: `python ast_dump.py FILE...` (used for wide comparisons, not by the tests).
"""

import ast
import json
import struct
import sys
import warnings

RENAMED_FIELDS = {
    'decorator_list': 'decoratorList',
    'type_params': 'typeParams',
    'posonlyargs': 'positionalOnlyArguments',
    'vararg': 'variableArgument',
    'kwonlyargs': 'keywordOnlyArguments',
    'kw_defaults': 'keywordDefaults',
    'kwarg': 'keywordArgument',
    'elts': 'elements',
    'elt': 'element',
    'orelse': 'orElse',
    'finalbody': 'finalBody',
    'iter': 'iterable',
    'is_async': 'isAsync',
    'context_expr': 'contextExpression',
    'optional_vars': 'optionalVariables',
    'attr': 'attribute',
    'asname': 'asName',
    'ops': 'operators',
    'op': 'operator',
    'format_spec': 'formatSpec',
    'exc': 'exception',
    'msg': 'message',
    'cls': 'classExpression',
    'kwd_attrs': 'keywordAttributes',
    'kwd_patterns': 'keywordPatterns',
    'default_value': 'defaultValue',
    'ctx': 'context',
    'arg': 'argument',
}
RENAMED_KINDS = {
    'arguments': 'Arguments',
    'arg': 'Argument',
    'keyword': 'Keyword',
    'alias': 'Alias',
    'withitem': 'WithItem',
    'match_case': 'MatchCase',
    'comprehension': 'Comprehension',
}
LEFT_OUT = {'type_comment', 'type_ignores'}


def constant(value):
    if value is None:
        return {'type': 'None'}
    if value is Ellipsis:
        return {'type': 'Ellipsis'}
    kind = type(value).__name__
    if kind == 'bool':
        return {'type': 'bool', 'value': value}
    if kind == 'int':
        return {'type': 'int', 'value': str(value) if value.bit_length() < 10000 else hex(value)}
    if kind == 'float':
        return {'type': 'float', 'value': struct.pack('>d', value).hex()}
    if kind == 'complex':
        return {'type': 'complex', 'imaginary': struct.pack('>d', value.imag).hex()}
    if kind == 'str':
        return {'type': 'str', 'value': value}
    return {'type': 'bytes', 'value': value.hex()}


class Dumper:
    def __init__(self, source):
        text = source.decode('utf-8-sig') if isinstance(source, bytes) else source
        text = text.replace('\r\n', '\n').replace('\r', '\n')
        self.lines = text.split('\n')

    def column(self, line, offset):
        text = self.lines[line - 1]
        if text.isascii():
            return offset
        return len(text.encode('utf-8', 'surrogatepass')[:offset].decode('utf-8', 'surrogatepass').encode('utf-16-le', 'surrogatepass')) // 2

    def node(self, node):
        if isinstance(node, list):
            return [self.node(item) for item in node]
        if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)):
            return type(node).__name__
        if not isinstance(node, ast.AST):
            return node
        kind = type(node).__name__
        out = {'kind': RENAMED_KINDS.get(kind, kind)}
        for field in node._fields:
            if field in LEFT_OUT or (kind == 'Constant' and field == 'kind'):
                continue
            value = getattr(node, field, None)
            if (kind in ('Constant', 'MatchSingleton') and field == 'value') or (kind == 'Interpolation' and field == 'str'):
                out[field] = constant(value) if field == 'value' else value
            elif kind == 'arguments' and field == 'args':
                out['arguments'] = self.node(value)
            elif kind == 'AnnAssign' and field == 'simple':
                out['simple'] = bool(value)
            elif kind == 'comprehension' and field == 'is_async':
                out['isAsync'] = bool(value)
            else:
                out[RENAMED_FIELDS.get(field, field)] = self.node(value)
        if hasattr(node, 'lineno'):
            out['at'] = [
                node.lineno,
                self.column(node.lineno, node.col_offset),
                node.end_lineno,
                self.column(node.end_lineno, node.end_col_offset),
            ]
        return out


def dump(source):
    """The tree of a valid program, as JSON text."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        tree = ast.parse(source)
    return json.dumps(Dumper(source).node(tree), separators=(',', ':'))


def verdict(source):
    """What the compiler says about a program: null if it accepts it, else [message, line, column from 1]."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            compile(source, '<source>', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return json.dumps([error.msg, error.lineno, error.offset])
    return 'null'


if __name__ == '__main__':
    sys.setrecursionlimit(20000)
    for path in sys.argv[1:]:
        with open(path, 'rb') as file:
            text = file.read()
        try:
            print(dump(text))
        except (SyntaxError, ValueError) as error:
            print(json.dumps({'error': str(error)}))
