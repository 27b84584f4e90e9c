/** `platform`, `getpass`, `glob`, `shutil`, `tempfile` and `subprocess`: what the system answers is not known, mostly its type is. */

/** The text of `platform`. */
export const PLATFORM_SOURCE = `
from _unknown_values import value as _value, thing as _thing


def _text(*args, **kwargs):
    return _value(str)


def _texts(*args, **kwargs):
    return _value(tuple)


machine = node = platform = processor = release = system = version = _text
python_branch = python_compiler = python_revision = python_version = _text
architecture = python_build = python_version_tuple = libc_ver = mac_ver = win32_ver = _texts


def python_implementation():
    return 'CPython'


def uname():
    return _thing()


freedesktop_os_release = win32_edition = uname
`;

/** The text of `getpass`. */
export const GETPASS_SOURCE = `
from _unknown_values import value as _value

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None, **kwargs):
    return _value(str)


def getuser():
    return _value(str)
`;

/** The text of `glob`. */
export const GLOB_SOURCE = `
from _unknown_values import value as _value, thing as _thing

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return _value(list)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return iter(_thing())


def escape(pathname):
    if isinstance(pathname, bytes):
        return _value(bytes)
    return ''.join(['[' + c + ']' if c in '*?[' else c for c in pathname])


def has_magic(s):
    return any(c in s for c in '*?[') if isinstance(s, str) else _value(bool)
`;

/** The text of `shutil`. */
export const SHUTIL_SOURCE = `
import os
from _unknown_values import value as _value, thing as _thing


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ReadError(OSError):
    pass


def copyfile(src, dst, *, follow_symlinks=True):
    if os.fspath(src) == os.fspath(dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, 'rb') as fsrc:
        with open(dst, 'wb') as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())


def copy(src, dst, *, follow_symlinks=True):
    if os._is_directory(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    return dst


copy2 = copy


def move(src, dst, copy_function=copy2):
    real_dst = dst
    if os._is_directory(dst):
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
    os.rename(src, real_dst)
    return real_dst


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    _thing(ignore, copy_function)
    os._forget()
    return dst


def _nothing(*args, **kwargs):
    return None


copymode = copystat = chown = _nothing


def unpack_archive(*args, **kwargs):
    os._forget()


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    if ignore_errors or onerror is not None or onexc is not None:
        _thing(onerror, onexc)
        os._forget()
    else:
        os._remove_tree(path)


def make_archive(*args, **kwargs):
    os._forget()
    return _value(str)


def ignore_patterns(*patterns):
    return _thing(patterns)


disk_usage = get_terminal_size = which = _thing


def get_archive_formats():
    return _value(list)


get_unpack_formats = get_archive_formats
`;

/** The text of `tempfile`. */
export const TEMPFILE_SOURCE = `
from types import GenericAlias
from _unknown_values import value as _value, thing as _thing, long_text as _path

TMP_MAX = 10000
template = 'tmp'
tempdir = None


def gettempdir():
    return _value(str)


def gettempprefix():
    return 'tmp'


def gettempdirb():
    return _value(bytes)


def gettempprefixb():
    return b'tmp'


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _path()


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    return _value(int), _path()


def mktemp(suffix='', prefix=template, dir=None):
    return _path()


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return open(_value(int), mode, buffering, encoding, errors, newline)


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        return self.file.__exit__(exc, value, tb)

    def close(self):
        self.file.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    name = _path()
    return _TemporaryFileWrapper(open(name, mode, buffering, encoding, errors, newline), name, delete, delete_on_close)


def SpooledTemporaryFile(*args, **kwargs):
    return _thing()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        # What its weakref.finalize keeps.
        self._arguments = (self.name,)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        self._arguments = None

    def __repr__(self):
        return _value(str)

    __class_getitem__ = classmethod(GenericAlias)
`;

/** An error that tells of a process: what it was asked and what it wrote, whose first part has two names. */
const processError = (name: string, told: readonly string[]): string => `
class ${name}(SubprocessError):
    def __init__(self, ${told.join(', ')}, output=None, stderr=None):
${[...told, 'output', 'stderr'].map((part) => `        self.${part} = ${part}\n`).join('')}
    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value
`;

/** The text of `subprocess`: a process that is run ends well. */
export const SUBPROCESS_SOURCE = `
from types import GenericAlias
from posix import _forget
from _unknown_values import value as _value, thing as _thing

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


${processError('CalledProcessError', ['returncode', 'cmd'])}
    def __str__(self):
        if self.returncode and self.returncode < 0:
            return _value(str)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

${processError('TimeoutExpired', ['cmd', 'timeout'])}
    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                parts.append(f'{name}={getattr(self, name)!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def check_returncode(self):
        return None

    __class_getitem__ = classmethod(GenericAlias)


def _output(options):
    is_text = any(options.get(name) for name in ('text', 'universal_newlines', 'encoding', 'errors'))
    return _value(str if is_text else bytes)


def run(args, *rest, input=None, capture_output=False, timeout=None, check=False, **options):
    _forget()
    return CompletedProcess(
        args, 0 if check else _value(int),
        _output(options) if capture_output or options.get('stdout') == PIPE else None,
        _output(options) if capture_output or options.get('stderr') == PIPE else None)


def call(*args, timeout=None, **options):
    _forget()
    return _value(int)


def check_call(*args, timeout=None, **options):
    _forget()
    return 0


def check_output(*args, timeout=None, **options):
    _forget()
    return _output(options)


def getoutput(cmd, *, encoding=None, errors=None):
    _forget()
    return _value(str)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    _forget()
    return _value(int), _value(str)


def Popen(*args, **options):
    _forget()
    return _thing(*args)
`;
