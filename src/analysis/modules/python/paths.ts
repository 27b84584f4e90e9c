/** `pathlib` in Python, as on Linux. What the file system would answer is not known. */
import type { VersionBehaviour } from '../../versions.ts';

/** The text of `pathlib`. */
export function pathlibSource({ library }: VersionBehaviour): string {
  const keepsTexts = `_KEEPS_TEXTS = ${library.pathsKeepTexts ? 'True' : 'False'}
_INTERNS_PARTS = ${library.pathsInternParts ? 'True' : 'False'}
_PARSES_COPY = ${library.pathsParseCopy ? 'True' : 'False'}
_DOTS_END_NAMES = ${library.suffixesMayBeDots ? 'True' : 'False'}
_READS_IN_BASE = ${library.pathsReadInBase ? 'True' : 'False'}`;
  return `${keepsTexts}\n_PARENTS_HOLD_PATH = ${library.parentsHoldPath ? 'True' : 'False'}\n${PATHLIB}`;
}

const PATHLIB = `
import fnmatch as _fnmatch
import posixpath
from _collections_abc import Sequence
import os as _os
from os import fspath, PathLike
from sys import intern
from _unknown_values import value as _value, thing as _thing, is_known as _is_known, long_text as _long_text

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


def _suffix_place(name):
    at = name.rfind('.')
    if _DOTS_END_NAMES:
        return at if at > 0 and name[:at].lstrip('.') else -1
    return at if 0 < at < len(name) - 1 else -1


class _Parents(Sequence):
    __slots__ = ('_path', '_count')

    def __init__(self, path):
        self._path = path if _PARENTS_HOLD_PATH else path._made(path._root, path._tail)
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, idx):
        count = len(self)
        if isinstance(idx, slice):
            return tuple([self[place] for place in range(count)[idx]])
        if not -count <= idx < count:
            raise IndexError(idx)
        idx += count if idx < 0 else 0
        return self._path._made(self._path._root, self._path._tail[:self._count - idx - 1])

    def __repr__(self):
        return '<{}.parents>'.format(type(self._path).__name__)


class PurePath(object):
    __slots__ = ('_own_root', '_own_tail', '_text', '_hashed', '_texts', '_compared', '_parts')

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                if _KEEPS_TEXTS:
                    texts.extend(arg._texts)
                else:
                    texts.append(arg)
                continue
            try:
                text = arg if isinstance(arg, str) else fspath(arg)
            except TypeError:
                if not _KEEPS_TEXTS:
                    raise
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r'
                                % type(text).__name__)
            texts.append(text)
        if _KEEPS_TEXTS:
            self._texts = texts
        else:
            self._parse(texts)

    def _parse(self, texts):
        if not all([_is_known(text) for text in texts]):
            self._own_root = _value(str)
            self._own_tail = _value(list)
            return
        root = ''
        tail = []
        if _KEEPS_TEXTS and len(texts) > 1:
            texts = [posixpath.join(*texts)]
        elif _PARSES_COPY:
            texts = [''.join(list(text)) for text in texts]
        for text in texts:
            if isinstance(text, PurePath):
                if text._root:
                    root = text._root
                    tail = []
                tail += text._tail
                continue
            if text.startswith('/'):
                root = '//' if text.startswith('//') and not text.startswith('///') else '/'
                tail = []
            tail += [intern(part) if _INTERNS_PARTS else part for part in text.split('/') if part and part != '.']
        self._own_root = root
        self._own_tail = tail

    # What a path was made of is kept, and taken apart when its parts are asked for.
    @property
    def _root(self):
        try:
            return self._own_root
        except AttributeError:
            self._parse(self._texts)
            return self._own_root

    @property
    def _tail(self):
        try:
            return self._own_tail
        except AttributeError:
            self._parse(self._texts)
            return self._own_tail

    def _made(self, root, tail):
        path = object.__new__(type(self))
        path._own_root = root
        path._own_tail = list(tail)
        if _KEEPS_TEXTS:
            path._text = root + '/'.join(tail) or '.'
            path._texts = [path._text]
        return path

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return (self.__class__, self.parts)

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._root + '/'.join(self._tail) or '.'
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return '{}({!r})'.format(self.__class__.__name__, self.as_posix())

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return 'file://' + quote_from_bytes(bytes(self))

    def _same_flavour(self, other):
        return isinstance(other, PurePath)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._comparable() == other._comparable()

    def _comparable(self):
        if not _KEEPS_TEXTS:
            return (self._root,) + tuple(self._tail)
        try:
            return self._compared
        except AttributeError:
            self._compared = str(self)
            return self._compared

    def __hash__(self):
        try:
            return self._hashed
        except AttributeError:
            self._hashed = hash(self._comparable())
            return self._hashed

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self).split('/') < str(other).split('/')

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self).split('/') <= str(other).split('/')

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self).split('/') > str(other).split('/')

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self).split('/') >= str(other).split('/')

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        if _KEEPS_TEXTS:
            return ((self._root,) if self._root else ()) + tuple(self._tail)
        try:
            return self._parts
        except AttributeError:
            self._parts = ((self._root,) if self._root else ()) + tuple(self._tail)
            return self._parts

    @property
    def name(self):
        if not self._tail:
            return ''
        return self._tail[-1]

    @property
    def suffix(self):
        name = self.name
        at = _suffix_place(name)
        return '' if at < 0 else name[at:]

    @property
    def suffixes(self):
        name = self.name
        parts = [] if name.endswith('.') and not _DOTS_END_NAMES else name.lstrip('.').split('.')
        return ['.' + part for part in parts[1:]]

    @property
    def stem(self):
        name = self.name
        at = _suffix_place(name)
        return name if at < 0 else name[:at]

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._made(self._root, self._tail[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self._tail:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % (name,))
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % (suffix,))
        name = self.name
        if not name:
            raise ValueError('%r has an empty name' % (self,))
        return self._made(self._root, self._tail[:-1] + [self.stem + suffix])

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        other = self.with_segments(other, *_deprecated)
        count = len(other._tail)
        if self._root == other._root and self._tail[:count] == other._tail:
            return self._made('', self._tail[count:])
        if not walk_up:
            raise ValueError('%r is not in the subpath of %r' % (str(self), str(other)) + _SUBPATH_END)
        if self._root != other._root:
            raise ValueError('%r and %r have different anchors' % (str(self), str(other)))
        common = 0
        while common < min(count, len(self._tail)) and self._tail[common] == other._tail[common]:
            common += 1
        return self._made('', ['..'] * (count - common) + self._tail[common:])

    def is_relative_to(self, other, /, *_deprecated):
        other = self.with_segments(other, *_deprecated)
        return self._root == other._root and self._tail[:len(other._tail)] == other._tail

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        if not isinstance(key, (str, PathLike)):
            return NotImplemented
        return self.with_segments(self, key)

    def __rtruediv__(self, key):
        if not isinstance(key, (str, PathLike)):
            return NotImplemented
        return self.with_segments(key, self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        if not pattern._tail:
            raise ValueError('empty pattern')
        if pattern._root and (not self._root or len(pattern._tail) != len(self._tail)):
            return False
        if len(pattern._tail) > len(self._tail):
            return False
        names = self._tail[len(self._tail) - len(pattern._tail):]
        return all(_fnmatch.fnmatchcase(name, part) for name, part in zip(names, pattern._tail))


_SUBPATH_END = ''


def _read_text(self, encoding, errors, newline):
    with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
        return f.read()


def _write_text(self, data, encoding, errors, newline):
    if not isinstance(data, str):
        raise TypeError('data must be str, not %s' % data.__class__.__name__)
    with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
        return f.write(data)


PathLike.register(PurePath)


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def _unknown(cls):
        path = object.__new__(PosixPath if cls is Path else cls)
        path._own_root = _value(str)
        path._own_tail = _value(list)
        path._texts = [_long_text()]
        return path

    @classmethod
    def cwd(cls):
        return cls._unknown()

    @classmethod
    def home(cls):
        return cls._unknown()

    def _answer(self, *args, **kwargs):
        return _value(bool)

    is_symlink = is_mount = is_socket = is_fifo = is_block_device = is_char_device = samefile = is_junction = _answer

    def exists(self, *, follow_symlinks=True):
        return posixpath.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return posixpath.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return posixpath.isdir(self)

    def chmod(self, mode, *, follow_symlinks=True):
        return None

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self)

    def hardlink_to(self, target):
        _os.link(target, self)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            # What lies above is made with the usual rights.
            if parents and not self.parent == self:
                self.parent.mkdir(parents=True, exist_ok=True)
                self.mkdir(mode, parents=False, exist_ok=exist_ok)
            else:
                raise
        except OSError:
            if not (exist_ok and self.is_dir()):
                raise

    def rmdir(self):
        _os.rmdir(self)

    def touch(self, mode=0o666, exist_ok=True):
        open(self, 'a' if exist_ok else 'x').close()

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def _anything(self, *args, **kwargs):
        return _thing(*args, **kwargs)

    def _other(self, *args, **kwargs):
        return self._unknown()

    def _others(self, *args, **kwargs):
        for _ in _value(list):
            yield self._unknown()

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    resolve = expanduser = readlink = _other
    glob = rglob = _others

    def iterdir(self):
        for name in _os.listdir(self):
            yield self / name

    def absolute(self):
        return self if self.is_absolute() else self._unknown()

    def rename(self, target):
        _os.rename(self, target)
        return self.with_segments(target)

    replace = rename

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self)

    lstat = stat
    walk = _anything
    copy = move = copy_into = move_into = owner = group = _anything

    def read_text(self, encoding=None, errors=None, newline=None):
        if _READS_IN_BASE:
            return _read_text(self, encoding, errors, newline)
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def read_bytes(self):
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if _READS_IN_BASE:
            return _write_text(self, data, encoding, errors, newline)
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        pass


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def PureWindowsPath(*args):
    return _thing(*args)


def WindowsPath(*args):
    raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
`;

/** The text of `fnmatch`. */
export const FNMATCH_SOURCE = String.raw`
import functools
import posixpath
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(_pattern(str(pat, 'ISO-8859-1')), 'ISO-8859-1')).match
    return re.compile(_pattern(pat)).match


def filter(names, pat):
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(name) is not None]


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def _pattern(pat):
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if parts[-1:] != ['.*']:
                parts.append('.*')
        elif c == '?':
            parts.append('.')
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            while j < len(pat) and pat[j] != ']':
                j += 1
            if j >= len(pat):
                parts.append('\\[')
            else:
                inside = pat[i:j].replace('\\', '\\\\')
                i = j + 1
                if inside[0] == '!':
                    inside = '^' + inside[1:]
                elif inside[0] in ('^', '['):
                    inside = '\\' + inside
                parts.append('[%s]' % inside)
        else:
            parts.append(re.escape(c))
    return '(?s:' + ''.join(parts) + ')\\Z'


def translate(pat):
    from _unknown_values import value
    return value(str)
`;
