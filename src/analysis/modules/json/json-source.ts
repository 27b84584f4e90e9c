/**
 * The package `json` in Python: what CPython writes in Python, too. Frames hold what CPython's hold while hooks run and while an exception is kept.
 */
import type { VersionBehaviour } from '../../versions.ts';

const SWITCHES = ['skipkeys=False', 'ensure_ascii=True', 'check_circular=True', 'allow_nan=True'];
const OBJECTS = ['indent=None', 'separators=None', 'default=None'];
const HOOKS = ['object_hook', 'parse_float', 'parse_int', 'parse_constant', 'object_pairs_hook'];

/** The parameters of a list as arguments for parameters of the same names. */
const passedOn = (parameters: readonly string[]): string =>
  parameters
    .map((parameter) => parameter.split('=')[0]!)
    .map((name) => `${name}=${name}`)
    .join(', ');

/** `dump` or `dumps`: one encoder serves all calls that say nothing, others get one of their own. */
const encoding = (name: string, given: string, method: string, leave: (result: string) => string): string => `
def ${name}(${given}, *, ${SWITCHES.join(', ')}, cls=None, ${OBJECTS.join(', ')}, sort_keys=False, **kw):
    usual = ensure_ascii and check_circular and allow_nan and not (skipkeys or sort_keys or kw)
    if usual and cls is indent is separators is default is None:
        ${leave(`_default_encoder.${method}(obj)`)}
    else:
        if cls is None:
            cls = JSONEncoder
        ${leave(`cls(${passedOn([...SWITCHES, ...OBJECTS, 'sort_keys'])}, **kw).${method}(obj)`)}
`;

export const JSON_SOURCE = String.raw`
from .decoder import JSONDecoder, JSONDecodeError
from .encoder import JSONEncoder
from _json import is_known, unknown_document

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_default_encoder = JSONEncoder(skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                               indent=None, separators=None, default=None)
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)
${encoding('dump', 'obj, fp', 'iterencode', (result) => `chunks = ${result}`)}
    for chunk in chunks:
        fp.write(chunk)

${encoding('dumps', 'obj', 'encode', (result) => `return ${result}`)}

_marks = ((b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'), (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
          (b'\xef\xbb\xbf', 'utf-8-sig'))

# The first two characters of a document are ASCII: where their bytes are zero tells the encoding.
def detect_encoding(b):
    for mark, codec in _marks:
        if b.startswith(mark):
            return codec
    match [byte == 0 for byte in b[:4]] if len(b) != 3 else ():
        case [True, True, _, _]:
            return 'utf-32-be'
        case [True, False, _, _] | [True, _]:
            return 'utf-16-be'
        case [False, True, True, True]:
            return 'utf-32-le'
        case [False, True, _, _] | [False, True]:
            return 'utf-16-le'
    return 'utf-8'

def load(fp, *, cls=None, ${HOOKS.map((hook) => `${hook}=None`).join(', ')}, **kw):
    return loads(fp.read(), cls=cls, ${passedOn(HOOKS)}, **kw)

def loads(s, *, cls=None, ${HOOKS.map((hook) => `${hook}=None`).join(', ')}, **kw):
    if not is_known(s):
        return unknown_document()
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    if not kw and cls is ${HOOKS.join(' is ')} is None:
        return _default_decoder.decode(s)
    if cls is None:
        cls = JSONDecoder
    kw.update({name: hook for name, hook in (${HOOKS.map((hook) => `('${hook}', ${hook})`).join(', ')}) if hook is not None})
    return cls(**kw).decode(s)
`;

export const DECODER_SOURCE = String.raw`
from _json import make_scanner, scanstring, skip_whitespace
from _unknown_values import thing as _thing

__all__ = ['JSONDecoder', 'JSONDecodeError']

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        above, start = doc.count('\n', 0, pos), doc.rfind('\n', 0, pos)
        place = above + 1, pos - start
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, *place, pos))
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = place

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)

# The scanner, which is native, does this itself.
def JSONObject(*args):
    return _thing(*args)

def JSONArray(*args):
    return _thing(*args)

_CONSTANTS = {name: float(name) for name in ('-Infinity', 'Infinity', 'NaN')}

class JSONDecoder(object):
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict, self.object_pairs_hook = strict, object_pairs_hook
        self.parse_object, self.parse_array, self.parse_string = JSONObject, JSONArray, scanstring
        self.memo = {}
        self.scan_once = make_scanner(self)

    def decode(self, s, _w=skip_whitespace):
        value, after = self.raw_decode(s, idx=_w(s, 0))
        after = _w(s, after)
        if after == len(s):
            return value
        raise JSONDecodeError('Extra data', s, after)

    def raw_decode(self, s, idx=0):
        try:
            value, after = self.scan_once(s, idx)
        except StopIteration as nothing:
            raise JSONDecodeError('Expecting value', s, nothing.value) from None
        return value, after
`;

const ENCODER_HEAD = `
from _json import encode_basestring_ascii, encode_basestring, make_encoder

INFINITY = float('inf')

class JSONEncoder(object):
    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii = skipkeys, ensure_ascii
        self.check_circular, self.allow_nan = check_circular, allow_nan
        self.sort_keys, self.indent = sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        markers = {} if self.check_circular else None
        quoted = encode_basestring_ascii if self.ensure_ascii else encode_basestring

        def floatstr(o, allow_nan=self.allow_nan, _repr=float.__repr__, _inf=INFINITY, _neginf=-INFINITY):
            text = 'NaN' if o != o else 'Infinity' if o == _inf else '-Infinity' if o == _neginf else None
            if text is None:
                return _repr(o)
            if allow_nan:
                return text
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
`;

/** How `iterencode` ends: native code is for whole documents, up to 3.12 for those without indent. */
const choice = (isIndentNative: boolean): string => `
        indent = self.indent${isIndentNative ? `\n        if not (indent is None or isinstance(indent, str)):\n            indent = ' ' * indent` : ''}
        if _one_shot${isIndentNative ? '' : ' and indent is None'}:
            write = make_encoder(markers, self.default, quoted, indent, self.key_separator, self.item_separator,
                                 self.sort_keys, self.skipkeys, self.allow_nan)
        else:
            write = _make_iterencode(markers, self.default, quoted, indent, floatstr, self.key_separator,
                                     self.item_separator, self.sort_keys, self.skipkeys, _one_shot)
        return write(o, 0)
`;

/** Lines, each with so many spaces more. */
const indented = (spaces: number, text: string): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** An expression for the text of a value of a type of JSON that contains nothing and is no str. */
const wordOrNumber = (value: string): string =>
  `'null' if ${value} is None else 'true' if ${value} is True else 'false' if ${value} is False else \
_intstr(${value}) if isinstance(${value}, int) else _floatstr(${value})`;

/** As above for a str, too. */
const simpleText = (value: string): string =>
  `(_encoder(${value}) if isinstance(${value}, str) else ${wordOrNumber(value)})`;

const isSimple = (value: string): string => `${value} is None or isinstance(${value}, (str, int, float))`;

/** Statements that yield the text of what is in a container: `before` comes before it, in one piece where that is a simple text. */
const contained = (before: string): string =>
  `
if ${isSimple('value')}:
    yield ${before === '' ? '' : `${before} + `}${simpleText('value')}
else:${before === '' ? '' : `\n    yield ${before}`}
    if isinstance(value, (list, tuple)):
        chunks = _iterencode_list(value, level)
    elif isinstance(value, dict):
        chunks = _iterencode_dict(value, level)
    else:
        chunks = _iterencode(value, level)
    yield from chunks
`.trim();

/** Statements in a circle of an object: it may not come again below itself. */
const unrepeated = (object: string, statements: string): string =>
  `
if markers is not None:
    marker = id(${object})
    if marker in markers:
        raise ValueError('Circular reference detected')
    markers[marker] = ${object}
${statements}
if markers is not None:
    del markers[marker]
`.trim();

/** From 3.14 on an exception is told what was being written. */
const noted = (isNoting: boolean, what: string, statements: string): string =>
  isNoting
    ? `try:
${indented(4, statements)}
except GeneratorExit:
    raise
except BaseException as failure:
    failure.add_note(f'when serializing ${what}')
    raise`
    : statements;

/** The part of `json.encoder` that makes generators. From 3.14 on, the line of an object's first key begins when there is one. */
function generators(isNoting: boolean): string {
  const list = `
brackets = '['
if _indent is not None:
    level += 1
    line = '\\n' + _indent * level
    separator = _item_separator + line
    brackets += line
else:
    line, separator = None, _item_separator
${
  isNoting
    ? `for index, value in enumerate(items):
    if index:
        brackets = separator`
    : `first = True
for value in items:
    if first:
        first = False
    else:
        brackets = separator`
}
${indented(4, noted(isNoting, '{type(items).__name__} item {index}', contained('brackets')))}
if line is not None:
    level -= 1
    yield '\\n' + _indent * level
yield ']'`.trim();
  const firstLine = 'if line is not None:\n    yield line';
  const dict = `
yield '{'
if _indent is not None:
    level += 1
    line = '\\n' + _indent * level
    separator = _item_separator + line
else:
    line, separator = None, _item_separator
${isNoting ? '' : `${firstLine}\n`}first = True
pairs = sorted(items.items()) if _sort_keys else items.items()
for key, value in pairs:
    if isinstance(key, str):
        pass
    elif ${isSimple('key')}:
        key = ${wordOrNumber('key')}
    elif _skipkeys:
        continue
    else:
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')
    if first:
        first = False
${isNoting ? `${indented(8, firstLine)}\n` : ''}    else:
        yield separator
    yield _encoder(key)
    yield _key_separator
${indented(4, noted(isNoting, '{type(items).__name__} item {key!r}', contained('')))}
if ${isNoting ? 'not first and ' : ''}line is not None:
    level -= 1
    yield '\\n' + _indent * level
yield '}'`.trim();
  const replaced = isNoting ? 'other' : 'o';
  const other = `${replaced} = _default(o)
${noted(isNoting, '{type(o).__name__} object', `yield from _iterencode(${replaced}, level)`)}`;
  const container = (name: string, empty: string, statements: string): string => `
    def _iterencode_${name}(items, level):
        if not items:
            yield '${empty}'
            return
${indented(8, unrepeated('items', statements))}
`;
  return `
def _make_iterencode(markers, _default, _encoder, _indent, _floatstr, _key_separator, _item_separator, _sort_keys,
                     _skipkeys, _one_shot, _intstr=int.__repr__):
    if _indent is not None and not isinstance(_indent, str):
        _indent = ' ' * _indent
${container('list', '[]', list)}${container('dict', '{}', dict)}
    def _iterencode(o, level):
        if ${isSimple('o')}:
            yield ${simpleText('o')}
        elif isinstance(o, (list, tuple)):
            yield from _iterencode_list(o, level)
        elif isinstance(o, dict):
            yield from _iterencode_dict(o, level)
        else:
${indented(12, unrepeated('o', other))}

    return _iterencode
`;
}

/** The text of `json.encoder`. */
export function encoderSource({ library }: VersionBehaviour): string {
  return ENCODER_HEAD + choice(library.encodesIndentNatively) + generators(library.notesEncodedObjects);
}
