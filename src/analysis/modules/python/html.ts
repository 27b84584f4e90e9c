/** `html` and `html.parser` (`Lib/html/__init__.py`, `Lib/html/parser.py`): well-formed HTML; other kinds end the run. */

/** The text of `html`: the entities that texts mostly use; a text with others gives one that is not known. */
export const HTML_SOURCE = String.raw`
import re as _re
from _unknown_values import value as _value, is_thing as _is_thing, is_known as _is_known

__all__ = ['escape', 'unescape']

_names = {
    'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae', 'eacute': '\xe9',
    'egrave': '\xe8', 'ecirc': '\xea', 'agrave': '\xe0', 'aacute': '\xe1', 'acirc': '\xe2', 'auml': '\xe4', 'ouml': '\xf6',
    'uuml': '\xfc', 'Auml': '\xc4', 'Ouml': '\xd6', 'Uuml': '\xdc', 'szlig': '\xdf', 'ccedil': '\xe7', 'ntilde': '\xf1',
    'iacute': '\xed', 'oacute': '\xf3', 'uacute': '\xfa', 'ocirc': '\xf4', 'icirc': '\xee', 'ucirc': '\xfb', 'oslash': '\xf8',
    'aring': '\xe5', 'euro': '\u20ac', 'pound': '\xa3', 'yen': '\xa5', 'cent': '\xa2', 'sect': '\xa7', 'deg': '\xb0',
    'plusmn': '\xb1', 'times': '\xd7', 'divide': '\xf7', 'frac12': '\xbd', 'para': '\xb6', 'middot': '\xb7', 'laquo': '\xab',
    'raquo': '\xbb', 'mdash': '\u2014', 'ndash': '\u2013', 'hellip': '\u2026', 'lsquo': '\u2018', 'rsquo': '\u2019',
    'ldquo': '\u201c', 'rdquo': '\u201d', 'trade': '\u2122', 'larr': '\u2190', 'rarr': '\u2192', 'alpha': '\u03b1',
    'beta': '\u03b2', 'pi': '\u03c0', 'hearts': '\u2665', 'bull': '\u2022', 'infin': '\u221e',
}


def escape(s, quote=True):
    if _is_thing(s):
        return _value(str)
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;')
        s = s.replace("'", '&#x27;')
    return s


_reference = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    if _is_thing(s) or not _is_known(s):
        return _value(str)
    if '&' not in s:
        return s
    pieces = []
    end = 0
    for match in _reference.finditer(s):
        name = match.group(1)
        pieces.append(s[end:match.start()])
        end = match.end()
        if name[0] != '#':
            character = _names.get(name[:-1]) if name[-1] == ';' else None
            if character is None:
                return _value(str)
        else:
            digits = name[1:].rstrip(';')
            code = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
            if not (32 <= code < 127 or 160 <= code < 0xD800):
                return _value(str)
            character = chr(code)
        pieces.append(character)
    pieces.append(s[end:])
    return ''.join(pieces)
`;

/** What a parser tells its subclass: methods that do nothing of themselves. */
const TOLD = [
  ['handle_starttag', 'tag, attrs'],
  ['handle_endtag', 'tag'],
  ['handle_charref', 'name'],
  ['handle_entityref', 'name'],
  ['handle_data', 'data'],
  ['handle_comment', 'data'],
  ['handle_decl', 'decl'],
  ['handle_pi', 'data'],
  ['unknown_decl', 'data'],
]
  .map(([name, what]) => `\n    def ${name}(self, ${what}):\n        pass\n`)
  .join('');

/** The text of `html.parser`. What a method is told of is a local where it is one in CPython: the last value of a tag is, too. */
export const HTML_PARSER_SOURCE = String.raw`
import re
from html import unescape
from _unknown_values import stop as _stop, is_known as _is_known

__all__ = ['HTMLParser']

_tag_start = re.compile(r'<[a-zA-Z]')
_tag_name = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*')
_attribute = re.compile(
    r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
_start_tag = re.compile(r'<[a-zA-Z](?:[^>"\']|"[^"]*"|\'[^\']*\')*>')
_end_tag = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata, self.lasttag, self.cdata_elem = '', '???', None
        self.lineno, self.offset = 1, 0

    def getpos(self):
        return self.lineno, self.offset

    def updatepos(self, i, j):
        line_feed = self.rawdata.rfind('\n', i, j)
        if line_feed >= 0:
            self.lineno += self.rawdata.count('\n', i, j)
            self.offset = j - line_feed - 1
        else:
            self.offset += max(j - i, 0)
        return j

    def feed(self, data):
        self.rawdata += data
        self.goahead(0)

    def close(self):
        self.goahead(1)

    __starttag_text = None

    def get_starttag_text(self):
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def goahead(self, end):
        rawdata = self.rawdata
        if not _is_known(rawdata):
            _stop('HTMLParser reads a text that is not known')
        if not self.convert_charrefs and '&' in rawdata:
            _stop('HTMLParser tells of character references')
        i = 0
        n = len(rawdata)
        while i < n:
            if self.cdata_elem:
                j = rawdata.lower().find('</' + self.cdata_elem, i)
                if j < 0:
                    break
            else:
                j = rawdata.find('<', i)
            if j < 0:
                if not end and rawdata.rfind('&', max(i, n - 34)) >= 0:
                    break
                j = n
            if j > i and (self.cdata_elem or not self.convert_charrefs):
                self.handle_data(rawdata[i:j])
            elif j > i:
                self.handle_data(unescape(rawdata[i:j]))
            i = self.updatepos(i, j)
            if i == n:
                break
            if _tag_start.match(rawdata, i):
                k = self.parse_starttag(i)
            elif rawdata.startswith('</', i):
                k = self.parse_endtag(i)
            else:
                k = self._parse_declaration(i)
            if k < 0:
                if end:
                    _stop('HTMLParser is given HTML that ends inside a tag')
                break
            i = self.updatepos(i, k)
        if end and i < n:
            _stop('HTMLParser is given HTML that ends early')
        self.rawdata = rawdata[i:]

    def _parse_declaration(self, i):
        rawdata = self.rawdata
        if rawdata.startswith('<!--', i):
            j = rawdata.find('-->', i + 4)
            if j >= 0:
                self.handle_comment(rawdata[i + 4:j])
                return j + 3
        elif rawdata[i:i + 9].lower() == '<!doctype':
            j = rawdata.find('>', i + 9)
            if j >= 0:
                self.handle_decl(rawdata[i + 2:j])
                return j + 1
        elif rawdata.startswith('<?', i):
            j = rawdata.find('>', i + 2)
            if j >= 0:
                self.handle_pi(rawdata[i + 2:j])
                return j + 1
        elif i + 1 < len(rawdata) and rawdata[i + 1] not in '!?':
            self.handle_data('<')
            return i + 1
        elif i + 9 < len(rawdata):
            _stop('HTMLParser is given a declaration of an unusual kind')
        return -1

    def parse_starttag(self, i):
        self.__starttag_text = None
        rawdata = self.rawdata
        whole = _start_tag.match(rawdata, i)
        if whole is None:
            if '>' in rawdata[i:]:
                _stop('HTMLParser is given a malformed tag')
            return -1
        stop = whole.end()
        self.__starttag_text = rawdata[i:stop]
        named = _tag_name.match(rawdata, i + 1)
        self.lasttag = tag = named.group(1).lower()
        attrs, at = [], named.end()
        while at < stop:
            found = _attribute.match(rawdata, at)
            if found is None:
                break
            name, given, value = found.groups()
            if not given:
                value = None
            elif value[:1] in ('"', "'") and value[:1] == value[-1:]:
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            at = found.end()
        end = rawdata[at:stop].strip()
        if end not in ('>', '/>'):
            _stop('HTMLParser is given a malformed tag')
        if end.endswith('/>'):
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
            elif tag in ('textarea', 'title') and '<' in rawdata[stop:rawdata.find('</', stop)]:
                _stop('HTMLParser is given a tag inside of a title')
        return stop

    def parse_endtag(self, i):
        rawdata = self.rawdata
        match = _end_tag.match(rawdata, i)
        if match is None:
            if '>' in rawdata[i:]:
                _stop('HTMLParser is given a malformed end tag')
            return -1
        elem = match.group(1).lower()
        self.handle_endtag(elem)
        self.clear_cdata_mode()
        return match.end()

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

`.concat(TOLD);
