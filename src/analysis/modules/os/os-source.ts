/** What parts of paths are called on Linux, in the names that `os` and `os.path` share. */
export const PATH_NAMES = Object.entries({
  sep: "'/'",
  altsep: 'None',
  extsep: "'.'",
  curdir: "'.'",
  pardir: "'..'",
  devnull: "'/dev/null'",
  pathsep: "':'",
  defpath: "'/bin:/usr/bin'",
})
  .map(([name, value]) => `${name} = ${value}\n`)
  .join('');

/** `os`, as on Linux. What the system would answer is not known. */
export const OS_SOURCE = `
import abc
import sys
from posix import fspath, unlink, remove, rmdir, mkdir, rename, replace, listdir, _forget, _size, _is_directory, _remove_tree
from _unknown_values import value as _value, thing as _thing

name, linesep, error = 'posix', '\\n', OSError
${PATH_NAMES}\
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_TRUNC = 0, 1, 2, 1024, 64, 128, 512
environ = _thing()


class PathLike(abc.ABC):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        has_path = ['__fspath__' in base.__dict__ for base in subclass.__mro__]
        return True in has_path if cls is PathLike else NotImplemented

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return _value(str)


def getcwdb():
    return _value(bytes)


def urandom(size, /):
    return _value(bytes)


def getlogin():
    return _value(str)


def strerror(code, /):
    return _value(str)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _value(bool)


def _number(*args, **kwargs):
    return _value(int)


getpid = getppid = getuid = getgid = geteuid = getegid = umask = cpu_count = process_cpu_count = _number


def _nothing(*args, **kwargs):
    return None


chmod = utime = putenv = unsetenv = close = fsync = kill = _nothing


def _changes_files(*args, **kwargs):
    _forget()


removedirs = renames = chdir = symlink = link = truncate = _changes_files


def system(command):
    _forget()
    return _value(int)


def makedirs(name, mode=0o777, exist_ok=False):
    above, last = path.split(name)
    if not last:
        above, last = path.split(above)
    # What lies above is made first; another process may be quicker.
    if last and above and not path.exists(above):
        try:
            makedirs(above, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if last == '.' or last == b'.':
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def _exit(status):
    sys.exit(status)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _size(path)
    return _thing()


lstat = stat


def walk(top, topdown=True, onerror=None, followlinks=False):
    dirs = _value(list)
    nondirs = _value(list)
    yield top, dirs, nondirs


scandir = get_terminal_size = uname = times = popen = fdopen = open = read = write = pipe = fork = _thing
fwalk = getloadavg = sched_getaffinity = cpu_times = readlink = statvfs = wait = waitpid = _thing

import posixpath as path
`;
