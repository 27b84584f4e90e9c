/** `urllib.parse` (`Lib/urllib/parse.py`). URLs that are bytes give results that are not known. */
import type { VersionBehaviour } from '../../versions.ts';

/**
 * Quotes what a local holds. Code of the program may run in it, so no frame of ours comes between; and how often each call ran says how it is
 * specialised, so that there are as many as in CPython.
 */
const quoted = (local: string) =>
  `${local} = quote_via(${local}, safe) if isinstance(${local}, bytes) else quote_via(str(${local}), safe, encoding, errors)`;

/** Adds a pair of the key and what a local holds. */
const pairWith = (local: string, indent: number) =>
  `${quoted(local)}\n${' '.repeat(indent)}pairs.append(f'{key}={${local}}')`;

const SOURCE = String.raw`
import functools
import re
import string
import types
from collections import namedtuple
from _unknown_values import thing as _thing, is_thing as _is_thing, is_known as _is_known

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl',
           'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult',
           'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', *'''
    ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss
'''.split()]
uses_netloc = ['', *'''
    ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh
    sftp nfs git git+ssh ws wss itms-services
'''.split()]
uses_params = ['', *'''
    ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel
'''.split()]
scheme_chars = string.ascii_letters + string.digits + '+-.'
_CONTROL_OR_SPACE = ''.join(map(chr, range(33)))


def _is_foreign(*parts):
    """Whether a part is no str: bytes and what is not known."""
    return any(not isinstance(part, str) or not _is_known(part) for part in parts)


class _Netloc:
    __slots__ = ()
    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        name, percent, zone = self._hostinfo[0].partition('%')
        return name.lower() + percent + zone or None

    @property
    def port(self):
        digits = self._hostinfo[1]
        if digits is None:
            return None
        if not (digits.isascii() and digits.isdigit()):
            raise ValueError(f'Port could not be cast to integer value as {digits!r}')
        number = int(digits)
        if number > 0xFFFF:
            raise ValueError('Port out of range 0-65535')
        return number

    @property
    def _userinfo(self):
        info, at, host = self.netloc.rpartition('@')
        if not at:
            return None, None
        name, colon, password = info.partition(':')
        return name, password if colon else None

    @property
    def _hostinfo(self):
        host = self.netloc.rpartition('@')[2]
        _, bracket, bracketed = host.partition('[')
        if bracket:
            name, _, port = bracketed.partition(']')
            port = port.partition(':')[2]
        else:
            name, _, port = host.partition(':')
        return name, port or None

    def encode(self, encoding='ascii', errors='strict'):
        return _thing(self)


_DefragResultBase = namedtuple(BASES[0], 'url fragment')
_SplitResultBase = namedtuple(BASES[1], 'scheme netloc path query fragment')
_ParseResultBase = namedtuple(BASES[2], 'scheme netloc path params query fragment')


class DefragResult(_DefragResultBase):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _Netloc):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlparse(url, scheme='', allow_fragments=True):
    if _is_foreign(url, scheme):
        return _thing(url, scheme)
    scheme, netloc, url, query, fragment = SPLITTER(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in url:
        url, params = _splitparams(url)
    return ParseResult(scheme, netloc, url, params, query, fragment)


def _splitparams(url):
    i = url.find(';', url.rfind('/')) if '/' in url else url.find(';')
    return (url, '') if i < 0 else (url[:i], url[i + 1:])


@functools.lru_cache(typed=True)
def urlsplit(url, scheme='', allow_fragments=True):
    if _is_foreign(url, scheme):
        return _thing(url, scheme)
    return SplitResult(*_parts(url, scheme, allow_fragments))


def _parts(url, scheme, allow_fragments):
    url = url.lstrip(_CONTROL_OR_SPACE)
    scheme = scheme.strip(_CONTROL_OR_SPACE)
    for b in '\t\r\n':
        url = url.replace(b, '')
        scheme = scheme.replace(b, '')
    netloc = query = fragment = ''
    i = url.find(':')
    if i > 0 and url[0].isascii() and url[0].isalpha():
        if all(c in scheme_chars for c in url[:i]):
            scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == '//':
        end = min([place for place in (url.find(c, 2) for c in '/?#') if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return scheme, netloc, url, query, fragment


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = '%s;%s' % (url, params)
    return urlunsplit((scheme, netloc, url, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if _is_foreign(scheme, netloc, url, query, fragment):
        return _thing(components)
    is_known_kind = bool(scheme) and scheme in uses_netloc
    if netloc or HAS_AUTHORITY:
        url = f'//{netloc}/{url}' if url and url[0] != '/' else f'//{netloc}{url}'
    if scheme:
        url = f'{scheme}:{url}'
    if query:
        url = f'{url}?{query}'
    if fragment:
        url = f'{url}#{fragment}'
    return url


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    if _is_foreign(base, url):
        return _thing(base, url)
    start = urlparse(base, '', allow_fragments)
    to = urlparse(url, start.scheme, allow_fragments)
    if to.scheme != start.scheme or to.scheme not in uses_relative:
        return url
    if to.scheme in uses_netloc and not to.netloc:
        to = to._replace(netloc=start.netloc)
    elif to.scheme in uses_netloc:
        return urlunparse(to)
    if to.path or to.params:
        return urlunparse(to._replace(path=_path_from(start.path, to.path)))
    return urlunparse(to._replace(path=start.path, params=start.params, query=to.query or start.query))


def _path_from(base, path):
    if path[:1] != '/':
        folder = base[:base.rfind('/') + 1] if base else '/'
        path = folder + path
        steps = path.split('/')
        steps[1:-1] = filter(None, steps[1:-1])
    else:
        steps = path.split('/')
    passed = []
    for step in steps:
        if step == '..':
            del passed[-1:]
        elif step != '.':
            passed.append(step)
    if steps[-1] in ('.', '..'):
        passed.append('')
    return '/'.join(passed) or '/'


def urldefrag(url):
    if _is_foreign(url):
        return _thing(url)
    if '#' not in url:
        return DefragResult(url, '')
    whole = urlparse(url)
    return DefragResult(urlunparse(whole._replace(fragment='')), whole.fragment)


_escaped = re.compile(b'%([0-9A-Fa-f]{2})')


def unquote_to_bytes(string):
    return bytes(_unquoted(string))


def _unquoted(string):
    if not string:
        string.split  # what is empty and no text fails here
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    return _escaped.sub(lambda found: bytes([int(found[1], 16)]), string)


def unquote(string, encoding='utf-8', errors='replace'):
    if _is_thing(string):
        return _thing(string)
    if isinstance(string, bytes):
        return _unquoted(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    if encoding is None:
        encoding = 'utf-8'
    if errors is None:
        errors = 'replace'
    parts = []
    start = 0
    while start < len(string):
        end = start + 1
        while end < len(string) and string[end].isascii() == string[start].isascii():
            end += 1
        piece = string[start:end]
        parts.append(_unquoted(piece).decode(encoding, errors) if piece.isascii() else piece)
        start = end
    return ''.join(parts)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    if _is_foreign(qs):
        return _thing(qs)
    if not isinstance(separator, str) or not separator:
        raise ValueError('Separator must be of type string or bytes.')
    fields = qs.split(separator) if qs else []
    if max_num_fields is not None and max_num_fields < len(fields):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in fields:
        name, equals, value = field.partition('=')
        if strict_parsing and not equals:
            raise ValueError(f'bad query field: {field!r}')
        if value or (equals and keep_blank_values) or (field and keep_blank_values and not strict_parsing):
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote(string, safe='/', encoding=None, errors=None):
    if _is_thing(string):
        return _thing(string)
    if not isinstance(string, str):
        for name, given in (('encoding', encoding), ('errors', errors)):
            if given is not None:
                raise TypeError(f"quote() doesn't support '{name}' for bytes")
    elif string:
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        return string
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    string = quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors)
    return string.replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    return ''.join([chr(b) if b in _SAFE or (b in safe and b < 128) else '%{:02X}'.format(b) for b in bs])


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if _is_thing(query):
        return _thing(query)
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            fits = not len(query) or isinstance(query[0], tuple)
            if not fits:
                raise TypeError
        except TypeError as fault:
            raise TypeError('not a valid non-string sequence or mapping object') from fault

    pairs = []
    if not doseq:
        for key, value in query:
            ${quoted('key')}
            ${pairWith('value', 12)}
        return '&'.join(pairs)
    for key, value in query:
        ${quoted('key')}
        if isinstance(value, (str, bytes)):
            ${pairWith('value', 12)}
            continue
        try:
            len(value)
        except TypeError:
            ${pairWith('value', 12)}
        else:
            for part in value:
                ${pairWith('part', 16)}
    return '&'.join(pairs)


def unwrap(url):
    text = str(url).strip()
    if text[:1] + text[-1:] == '<>':
        text = text[1:-1].strip()
    return text.removeprefix('URL:').strip()
`;

/** The text of `urllib.parse` in a version. */
export function urlParsingSource({ library }: VersionBehaviour): string {
  const bases = library.urlResultBasesAreNamedBases
    ? "'_DefragResultBase', '_SplitResultBase', '_ParseResultBase'"
    : "'DefragResult', 'SplitResult', 'ParseResult'";
  return SOURCE.replaceAll('BASES', `(${bases})`)
    .replace('SPLITTER', library.urlResultBasesAreNamedBases ? '_parts' : 'urlsplit')
    .replace(
      'HAS_AUTHORITY',
      library.urlNetlocFollowsScheme
        ? "(is_known_kind and url[:2] != '//')"
        : "url[:2] == '//' or (is_known_kind and url[:1] in ('', '/'))",
    );
}
