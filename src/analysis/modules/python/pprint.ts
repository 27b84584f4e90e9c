/**
 * `pprint` in Python (`Lib/pprint.py`). Frames hold what CPython's hold while values show themselves and while a stream of the program is written to:
 * the method of the stream where it is a local there, too.
 */

/** A method that writes an object in several lines. */
const writes = (name: string, ...body: string[]) => `
    def _pprint_${name}(self, object, stream, indent, allowance, context, level):
        ${body.join('\n').replaceAll('\n', '\n        ')}
`;

/** What is empty is written as it shows itself. */
const unlessEmpty = (length = 'len(object)') => `if not ${length}:
    stream.write(repr(object))
    return`;

/** The name of the class begins the line; what is inside of the bracket stands below each other. */
const TITLE = 'kind = object.__class__';
const begins = (bracket: string) => `stream.write(kind.__name__ + '${bracket}')
indent += len(kind.__name__) + 1`;

/** More than one blank before the first entry. */
const pads = (write: string) => `if self._indent_per_level > 1:
    ${write}((self._indent_per_level - 1) * ' ')`;

/** The arguments that are handed on to the next method. */
const at = (indent: string, allowance: string, level = 'level') => `stream, ${indent}, ${allowance}, context, ${level}`;

/** Texts of one object are in parentheses where they are the whole. */
const inParentheses = (...body: string[]) => [
  'if level == 1:',
  "    write('(')",
  ...body,
  'if level == 1:',
  "    write(')')",
];

/** Entries below each other: keys and values of a mapping, or names and values of fields. */
const entries = (name: string, key: string, between: string, unlessShown: string, indented = '') => String.raw`
    def ${name}(self, items, stream, indent, allowance, context, level):
        write = stream.write${indented}
        line_end = ',\n' + ' ' * indent
        left = len(items)
        for number, (key, value) in enumerate(items):
            left -= 1
            text = ${key}
            write(text)
            write('${between}')
            ${unlessShown}self._format(value, ${at(`indent + len(text) + ${between.length}`, '1 if left else allowance')})
            if left:
                write(line_end)
`;

const METHODS = [
  writes(
    'dict',
    'write = stream.write',
    "write('{')",
    pads('write'),
    'if len(object):',
    '    items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()',
    `    self._format_dict_items(items, ${at('indent', 'allowance + 1')})`,
    "write('}')",
  ),
  writes(
    'list',
    "stream.write('[')",
    `self._format_items(object, ${at('indent', 'allowance + 1')})`,
    "stream.write(']')",
  ),
  writes(
    'tuple',
    "stream.write('(')",
    "end = ',)' if len(object) == 1 else ')'",
    `self._format_items(object, ${at('indent', 'allowance + len(end)')})`,
    'stream.write(end)',
  ),
  writes(
    'set',
    unlessEmpty(),
    TITLE,
    'if kind is set:',
    "    stream.write('{')",
    "    end = '}'",
    'else:',
    "    stream.write(kind.__name__ + '({')",
    "    end = '})'",
    '    indent += len(kind.__name__) + 1',
    'object = sorted(object, key=_safe_key)',
    `self._format_items(object, ${at('indent', 'allowance + len(end)')})`,
    'stream.write(end)',
  ),
  writes(
    'str',
    'write = stream.write',
    'if not len(object):',
    '    write(repr(object))',
    '    return',
    'if level == 1:',
    '    indent += 1',
    '    allowance += 1',
    'texts = _lines_of_text(object, self._width - indent, allowance)',
    'if len(texts) == 1:',
    '    write(texts[0])',
    '    return',
    ...inParentheses(
      'for number, text in enumerate(texts):',
      '    if number > 0:',
      String.raw`        write('\n' + ' ' * indent)`,
      '    write(text)',
    ),
  ),
  writes(
    'bytes',
    'write = stream.write',
    'if len(object) <= 4:',
    '    write(repr(object))',
    '    return',
    'if level == 1:',
    '    indent += 1',
    '    allowance += 1',
    ...inParentheses(
      "before = ''",
      'for text in _lines_of_bytes(object, self._width - indent, allowance):',
      '    write(before)',
      '    write(text)',
      String.raw`    before = before or '\n' + ' ' * indent`,
    ),
  ),
  writes(
    'bytearray',
    'write = stream.write',
    "write('bytearray(')",
    `self._pprint_bytes(bytes(object), ${at('indent + 10', 'allowance + 1', 'level + 1')})`,
    "write(')')",
  ),
  writes(
    'mappingproxy',
    "stream.write('mappingproxy(')",
    `self._format(object.copy(), ${at('indent + 13', 'allowance + 1')})`,
    "stream.write(')')",
  ),
  writes(
    'simplenamespace',
    "title = 'namespace' if type(object) is _types.SimpleNamespace else object.__class__.__name__",
    'items = object.__dict__.items()',
    "stream.write(title + '(')",
    `self._format_namespace_items(items, ${at('indent + len(title) + 1', 'allowance')})`,
    "stream.write(')')",
  ),
  writes(
    'dataclass',
    'title = object.__class__.__name__',
    'items = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values() if field.repr]',
    "stream.write(title + '(')",
    `self._format_namespace_items(items, ${at('indent + len(title) + 1', 'allowance')})`,
    "stream.write(')')",
  ),
  writes(
    'ordered_dict',
    unlessEmpty(),
    TITLE,
    begins('('),
    `self._format(list(object.items()), ${at('indent', 'allowance + 1')})`,
    "stream.write(')')",
  ),
  writes(
    'default_dict',
    unlessEmpty(),
    'default = self._repr(object.default_factory, context, level)',
    TITLE,
    'indent += len(kind.__name__) + 1',
    String.raw`stream.write(f"{kind.__name__}({default},\n{' ' * indent}")`,
    `self._pprint_dict(object, ${at('indent', 'allowance + 1')})`,
    "stream.write(')')",
  ),
  writes(
    'counter',
    unlessEmpty(),
    TITLE,
    begins('({'),
    pads('stream.write'),
    'items = object.most_common()',
    `self._format_dict_items(items, ${at('indent', 'allowance + 2')})`,
    "stream.write('})')",
  ),
  writes(
    'chain_map',
    unlessEmpty('len(object.maps)'),
    TITLE,
    begins('('),
    'number = len(object.maps)',
    'for place, mapping in enumerate(object.maps, 1):',
    '    room = 1 if place < number else allowance + 1',
    `    self._format(mapping, ${at('indent', 'room')})`,
    String.raw`    stream.write(',\n' + ' ' * indent if place < number else ')')`,
  ),
  writes(
    'deque',
    unlessEmpty(),
    TITLE,
    begins('('),
    "stream.write('[')",
    'if object.maxlen is None:',
    `    self._format_items(object, ${at('indent', 'allowance + 2')})`,
    "    stream.write('])')",
    'else:',
    `    self._format_items(object, ${at('indent', '2')})`,
    '    longest = self._repr(object.maxlen, context, level)',
    String.raw`    stream.write(f"],\n{' ' * indent}maxlen={longest})")`,
  ),
  ...['user_dict', 'user_list', 'user_string'].map((name) =>
    writes(name, `self._format(object.data, ${at('indent', 'allowance', 'level - 1')})`),
  ),
  entries(
    '_format_dict_items',
    'self._repr(key, context, level)',
    ': ',
    '',
    '\n        indent += self._indent_per_level',
  ),
  entries(
    '_format_namespace_items',
    'key',
    '=',
    "if id(value) in context:\n                write('...')\n            else:\n                ",
  ),
].join('');

/** Which method writes objects that show themselves by a method of a type. */
const WRITERS = [
  ...['dict', 'list', 'tuple', 'set', 'str', 'bytes', 'bytearray'].map((name) => [name, name]),
  ...[['frozenset', 'set']],
  ...['MappingProxyType', 'SimpleNamespace'].map((name) => [`_types.${name}`, name.replace('Type', '').toLowerCase()]),
  ...[
    ['OrderedDict', 'ordered_dict'],
    ['defaultdict', 'default_dict'],
    ['Counter', 'counter'],
    ['ChainMap', 'chain_map'],
    ['deque', 'deque'],
    ['UserDict', 'user_dict'],
    ['UserList', 'user_list'],
    ['UserString', 'user_string'],
  ].map(([type, name]) => [`_collections.${type}`, name]),
]
  .map(([type, name]) => `        ${type}.__repr__: _pprint_${name},\n`)
  .join('');

/** A function that answers with one part of what a printer finds out. */
const asked = (name: string, part: number) => `
def ${name}(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[${part}]

`;

/** The text of `pprint`. */
export const PPRINT_SOURCE = String.raw`
import sys
import re as _re
import types as _types
import collections as _collections
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

_PLAIN = {str, bytes, bytearray, float, complex, bool, type(None)}


class _safe_key:
    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            own, others = [(str(type(one.obj)), id(one.obj)) for one in (self, other)]
            return own < others


def _safe_tuple(t):
    return _safe_key(t[0]), _safe_key(t[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def _is_generated(value):
    params = getattr(type(value), '__dataclass_params__', None)
    if params is None or isinstance(value, type) or not params.repr:
        return False
    made = getattr(type(value).__repr__, '__wrapped__', None)
    return made is not None and '__create_fn__' in made.__qualname__


def _joined(parts, nothing, room, room_at_end):
    """The parts, as many in a line as fit."""
    current = nothing
    for left, part in enumerate(parts, 1 - len(parts)):
        if len(repr(current + part)) > (room if left else room_at_end):
            if current:
                yield repr(current)
            current = nothing
        current += part
    if current:
        yield repr(current)


def _lines_of_text(text, room, allowance):
    texts, lines = [], text.splitlines(True)
    for left, line in enumerate(lines, 1 - len(lines)):
        room_at_end = room if left else room - allowance
        if len(repr(line)) > room_at_end:
            texts += _joined(_re.findall(r'\S*\s*', line)[:-1], '', room, room_at_end)
        else:
            texts.append(repr(line))
    return texts


def _lines_of_bytes(data, room, allowance):
    parts = [data[at:at + 4] for at in range(0, len(data), 4)]
    yield from _joined(parts, b'', room, room - allowance if len(data) % 4 else room)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        for is_well, rule in ((indent >= 0, 'indent must be >= 0'), (depth is None or depth > 0, 'depth must be > 0'),
                              (width, 'width must be != 0')):
            if not is_well:
                raise ValueError(rule)
        self._depth, self._indent_per_level, self._width = depth, indent, width
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        text = _StringIO()
        self._format(object, text, 0, 0, {}, 0)
        return text.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        shown, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        shown, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return shown

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive, self._readable = True, False
            return
        shown, lines = self._repr(object, context, level), None
        if len(shown) > self._width - indent - allowance:
            lines = self._dispatch.get(type(object).__repr__)
            if lines is None and _is_generated(object):
                lines = type(self)._pprint_dataclass
        if lines is None:
            stream.write(shown)
            return
        context[key] = 1
        lines(self, object, stream, indent, allowance, context, level + 1)
        del context[key]

    def _format_items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        ${pads('write').replaceAll('\n', '\n        ')}
        before, line_end = '', ',\n' + ' ' * indent
        room = whole = self._width - indent + 1
        rest = iter(items)
        try:
            following = next(rest)
        except StopIteration:
            return
        kept_free = 1
        goes_on = True
        while goes_on:
            item = following
            try:
                following = next(rest)
            except StopIteration:
                goes_on, kept_free = False, allowance
                room, whole = room - allowance, whole - allowance
            if self._compact:
                shown = self._repr(item, context, level)
                size = len(shown) + 2
                if size > room:
                    room, before = whole, before and line_end
                if size <= room:
                    write(before)
                    write(shown)
                    room, before = room - size, ', '
                    continue
            write(before)
            before = line_end
            self._format(item, stream, indent, kept_free, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _PLAIN:
            return repr(object), True, False
        shown_by = kind.__repr__
        if shown_by is int.__repr__ and issubclass(kind, int):
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        for base in (dict, list, tuple):
            if shown_by is base.__repr__ and issubclass(kind, base):
                break
        else:
            text = repr(object)
            return text, text and not text.startswith('<'), False
        around = '{%s}' if base is dict else '[%s]' if base is list else '(%s,)' if len(object) == 1 else '(%s)'
        if not object:
            return {dict: '{}', list: '[]', tuple: '()'}[base], True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return ('{...}' if base is dict else around % '...'), False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        texts, readable, recursive = [], True, False
        level += 1
        if base is dict:
            items = sorted(object.items(), key=_safe_tuple) if self._sort_dicts else object.items()
            for name, value in items:
                shown_name, name_readable, name_recursive = self.format(name, context, maxlevels, level)
                shown, is_readable, is_recursive = self.format(value, context, maxlevels, level)
                texts.append(f'{shown_name}: {shown}')
                readable = readable and name_readable and is_readable
                recursive = recursive or name_recursive or is_recursive
        else:
            for value in object:
                shown, is_readable, is_recursive = self.format(value, context, maxlevels, level)
                texts.append(shown)
                readable, recursive = readable and is_readable, recursive or is_recursive
        del context[key]
        return around % ', '.join(texts), readable, recursive
${METHODS}
    _dispatch = {
${WRITERS}    }


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    printer = PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                            sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    printer.pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


${['saferepr', 'isreadable', 'isrecursive'].map(asked).join('')}`;
