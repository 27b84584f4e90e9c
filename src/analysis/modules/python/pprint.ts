/** `pprint` in Python (`Lib/pprint.py`). */

/** The text of `pprint`. */
export const PPRINT_SOURCE = String.raw`
import sys
import re as _re
import types as _types
import collections as _collections
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

_PLAIN = {str, bytes, bytearray, float, complex, bool, type(None)}


class _Ordered:
    __slots__ = ['value']

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _pair_key(pair):
    return _Ordered(pair[0]), _Ordered(pair[1])


def _recursion(value):
    return '<Recursion on %s with id=%s>' % (type(value).__name__, id(value))


def _is_generated(value):
    params = getattr(type(value), '__dataclass_params__', None)
    if params is None or isinstance(value, type) or not params.repr:
        return False
    made = getattr(type(value).__repr__, '__wrapped__', None)
    return made is not None and '__create_fn__' in made.__qualname__


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
        stream = _StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._one_line(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            several = _SEVERAL_LINES.get(type(object).__repr__)
            if several is None and _is_generated(object):
                several = _dataclass_lines
            if several is not None:
                context[key] = 1
                several(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _pairs(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        last_index = len(items) - 1
        for i, (key, value) in enumerate(items):
            last = i == last_index
            text = self._repr(key, context, level)
            stream.write(text)
            stream.write(': ')
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _fields(self, items, stream, indent, allowance, context, level):
        last_index = len(items) - 1
        for i, (key, value) in enumerate(items):
            last = i == last_index
            stream.write(key)
            stream.write('=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        line_end = ',\n' + ' ' * indent
        between = ''
        room = whole = self._width - indent + 1
        it = iter(items)
        try:
            following = next(it)
        except StopIteration:
            return
        last = False
        while not last:
            item = following
            try:
                following = next(it)
            except StopIteration:
                last = True
                whole -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if room < needed:
                    room = whole
                    if between:
                        between = line_end
                if room >= needed:
                    room -= needed
                    stream.write(between)
                    between = ', '
                    stream.write(text)
                    continue
            stream.write(between)
            between = line_end
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _one_line(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _PLAIN:
            return repr(object), True, False
        shown = kind.__repr__
        if shown is int.__repr__ and issubclass(kind, int):
            return (format(object, '_d') if self._underscore_numbers else repr(object)), True, False
        is_dict = shown is dict.__repr__ and issubclass(kind, dict)
        is_list = shown is list.__repr__ and issubclass(kind, list)
        if is_dict or is_list or shown is tuple.__repr__ and issubclass(kind, tuple):
            around = '{%s}' if is_dict else '[%s]' if is_list else '(%s,)' if len(object) == 1 else '(%s)'
            if not object:
                return around % '', True, False
            key = id(object)
            if maxlevels and level >= maxlevels:
                return around % '...', False, key in context
            if key in context:
                return _recursion(object), False, True
            context[key] = 1
            readable = True
            recursive = False
            texts = []
            if is_dict:
                items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
                for name, value in items:
                    name_text, name_readable, name_recursive = self.format(name, context, maxlevels, level + 1)
                    text, value_readable, value_recursive = self.format(value, context, maxlevels, level + 1)
                    texts.append(name_text + ': ' + text)
                    readable = readable and name_readable and value_readable
                    recursive = recursive or name_recursive or value_recursive
            else:
                for value in object:
                    text, value_readable, value_recursive = self.format(value, context, maxlevels, level + 1)
                    texts.append(text)
                    readable = readable and value_readable
                    recursive = recursive or value_recursive
            del context[key]
            return around % ', '.join(texts), readable, recursive
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False


def _dict_lines(self, object, stream, indent, allowance, context, level):
    stream.write('{')
    if self._indent_per_level > 1:
        stream.write((self._indent_per_level - 1) * ' ')
    if object:
        items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        self._pairs(items, stream, indent, allowance + 1, context, level)
    stream.write('}')


def _list_lines(self, object, stream, indent, allowance, context, level):
    stream.write('[')
    self._items(object, stream, indent, allowance + 1, context, level)
    stream.write(']')


def _tuple_lines(self, object, stream, indent, allowance, context, level):
    end = ',)' if len(object) == 1 else ')'
    stream.write('(')
    self._items(object, stream, indent, allowance + len(end), context, level)
    stream.write(end)


def _set_lines(self, object, stream, indent, allowance, context, level):
    if not object:
        stream.write(repr(object))
        return
    kind = type(object)
    if kind is set:
        stream.write('{')
        end = '}'
    else:
        stream.write(kind.__name__ + '({')
        end = '})'
        indent += len(kind.__name__) + 1
    self._items(sorted(object, key=_Ordered), stream, indent, allowance + len(end), context, level)
    stream.write(end)


def _str_lines(self, object, stream, indent, allowance, context, level):
    if not object:
        stream.write(repr(object))
        return
    if level == 1:
        indent += 1
        allowance += 1
    room = self._width - indent
    texts = []
    lines = object.splitlines(True)
    for number, line in enumerate(lines):
        is_last = number == len(lines) - 1
        whole = repr(line)
        if len(whole) <= room - (allowance if is_last else 0):
            texts.append(whole)
            continue
        words = _re.findall(r'\S*\s*', line)[:-1]
        current = ''
        for place, word in enumerate(words):
            limit = room - (allowance if is_last and place == len(words) - 1 else 0)
            if len(repr(current + word)) > limit:
                if current:
                    texts.append(repr(current))
                current = word
            else:
                current += word
        if current:
            texts.append(repr(current))
    if len(texts) == 1:
        stream.write(texts[0])
        return
    joined = ('\n' + ' ' * indent).join(texts)
    stream.write('(' + joined + ')' if level == 1 else joined)


def _bytes_lines(self, object, stream, indent, allowance, context, level):
    if len(object) <= 4:
        stream.write(repr(object))
        return
    if level == 1:
        indent += 1
        allowance += 1
    width = self._width - indent
    texts = []
    current = b''
    last = len(object) // 4 * 4
    for start in range(0, len(object), 4):
        part = object[start:start + 4]
        if start == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                texts.append(repr(current))
            current = part
        else:
            current += part
    if current:
        texts.append(repr(current))
    joined = ('\n' + ' ' * indent).join(texts)
    stream.write('(' + joined + ')' if level == 1 else joined)


def _named(name, inner, extra):
    def lines(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        title = name or type(object).__name__
        stream.write(title + '(')
        self._format(inner(object), stream, indent + len(title) + 1, allowance + 1, context, level + extra)
        stream.write(')')
    return lines


def _namespace_lines(self, object, stream, indent, allowance, context, level):
    title = 'namespace' if type(object) is _types.SimpleNamespace else type(object).__name__
    stream.write(title + '(')
    self._fields(object.__dict__.items(), stream, indent + len(title) + 1, allowance, context, level)
    stream.write(')')


def _dataclass_lines(self, object, stream, indent, allowance, context, level):
    title = type(object).__name__
    items = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values() if field.repr]
    stream.write(title + '(')
    self._fields(items, stream, indent + len(title) + 1, allowance, context, level)
    stream.write(')')


def _defaultdict_lines(self, object, stream, indent, allowance, context, level):
    if not object:
        stream.write(repr(object))
        return
    title = type(object).__name__
    indent += len(title) + 1
    stream.write('%s(%s,\n%s' % (title, self._repr(object.default_factory, context, level), ' ' * indent))
    _dict_lines(self, object, stream, indent, allowance + 1, context, level)
    stream.write(')')


def _counter_lines(self, object, stream, indent, allowance, context, level):
    if not object:
        stream.write(repr(object))
        return
    title = type(object).__name__
    stream.write(title + '({')
    if self._indent_per_level > 1:
        stream.write((self._indent_per_level - 1) * ' ')
    self._pairs(object.most_common(), stream, indent + len(title) + 1, allowance + 2, context, level)
    stream.write('})')


def _chain_lines(self, object, stream, indent, allowance, context, level):
    title = type(object).__name__
    indent += len(title) + 1
    stream.write(title + '(')
    left = len(object.maps)
    for mapping in object.maps:
        left -= 1
        self._format(mapping, stream, indent, 1 if left else allowance + 1, context, level)
        stream.write(',\n' + ' ' * indent if left else ')')


def _deque_lines(self, object, stream, indent, allowance, context, level):
    if not len(object):
        stream.write(repr(object))
        return
    title = type(object).__name__
    indent += len(title) + 1
    stream.write(title + '([')
    if object.maxlen is None:
        self._items(object, stream, indent, allowance + 2, context, level)
        stream.write('])')
    else:
        self._items(object, stream, indent, 2, context, level)
        stream.write('],\n%smaxlen=%s)' % (' ' * indent, self._repr(object.maxlen, context, level)))


def _data_lines(self, object, stream, indent, allowance, context, level):
    self._format(object.data, stream, indent, allowance, context, level - 1)


def _bytearray_lines(self, object, stream, indent, allowance, context, level):
    stream.write('bytearray(')
    _bytes_lines(self, bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
    stream.write(')')


_SEVERAL_LINES = {
    dict.__repr__: _dict_lines,
    list.__repr__: _list_lines,
    tuple.__repr__: _tuple_lines,
    set.__repr__: _set_lines,
    frozenset.__repr__: _set_lines,
    str.__repr__: _str_lines,
    bytes.__repr__: _bytes_lines,
    bytearray.__repr__: _bytearray_lines,
    _types.MappingProxyType.__repr__: _named('mappingproxy', dict, 0),
    _types.SimpleNamespace.__repr__: _namespace_lines,
    _collections.OrderedDict.__repr__: _named('', lambda object: list(object.items()), 0),
    _collections.defaultdict.__repr__: _defaultdict_lines,
    _collections.Counter.__repr__: _counter_lines,
    _collections.ChainMap.__repr__: _chain_lines,
    _collections.deque.__repr__: _deque_lines,
    _collections.UserDict.__repr__: _data_lines,
    _collections.UserList.__repr__: _data_lines,
    _collections.UserString.__repr__: _data_lines,
}


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


def saferepr(object):
    return PrettyPrinter()._one_line(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
`;
