/**
 * Names of the standard library, so that a module that surely does not exist is told from one that is only not modelled: `sys.stdlib_module_names` of
 * CPython 3.11.7, 3.12.1, 3.13.0 and 3.14 (the same on every platform), and the folders among them in `Lib`.
 */
import type { VersionBehaviour } from '../versions.ts';

/** Modules that all supported versions have; what some lack is in `versions.ts`. */
const COMMON_NAMES: ReadonlySet<string> = new Set(
  `
__future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp
_codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _contextvars _csv _ctypes _curses _curses_panel _datetime _dbm
_decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof
_lzma _markupbase _md5 _multibytecodec _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem
_posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl
_stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid
_warnings _weakref _weakrefset _winapi _zoneinfo abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect
builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib
contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum
errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib
grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale
logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode
operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd
py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select
selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat
statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this
threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata
unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib
zoneinfo
`
    .trim()
    .split(/\s+/),
);

/** Modules that have submodules: packages, and those that put other modules into `sys.modules` (`os.path`). */
const NAMES_WITH_SUBMODULES: ReadonlySet<string> = new Set(
  `
_pyrepl asyncio collections compression concurrent ctypes curses dbm distutils email encodings ensurepip html http idlelib
importlib json lib2to3 logging multiprocessing pathlib pydoc_data re sqlite3 string sysconfig tkinter tomllib turtledemo
unittest urllib venv wsgiref xml xmlrpc zipfile zoneinfo
`
    .trim()
    .split(/\s+/),
);

/** Modules of CPython for Windows alone: the simulated platform is Linux. */
const WINDOWS_NAMES: ReadonlySet<string> = new Set(
  '_msi _overlapped _winapi _wmi msilib msvcrt nt winreg winsound'.split(' '),
);

/** Whether the standard library of a version has a module of this top-level name on Linux. */
export function isLibraryModule(name: string, { library }: VersionBehaviour): boolean {
  return (COMMON_NAMES.has(name) && !WINDOWS_NAMES.has(name)) || library.addedModules.has(name);
}

/** Whether a module of this top-level name was or will be in the standard library of another supported version, and is not in this one. */
export function isForeignLibraryModule(name: string, { library }: VersionBehaviour): boolean {
  return library.absentModules.has(name);
}

/** Whether a module of the standard library may have submodules. */
export function hasSubmodules(name: string): boolean {
  return NAMES_WITH_SUBMODULES.has(name);
}
