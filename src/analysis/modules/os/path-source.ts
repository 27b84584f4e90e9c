/** `posixpath`, which is `os.path`: what follows from the text of paths alone. */
import type { VersionBehaviour } from '../../versions.ts';
import { PATH_NAMES } from './os-source.ts';

const SOURCE = `
import os
from posix import _kind, _size
from _unknown_values import value as _value, thing as _thing, is_thing as _is_thing

${PATH_NAMES}\
supports_unicode_filenames = False


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    a = os.fspath(a)
    slash = _slash(a)
    path = a
    for b in map(os.fspath, p):
        if _is_thing(a) or _is_thing(b):
            return _thing()
        if isinstance(b, bytes) != isinstance(a, bytes):
            raise TypeError("Can't mix strings and bytes in path components") from None
        if b.startswith(slash) or not path:
            path = b
        elif path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    p = os.fspath(p)
    slash = _slash(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    slash, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    start = p.rfind(slash) + 1
    place = p.rfind(dot)
    if place > start:
        i = start
        while i < place:
            if p[i:i + 1] != dot:
                return p[:place], p[place:]
            i += 1
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, empty = _slash(p), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_slash(p)) + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = os.fspath(path)
    slash = _slash(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dot + dot or (not root and not parts) or (parts and parts[-1] == dot + dot):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def commonprefix(m):
    if not m:
        return ''
    m = list(map(os.fspath, m)) if not isinstance(m[0], (list, tuple)) else m
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty EMPTY')
    slash = _slash(paths[0])
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    absolute = {path[:1] == slash for path in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if part != high[i]:
            common = low[:i]
            break
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)


def relpath(path, start=None):
    path = os.fspath(path)
    if start is None:
        if isabs(path):
            return _value(type(path))
        start = curdir
    start = os.fspath(start)
    if isabs(path) != isabs(start):
        return _value(type(path))
    slash = _slash(path)
    from_parts = [part for part in normpath(start).split(slash) if part and part != curdir]
    to_parts = [part for part in normpath(path).split(slash) if part and part != curdir]
    if not isabs(path) and pardir in from_parts:
        return _value(type(path))
    shared = len(commonprefix([from_parts, to_parts]))
    parts = [pardir] * (len(from_parts) - shared) + to_parts[shared:]
    return slash.join(parts) if parts else curdir


def abspath(path):
    path = os.fspath(path)
    return normpath(path) if isabs(path) else _value(type(path))


def realpath(filename, *, strict=False):
    return _value(type(os.fspath(filename)))


def expanduser(path):
    path = os.fspath(path)
    return _value(type(path)) if path[:1] in ('~', b'~') else path


def expandvars(path):
    path = os.fspath(path)
    return _value(type(path)) if ('$' if isinstance(path, str) else b'$') in path else path


def _question(path):
    return _value(bool)


islink = ismount = isjunction = _question


def exists(path):
    kind = _kind(path)
    return _value(bool) if kind is None else kind != 'absent'


lexists = exists


def isfile(path):
    kind = _kind(path)
    return _value(bool) if kind is None else kind == 'file'


def isdir(s):
    kind = _kind(s)
    return _value(bool) if kind is None else kind == 'directory'


def samefile(f1, f2):
    return _value(bool)


def getsize(filename):
    return _size(filename)


def getmtime(filename):
    return _value(float)


getatime = getctime = getmtime
`;

/** The module's text in a version. */
export function pathSource({ nativeModules }: VersionBehaviour): string {
  return SOURCE.replace('EMPTY', nativeModules.joinsPathsOfIterables ? 'iterable' : 'sequence');
}
