/** `string` (`Lib/string.py`), `keyword`, `reprlib` and `numbers`. */

/** The text of `string`. */
export const stringSource = `
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


def _filled(template, delimiter, value_of, safe):
    parts = []
    for text, name, at in _pieces(template, delimiter):
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
            parts.append(f'{delimiter}{{{name}}}' if template[at + 1] == '{' else delimiter + name)
    return ''.join(parts)


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return _filled(self.template, self.delimiter, (lambda name: kws[name] if name in kws else mapping[name]), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return _filled(self.template, self.delimiter, (lambda name: kws[name] if name in kws else mapping[name]), True)

    def is_valid(self):
        return all(name != '' for text, name, at in _pieces(self.template, self.delimiter))

    def get_identifiers(self):
        found = []
        for text, name, at in _pieces(self.template, self.delimiter):
            if name and name not in found:
                found.append(name)
        return found


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
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

/** The text of `numbers`. */
export const numbersSource = `
from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()


class Real(Complex):
    __slots__ = ()


class Rational(Real):
    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()


Complex.register(complex)
Real.register(float)
Integral.register(int)
`;
