import sys
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, urldefrag, urlencode, urljoin, urlparse, urlsplit,
                          urlunparse, urlunsplit)


class Shown:
    def __str__(self):
        print('str', sys.getrefcount(self))
        return 'a b&c'


class Several:
    def __len__(self):
        print('len', sys.getrefcount(self))
        return 2

    def __iter__(self):
        print('iter', sys.getrefcount(self))
        return iter([shown, 'x', b'y'])


def via(text, safe, encoding=None, errors=None):
    print('via', text)
    return quote(text, safe)


shown = Shown()
several = Several()
print(urlencode({'k': shown, shown: 'v', b'b': 5}))
print(urlencode([(shown, several)], doseq=True))
print(urlencode([('n', shown), ('m', several), ('o', [shown, 1])], doseq=True, quote_via=via))
for query in ([shown], 5, 'text', []):
    try:
        print(urlencode(query))
    except TypeError as error:
        print(error)
bases = ['http://a/b/c/d;p?q', 'http://host', 'http://h/x/', 'mailto:me@x', 'http://h/a/b', 'x/y', '']
for base in bases:
    for url in ['g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g;x', '..', '../..', '../../../g', '.', '', 'g//h', 'ftp:z', './/g', 'a/./b/../c', 'http:g', ';x']:
        print(urljoin(base, url), end=' ')
    print()
for url in ['http://u:p@h.X:80/p;a?q#f', 'HTTP://[::1%eth]:8/p', '//n/p', 'a;b?c', 'http:///x', 'file:x', 'x:', 'svn+ssh://h', 'http://h:99999/', 'http://h:x/', 'http://@h:/']:
    found = urlparse(url)
    print(found, found.geturl(), urlsplit(url).geturl(), urldefrag(url), found.username, found.password, found.hostname)
    try:
        print(found.port)
    except ValueError as error:
        print(error)
for parts in [('', '', 'x', '', ''), ('http', '', 'x', '', ''), ('http', '', '', 'q', ''), ('', '', '//x', '', 'f'), ('a', 'n', 'x', '', ''), ('file', '', '/x', '', ''), ('', 'n', '', '', '')]:
    print(urlunsplit(parts), end=' ')
print(urlunparse(('http', 'h', 'p', 'a', 'q', 'f')))
for query in ['a=1&a=2&b=', 'a&b=1', '', '&&', 'a=%20+&c=d=e', 'x=%zz%e2%82%ac']:
    print(parse_qs(query), parse_qsl(query, keep_blank_values=True))
    try:
        print(parse_qsl(query, strict_parsing=True), parse_qsl(query, True, True))
    except ValueError as error:
        print(error)
try:
    parse_qsl('a=1&b=2', max_num_fields=1)
except ValueError as error:
    print(error)
try:
    parse_qsl('a=1', separator='')
except ValueError as error:
    print(error)
try:
    quote(b'x', encoding='utf-8')
except TypeError as error:
    print(error)
try:
    quote(b'x', errors='strict')
except TypeError as error:
    print(error)
print(quote('a b/ü~'), quote_plus('a b/+'), quote(''), unquote('a%20%c3%bc%'), quote(b'a b'))
