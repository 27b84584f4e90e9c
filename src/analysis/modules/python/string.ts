/** `string` (`Lib/string.py`) and `keyword`. */
import type { VersionBehaviour } from '../../versions.ts';

/** How `Formatter` numbers fields without a name: from 3.14 on also those with attributes and items. */
const NUMBERED_BY_FIRST = `            field_first, _ = _string.formatter_field_name_split(field_name)
            if field_first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False`;
const NUMBERED_BY_NAME = `            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False`;

/** The text of `string`. */
export const stringSource = ({ library }: VersionBehaviour): string => `
import _string

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
           'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \\t\\n\\r\\v\\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\\'()*+,-./:;<=>?@[\\\\]^_\`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


def _pieces(template, delimiter):
    """The parts of a template: texts, and names as ('name', where)."""
    position = 0
    while True:
        at = template.find(delimiter, position)
        if at < 0:
            yield template[position:], None, -1
            return
        text = template[position:at]
        rest = template[at + 1:at + 2]
        if rest == delimiter:
            yield text + delimiter, None, -1
            position = at + 2
            continue
        braced = rest == '{'
        start = end = at + (2 if braced else 1)
        while end < len(template) and template[end].isascii() and (template[end] == '_' or template[end].isalnum()):
            end += 1
        name = template[start:end]
        valid = bool(name) and not name[0].isdigit() and (not braced or template[end:end + 1] == '}')
        yield text, (name if valid else ''), at
        if not valid:
            yield delimiter, None, -1
        position = (end + braced) if valid else at + 1


def _invalid(template, at):
    lines = template[:at].splitlines(keepends=True) or ['']
    raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines), at - len(''.join(lines[:-1])) + 1))


def _matched_pieces(template, pattern, delimiter):
    position = 0
    for match in pattern.finditer(template):
        name = match.group('named') or match.group('braced')
        escaped = match.group('escaped') is not None
        yield template[position:match.start()] + (delimiter if escaped else ''), None if escaped else name or '', match.start()
        position = match.end()
        if name is None and not escaped:
            yield match.group(), None, -1
    yield template[position:], None, -1


def _filled(pieces, template, delimiter, value_of, safe):
    parts = []
    for text, name, at in pieces:
        parts.append(text)
        if name is None:
            continue
        if name == '':
            if not safe:
                _invalid(template, at)
            continue
        try:
            parts.append(str(value_of(name)))
        except KeyError:
            if not safe:
                raise
            parts.append(f'{delimiter}{{{name}}}' if template[at + len(delimiter)] == '{' else delimiter + name)
    return ''.join(parts)


class Template:
    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        import re
        if 'pattern' in cls.__dict__:
            pattern = cls.pattern
        else:
            delimiter = re.escape(cls.delimiter)
            pattern = '%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))' % (
                delimiter, delimiter, cls.idpattern, cls.braceidpattern or cls.idpattern)
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _parts(self):
        if type(self) is Template:
            return _pieces(self.template, self.delimiter)
        return _matched_pieces(self.template, self.pattern, self.delimiter)

    def substitute(self, mapping={}, /, **kws):
        return _filled(self._parts(), self.template, self.delimiter, (lambda name: kws[name] if name in kws else mapping[name]),
                       False)

    def safe_substitute(self, mapping={}, /, **kws):
        return _filled(self._parts(), self.template, self.delimiter, (lambda name: kws[name] if name in kws else mapping[name]),
                       True)

    def is_valid(self):
        return all(name != '' for text, name, at in self._parts())

    def get_identifiers(self):
        found = []
        for text, name, at in self._parts():
            if name and name not in found:
                found.append(name)
        return found


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, next_index = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
${library.formatterNumbersAttributes ? NUMBERED_BY_FIRST : NUMBERED_BY_NAME}
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                        auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            if is_attr:
                obj = getattr(obj, i)
            else:
                obj = obj[i]
        return obj, first
`;

/** The text of `keyword`. */
export const keywordSource = `
kwlist = ['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif',
          'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or',
          'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']
iskeyword = frozenset(kwlist).__contains__


def issoftkeyword(word):
    return word in softkwlist


softkwlist = ['_', 'case', 'match', 'type']
`;
