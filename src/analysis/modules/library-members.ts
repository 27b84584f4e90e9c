import type { VersionBehaviour } from '../versions.ts';

/**
 * Public names of modelled modules, measured in CPython 3.11.7, 3.12.1, 3.13.0 and 3.14 on Linux (dir() and __all__): what a model lacks is told from
 * what no version has. First what `import *` gives: `@` and a version behind a name that there is since then, `?` behind one that some versions have; behind
 * the bar the other names, and submodules that `from ... import` finds.
 */
const PUBLIC_NAMES: Readonly<Record<string, string>> = {
  __future__: `
    absolute_import all_feature_names annotations barry_as_FLUFL division generator_stop generators nested_scopes print_function
    unicode_literals with_statement | CO_FUTURE_ABSOLUTE_IMPORT CO_FUTURE_ANNOTATIONS CO_FUTURE_BARRY_AS_BDFL CO_FUTURE_DIVISION
    CO_FUTURE_GENERATOR_STOP CO_FUTURE_PRINT_FUNCTION CO_FUTURE_UNICODE_LITERALS CO_FUTURE_WITH_STATEMENT CO_GENERATOR_ALLOWED
    CO_NESTED`,
  abc: `
    ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token update_abstractmethods`,
  argparse: `
    Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError BooleanOptionalAction FileType HelpFormatter
    MetavarTypeHelpFormatter Namespace ONE_OR_MORE OPTIONAL PARSER REMAINDER RawDescriptionHelpFormatter RawTextHelpFormatter
    SUPPRESS ZERO_OR_MORE | ngettext warnings`,
  array: `
    ArrayType array typecodes`,
  asyncio: `
    ALL_COMPLETED AbstractChildWatcher? AbstractEventLoop AbstractEventLoopPolicy? AbstractServer Barrier BaseEventLoop BaseProtocol
    BaseTransport BoundedSemaphore BrokenBarrierError BufferedProtocol CancelledError Condition DatagramProtocol DatagramTransport
    DefaultEventLoopPolicy? Event EventLoop@3.13 FIRST_COMPLETED FIRST_EXCEPTION FastChildWatcher? FrameCallGraphEntry@3.14 Future
    FutureCallGraph@3.14 Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock MultiLoopChildWatcher?
    PidfdChildWatcher? PriorityQueue Protocol Queue QueueEmpty QueueFull QueueShutDown@3.13 ReadTransport Runner SafeChildWatcher?
    SelectorEventLoop Semaphore SendfileNotAvailableError Server StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol
    SubprocessTransport Task TaskGroup@3.12 ThreadedChildWatcher? Timeout TimeoutError TimerHandle Transport WriteTransport
    _enter_task _get_running_loop _leave_task _register_task _set_running_loop _unregister_task all_tasks as_completed
    capture_call_graph@3.14 create_eager_task_factory@3.12 create_subprocess_exec create_subprocess_shell create_task current_task
    eager_task_factory@3.12 ensure_future format_call_graph@3.14 future_add_to_awaited_by@3.14 future_discard_from_awaited_by@3.14
    gather get_child_watcher? get_event_loop get_event_loop_policy get_running_loop iscoroutine iscoroutinefunction isfuture
    new_event_loop open_connection open_unix_connection? print_call_graph@3.14 run run_coroutine_threadsafe set_child_watcher?
    set_event_loop set_event_loop_policy shield sleep start_server start_unix_server? timeout timeout_at to_thread wait wait_for
    wrap_future | base_events base_futures base_subprocess base_tasks constants coroutines events exceptions format_helpers futures
    graph locks log mixins protocols queues runners selector_events sslproto staggered streams subprocess sys taskgroups tasks
    threads timeouts transports trsock unix_events`,
  atexit: `
    register unregister`,
  base64: `
    a85decode a85encode b16decode b16encode b32decode b32encode b32hexdecode b32hexencode b64decode b64encode b85decode b85encode
    decode decodebytes encode encodebytes standard_b64decode standard_b64encode urlsafe_b64decode urlsafe_b64encode z85decode@3.13
    z85encode@3.13 | MAXBINSIZE MAXLINESIZE binascii bytes_types main re struct test`,
  binascii: `
    Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify unhexlify`,
  bisect: `
    bisect bisect_left bisect_right insort insort_left insort_right`,
  calendar: `
    APRIL@3.12 AUGUST@3.12 Calendar DECEMBER@3.12 Day@3.12 FEBRUARY@3.12 FRIDAY HTMLCalendar IllegalMonthError IllegalWeekdayError
    JANUARY@3.12 JULY@3.12 JUNE@3.12 LocaleHTMLCalendar LocaleTextCalendar MARCH@3.12 MAY@3.12 MONDAY Month@3.12 NOVEMBER@3.12
    OCTOBER@3.12 SATURDAY SEPTEMBER@3.12 SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY calendar day_abbr day_name firstweekday
    isleap leapdays month month_abbr month_name monthcalendar monthrange prcal prmonth setfirstweekday timegm weekday weekheader |
    EPOCH February IntEnum January c datetime different_locale error format formatstring global_enum main mdays prweek repeat sys
    warnings week`,
  cmath: `
    acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj phase pi polar rect sin
    sinh sqrt tan tanh tau`,
  collections: `
    ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple | abc heapq`,
  'collections.abc': `
    AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer@3.12 ByteString Callable Collection Container Coroutine Generator
    Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Reversible Sequence
    Set Sized ValuesView | ABCMeta EllipsisType FunctionType GenericAlias abstractmethod async_generator bytearray_iterator
    bytes_iterator coroutine dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values framelocalsproxy
    generator list_iterator list_reverseiterator longrange_iterator mappingproxy range_iterator set_iterator str_iterator sys
    tuple_iterator zip_iterator`,
  contextlib: `
    AbstractAsyncContextManager AbstractContextManager AsyncExitStack ContextDecorator ExitStack aclosing asynccontextmanager chdir
    closing contextmanager nullcontext redirect_stderr redirect_stdout suppress | AsyncContextDecorator GenericAlias MethodType abc
    deque os sys wraps`,
  contextvars: `
    Context ContextVar Token copy_context`,
  copy: `
    Error copy deepcopy replace@3.13 | dispatch_table error`,
  copyreg: `
    add_extension clear_extension_cache constructor pickle remove_extension | dispatch_table pickle_complex pickle_super
    pickle_union`,
  csv: `
    Dialect DictReader DictWriter Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC QUOTE_NOTNULL@3.12 QUOTE_STRINGS@3.12
    Sniffer __doc__? __version__? excel excel_tab field_size_limit get_dialect list_dialects reader register_dialect unix_dialect
    unregister_dialect writer | StringIO re types`,
  dataclasses: `
    Field FrozenInstanceError InitVar KW_ONLY MISSING asdict astuple dataclass field fields is_dataclass make_dataclass replace |
    FunctionType GenericAlias abc annotationlib builtins copy functools inspect itertools keyword re recursive_repr sys types`,
  datetime: `
    MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo | datetime_CAPI sys`,
  decimal: `
    BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext DivisionByZero
    DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS IEEEContext@3.14
    IEEE_CONTEXT_MAX_BITS@3.14 Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP
    ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow
    getcontext localcontext setcontext`,
  doctest: `
    COMPARISON_FLAGS DONT_ACCEPT_BLANKLINE DONT_ACCEPT_TRUE_FOR_1 DebugRunner DocFileSuite DocTest DocTestFailure DocTestFinder
    DocTestParser DocTestRunner DocTestSuite ELLIPSIS Example FAIL_FAST IGNORE_EXCEPTION_DETAIL NORMALIZE_WHITESPACE OutputChecker
    REPORTING_FLAGS REPORT_CDIFF REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE REPORT_UDIFF SKIP UnexpectedException debug debug_src
    register_optionflag run_docstring_examples script_from_examples set_unittest_reportflags testfile testmod testsource |
    ANSIColors BLANKLINE_MARKER DocFileCase DocFileTest DocTestCase ELLIPSIS_MARKER IncrementalNewlineDecoder OPTIONFLAGS_BY_NAME
    SkipDocTestCase StringIO TestResults can_colorize debug_script difflib functools inspect linecache master namedtuple os pdb re
    sys traceback unittest`,
  enum: `
    CONFORM CONTINUOUS EJECT Enum EnumCheck EnumDict@3.13 EnumMeta EnumType Flag FlagBoundary IntEnum IntFlag KEEP NAMED_FLAGS
    ReprEnum STRICT StrEnum UNIQUE auto global_enum global_enum_repr global_flag_repr global_str member nonmember
    pickle_by_enum_name pickle_by_global_name property unique verify | DynamicClassAttribute MappingProxyType bin bltns reduce
    show_flag_values sys`,
  fnmatch: `
    filter filterfalse@3.14 fnmatch fnmatchcase translate | functools itertools os posixpath re`,
  fractions: `
    Fraction | Decimal functools math numbers operator re sys`,
  functools: `
    Placeholder@3.14 WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod reduce
    singledispatch singledispatchmethod total_ordering update_wrapper wraps | GenericAlias MappingProxyType MethodType RLock
    UnionType get_cache_token itemgetter namedtuple recursive_repr`,
  gc: `
    DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks collect disable enable freeze garbage
    get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats get_threshold is_finalized is_tracked
    isenabled set_debug set_threshold unfreeze`,
  getpass: `
    GetPassWarning getpass getuser | contextlib fallback_getpass io os sys termios unix_getpass warnings? win_getpass`,
  glob: `
    escape glob iglob translate@3.13 | contextlib fnmatch functools@3.13 glob0 glob1 has_magic itertools magic_check
    magic_check_bytes operator@3.13 os re stat sys`,
  graphlib: `
    CycleError TopologicalSorter | GenericAlias`,
  hashlib: `
    algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac? sha1 sha224 sha256 sha384 sha3_224
    sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256 | scrypt`,
  heapq: `
    heapify heapify_max@3.14 heappop heappop_max@3.14 heappush heappush_max@3.14 heappushpop heappushpop_max@3.14 heapreplace
    heapreplace_max@3.14 merge nlargest nsmallest`,
  hmac: `
    HMAC compare_digest digest digest_size new trans_36 trans_5C`,
  html: `
    escape unescape | entities`,
  'html.parser': `
    HTMLParser | attr_charref@3.14 attrfind_tolerant charref commentabruptclose@3.14 commentclose endendtag endtagfind
    endtagopen@3.14 entityref html5_entities@3.14 incomplete incomplete_charref@3.14 interesting_normal
    locatestarttagend_tolerant locatetagend@3.14 piclose re starttagopen tagfind_tolerant unescape`,
  importlib: `
    __import__ import_module invalidate_caches reload | abc find_loader machinery readers resources sys util warnings metadata simple`,
  inspect: `
    AGEN_CLOSED@3.12 AGEN_CREATED@3.12 AGEN_RUNNING@3.12 AGEN_SUSPENDED@3.12 ArgInfo Arguments Attribute BlockFinder BoundArguments
    BufferFlags@3.12 CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR
    CO_HAS_DOCSTRING@3.14 CO_ITERABLE_COROUTINE CO_METHOD@3.14 CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS
    CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED
    Parameter Signature TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs cleandoc currentframe findsource formatannotation
    formatannotationrelativeto formatargvalues get_annotations getabsfile getargs getargvalues getasyncgenlocals@3.12
    getasyncgenstate@3.12 getattr_static getblock getcallargs getclasstree getclosurevars getcomments getcoroutinelocals
    getcoroutinestate getdoc getfile getframeinfo getfullargspec getgeneratorlocals getgeneratorstate getinnerframes getlineno
    getmembers getmembers_static getmodule getmodulename getmro getouterframes getsource getsourcefile getsourcelines indentsize
    isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor
    isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor
    ismethodwrapper ismodule ispackage@3.14 isroutine istraceback markcoroutinefunction@3.12 signature stack trace unwrap walktree |
    Format ForwardRef OrderedDict abc ast attrgetter builtins collections dis enum functools importlib iskeyword itertools linecache
    make_weakref modulesbyfile namedtuple os re sys token tokenize types`,
  io: `
    BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO
    IOBase IncrementalNewlineDecoder RawIOBase Reader@3.14 SEEK_CUR SEEK_END SEEK_SET StringIO TextIOBase TextIOWrapper
    UnsupportedOperation Writer@3.14 open open_code text_encoding | GenericAlias abc`,
  itertools: `
    accumulate batched@3.12 chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby
    islice pairwise permutations product repeat starmap takewhile tee zip_longest`,
  json: `
    JSONDecodeError JSONDecoder JSONEncoder dump dumps load loads | codecs decoder detect_encoding encoder scanner tool`,
  'json.decoder': `
    JSONDecodeError JSONDecoder | BACKSLASH FLAGS HEXDIGITS JSONArray JSONObject NaN NegInf PosInf STRINGCHUNK WHITESPACE
    WHITESPACE_STR c_scanstring py_scanstring re scanner scanstring`,
  'json.encoder': `
    ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY JSONEncoder c_encode_basestring c_encode_basestring_ascii c_make_encoder
    encode_basestring encode_basestring_ascii py_encode_basestring py_encode_basestring_ascii re`,
  keyword: `
    iskeyword issoftkeyword kwlist softkwlist`,
  logging: `
    BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Formatter Handler INFO LogRecord Logger
    LoggerAdapter NOTSET NullHandler StreamHandler WARN WARNING addLevelName basicConfig captureWarnings critical debug disable
    error exception fatal getHandlerByName@3.12 getHandlerNames@3.12 getLevelName getLevelNamesMapping getLogRecordFactory getLogger
    getLoggerClass info lastResort log makeLogRecord raiseExceptions setLogRecordFactory setLoggerClass shutdown warn warning |
    Filterer GenericAlias Manager PercentStyle PlaceHolder RootLogger StrFormatStyle StringTemplateStyle Template atexit collections
    currentframe io logAsyncioTasks logMultiprocessing logProcesses logThreads os re root sys threading time traceback warnings
    weakref config handlers`,
  math: `
    acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial
    floor fma@3.13 fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf
    nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod@3.12 tan tanh tau trunc ulp`,
  numbers: `
    Complex Integral Number Rational Real | ABCMeta abstractmethod`,
  operator: `
    abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift
    imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_none@3.14 is_not is_not_none@3.14 isub itemgetter itruediv
    ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor`,
  os: `
    CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES? CLONE_FS? CLONE_NEWCGROUP? CLONE_NEWIPC?
    CLONE_NEWNET? CLONE_NEWNS? CLONE_NEWPID? CLONE_NEWTIME? CLONE_NEWUSER? CLONE_NEWUTS? CLONE_SIGHAND? CLONE_SYSVSEM? CLONE_THREAD?
    CLONE_VM? DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT
    EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK F_TEST
    F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB
    MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB
    MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL
    O_EXEC@3.14 O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SEARCH@3.14
    O_SYNC O_TMPFILE O_TRUNC O_TTY_INIT@3.14 O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM
    POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM? POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP
    PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL
    RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_DEADLINE@3.14
    SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE
    SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY
    ST_RELATIME ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC? TFD_NONBLOCK? TFD_TIMER_ABSTIME? TFD_TIMER_CANCEL_ON_SET? TMP_MAX WCONTINUED
    WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED
    W_OK XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK _exit abort access altsep chdir chmod chown chroot close closerange confstr
    confstr_names copy_file_range cpu_count ctermid curdir defpath device_encoding devnull dup dup2 environ environb error eventfd
    eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe extsep fchdir fchmod fchown fdatasync fdopen
    fork forkpty fpathconf fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path get_inheritable
    get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid
    getpgrp getpid getppid getpriority getrandom getresgid getresuid getsid getuid getxattr grantpt@3.13 initgroups isatty kill
    killpg lchown linesep link listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor mkdir mkfifo
    mknod name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe pipe2 popen posix_fadvise
    posix_fallocate posix_openpt@3.13 posix_spawn posix_spawnp pread preadv ptsname@3.13 putenv pwrite pwritev read readinto@3.14
    readlink readv register_at_fork reload_environ@3.14 remove removedirs removexattr rename renames replace rmdir scandir
    sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param
    sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile sep set_blocking set_inheritable
    setegid seteuid setgid setgroups setns? setpgid setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr
    spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice stat stat_result statvfs statvfs_result strerror
    supports_bytes_environ symlink sync sysconf sysconf_names system tcgetpgrp tcsetpgrp terminal_size timerfd_create?
    timerfd_gettime? timerfd_gettime_ns? timerfd_settime? timerfd_settime_ns? times times_result truncate ttyname umask uname
    uname_result unlink unlockpt@3.13 unsetenv unshare? urandom utime wait wait3 wait4 waitid waitid_result waitpid
    waitstatus_to_exitcode walk write writev | GenericAlias Mapping MutableMapping PathLike abc process_cpu_count st supports_dir_fd
    supports_effective_ids supports_fd supports_follow_symlinks sys`,
  'os.path': `
    ALLOW_MISSING@3.14 abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser expandvars
    extsep getatime getctime getmtime getsize isabs isdevdrive@3.13 isdir isfile isjunction@3.12 islink ismount join lexists
    normcase normpath pardir pathsep realpath relpath samefile sameopenfile samestat sep split splitdrive splitext splitroot@3.12
    supports_unicode_filenames | errno genericpath os stat sys`,
  pathlib: `
    Path PosixPath PurePath PurePosixPath PureWindowsPath UnsupportedOperation@3.13 WindowsPath | DirEntryInfo E2BIG EACCES
    EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY
    ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST
    EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED
    EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE
    EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT
    ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN
    ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM
    EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN
    ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK
    EXDEV EXFULL PathInfo S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK Sequence attrgetter chain copy_info copyfile2
    copyfileobj ensure_different_files ensure_distinct_paths errorcode fnmatch functools grp io magic_open ntpath operator os
    posixpath pwd re sys urlquote_from_bytes warnings types@3.14`,
  pickle: `
    ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT BINSTRING BINUNICODE
    BINUNICODE8 BUILD BYTEARRAY8 DEFAULT_PROTOCOL DICT DUP EMPTY_DICT EMPTY_LIST EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE
    FLOAT FRAME FROZENSET GET GLOBAL HIGHEST_PROTOCOL INST INT LIST LONG LONG1 LONG4 LONG_BINGET LONG_BINPUT MARK MEMOIZE
    NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ PERSID POP POP_MARK PROTO PUT PickleBuffer PickleError Pickler
    PicklingError READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP
    STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE Unpickler UnpicklingError dump dumps load loads | FunctionType PyStringMap?
    batched@3.14 bytes_types codecs compatible_formats decode_long dispatch_table encode_long format_version io islice? maxsize
    pack partial re? sys unpack whichmodule`,
  platform: `
    AndroidVer@3.13 IOSVersionInfo@3.13 android_ver@3.13 architecture collections freedesktop_os_release functools
    invalidate_caches@3.14 ios_ver@3.13 itertools java_ver libc_ver mac_ver machine node os platform processor python_branch
    python_build python_compiler python_implementation python_revision python_version python_version_tuple re release sys system
    system_alias uname uname_result version win32_edition win32_is_iot win32_ver`,
  pprint: `
    PrettyPrinter isreadable isrecursive pformat pp pprint saferepr | re`,
  queue: `
    Empty Full LifoQueue PriorityQueue Queue ShutDown@3.13 SimpleQueue | deque heappop heappush threading time types`,
  random: `
    Random SystemRandom betavariate binomialvariate@3.12 choice choices expovariate gammavariate gauss getrandbits getstate
    lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform
    vonmisesvariate weibullvariate | BPF LOG4 NV_MAGICCONST RECIP_BPF SG_MAGICCONST TWOPI main`,
  re: `
    A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError@3.13 RegexFlag S U UNICODE VERBOSE X compile
    error escape findall finditer fullmatch match purge search split sub subn template? | DEBUG Scanner T TEMPLATE copyreg enum
    functools`,
  reprlib: `
    Repr recursive_repr repr | aRepr builtins get_ident islice`,
  sched: `
    scheduler | Event count heapq namedtuple threading time`,
  secrets: `
    SystemRandom choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe | DEFAULT_ENTROPY base64 binascii`,
  shlex: `
    join quote shlex split | StringIO deque? os? re? sys`,
  shutil: `
    Error ExecError? SameFileError SpecialFileError chown copy copy2 copyfile copyfileobj copymode copystat copytree disk_usage
    get_archive_formats get_terminal_size get_unpack_formats ignore_patterns make_archive move register_archive_format
    register_unpack_format rmtree unpack_archive unregister_archive_format unregister_unpack_format which | COPY_BUFSIZE
    ReadError RegistryError collections errno fnmatch nt os posix stat sys warnings?`,
  statistics: `
    NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean kde@3.13 kde_random@3.13 linear_regression
    mean median median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev variance | Counter Decimal
    Fraction LinearRegression acos asin atan bisect_left bisect_right cos cosh count defaultdict erf erfc exp fabs fsum groupby
    hypot isfinite isinf itemgetter log math mul namedtuple numbers pi random reduce repeat sin sqrt sumprod sys tan tau`,
  string: `
    Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable punctuation
    whitespace | templatelib@3.14`,
  struct: `
    Struct calcsize error iter_unpack pack pack_into unpack unpack_from`,
  subprocess: `
    CalledProcessError CompletedProcess DEVNULL PIPE Popen STDOUT SubprocessError TimeoutExpired call check_call check_output
    getoutput getstatusoutput run | builtins contextlib errno fcntl io list2cmdline locale os select selectors signal sys
    threading time types warnings`,
  sys: `
    abiflags activate_stack_trampoline@3.12 addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook
    builtin_module_names byteorder call_tracing copyright deactivate_stack_trampoline@3.12 displayhook dont_write_bytecode exc_info
    excepthook exception exec_prefix executable exit flags float_info float_repr_style get_asyncgen_hooks
    get_coroutine_origin_tracking_depth get_int_max_str_digits getallocatedblocks getdefaultencoding getdlopenflags
    getfilesystemencodeerrors getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace
    getunicodeinternedsize@3.12 hash_info hexversion implementation int_info intern is_finalizing is_remote_debug_enabled@3.14
    is_stack_trampoline_active@3.12 maxsize maxunicode meta_path modules monitoring@3.12 orig_argv path path_hooks
    path_importer_cache platform platlibdir prefix pycache_prefix remote_exec@3.14 set_asyncgen_hooks
    set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile setrecursionlimit setswitchinterval
    settrace stderr stdin stdlib_module_names stdout thread_info unraisablehook version version_info warnoptions`,
  tempfile: `
    NamedTemporaryFile SpooledTemporaryFile TMP_MAX TemporaryDirectory TemporaryFile gettempdir gettempdirb gettempprefix
    gettempprefixb mkdtemp mkstemp mktemp tempdir | template`,
  textwrap: `
    TextWrapper dedent fill indent shorten wrap | re`,
  threading: `
    Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX Thread ThreadError
    Timer active_count current_thread enumerate excepthook get_ident get_native_id? getprofile gettrace local main_thread setprofile
    setprofile_all_threads@3.12 settrace settrace_all_threads@3.12 stack_size | WeakSet activeCount currentThread functools warnings`,
  time: `
    CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID
    altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime daylight get_clock_info gmtime
    localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep
    strftime strptime struct_time thread_time? thread_time_ns? time time_ns timezone tzname tzset?`,
  timeit: `
    Timer default_timer repeat timeit | default_number default_repeat dummy_src_name gc itertools main reindent sys template time`,
  traceback: `
    FrameSummary StackSummary TracebackException clear_frames extract_stack extract_tb format_exc format_exception
    format_exception_only format_list format_stack format_tb print_exc print_exception print_last print_list@3.14 print_stack
    print_tb walk_stack walk_tb | ANSIColors BUILTIN_EXCEPTION_LIMIT codeop collections io itertools keyword linecache suppress sys
    textwrap tokenize warnings`,
  types: `
    AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CapsuleType@3.13 CellType ClassMethodDescriptorType CodeType
    CoroutineType DynamicClassAttribute EllipsisType FrameType FunctionType GeneratorType GenericAlias GetSetDescriptorType
    LambdaType MappingProxyType MemberDescriptorType MethodDescriptorType MethodType MethodWrapperType ModuleType NoneType
    NotImplementedType SimpleNamespace TracebackType UnionType WrapperDescriptorType coroutine get_original_bases@3.12 new_class
    prepare_class resolve_bases`,
  typing: `
    AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO ByteString
    Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter DefaultDict Deque Dict Final
    ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView List Literal LiteralString Mapping
    MappingView Match MutableMapping MutableSequence MutableSet NamedTuple Never NewType NoDefault@3.13 NoReturn NotRequired
    Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly@3.13 Required Reversible Self Sequence
    Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text
    TextIO Tuple Type TypeAlias TypeAliasType@3.12 TypeGuard TypeIs@3.13 TypeVar TypeVarTuple TypedDict Union Unpack ValuesView
    assert_never assert_type cast clear_overloads dataclass_transform evaluate_forward_ref@3.14 final get_args get_origin
    get_overloads get_protocol_members@3.13 get_type_hints is_protocol@3.13 is_typeddict no_type_check no_type_check_decorator
    overload override@3.12 reveal_type runtime_checkable | ABCMeta CT_co EXCLUDED_ATTRIBUTES GenericAlias KT MethodDescriptorType
    MethodWrapperType NamedTupleMeta T T_co T_contra VT VT_co V_co WrapperDescriptorType abstractmethod collections contextlib
    copyreg defaultdict functools io operator re stdlib_re sys types warnings`,
  unicodedata: `
    UCD bidirectional category combining decimal decomposition digit east_asian_width is_normalized lookup mirrored name normalize
    numeric ucd_3_2_0 unidata_version`,
  unittest: `
    FunctionTestCase IsolatedAsyncioTestCase SkipTest TestCase TestLoader TestResult TestSuite TextTestResult TextTestRunner
    addModuleCleanup defaultTestLoader doModuleCleanups enterModuleContext expectedFailure findTestCases? getTestCaseNames?
    installHandler main makeSuite? registerResult removeHandler removeResult skip skipIf skipUnless | BaseTestSuite TestProgram case
    load_tests loader result runner signals suite util mock`,
  'urllib.parse': `
    DefragResult DefragResultBytes ParseResult ParseResultBytes SplitResult SplitResultBytes parse_qs parse_qsl quote
    quote_from_bytes quote_plus unquote unquote_plus unquote_to_bytes urldefrag urlencode urljoin urlparse urlsplit urlunparse
    urlunsplit | ResultBase clear_cache functools ipaddress math@3.12 namedtuple non_hierarchical re scheme_chars splitattr
    splithost splitnport splitpasswd splitport splitquery splittag splittype splituser splitvalue sys? to_bytes types unwrap
    uses_fragment uses_netloc uses_params uses_query uses_relative warnings`,
  uuid: `
    Enum MAX@3.14 NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 NIL@3.14 RESERVED_FUTURE RESERVED_MICROSOFT RESERVED_NCS
    RFC_4122 SafeUUID UUID bytes_ getnode int_ main@3.12 os platform? sys time@3.14 uuid1 uuid3 uuid4 uuid5 uuid6@3.14 uuid7@3.14
    uuid8@3.14`,
  warnings: `
    catch_warnings deprecated@3.13 filterwarnings formatwarning resetwarnings showwarning simplefilter warn warn_explicit |
    WarningMessage defaultaction filters onceregistry sys`,
  weakref: `
    CallableProxyType ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary finalize
    getweakrefcount getweakrefs proxy ref | KeyedRef itertools sys`,
  zlib: `
    DEFLATED DEF_BUF_SIZE DEF_MEM_LEVEL MAX_WBITS ZLIB_RUNTIME_VERSION ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_BLOCK
    Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FIXED Z_FULL_FLUSH Z_HUFFMAN_ONLY Z_NO_COMPRESSION Z_NO_FLUSH
    Z_PARTIAL_FLUSH Z_RLE Z_SYNC_FLUSH Z_TREES adler32 compress compressobj crc32 decompress decompressobj error`,
};

/** What `import *` of a module gives. */
export interface StarNames {
  /** Names that the version surely has. */
  readonly certain: readonly string[];
  /** Names that some versions have. */
  readonly possible: readonly string[];
}

/** What `import *` of a module of the standard library gives in a version, or null where it was not measured. */
export function starNames(module: string, { library }: VersionBehaviour): StarNames | null {
  const text = Object.hasOwn(PUBLIC_NAMES, module) ? PUBLIC_NAMES[module]! : null;
  if (text === null) return null;
  const certain: string[] = [];
  const possible: string[] = [];
  for (const word of wordsOf(text.split('|')[0]!)) {
    const [name, since] = word.split('@');
    if (word.endsWith('?')) possible.push(word.slice(0, -1));
    else if (since === undefined || library.versionsUntilNow.has(since)) certain.push(name!);
  }
  return { certain, possible };
}

/** Whether a module of the standard library may have a member in a version: of names that are not public nothing is known. */
export function mayHaveMember(module: string, name: string, { library }: VersionBehaviour): boolean {
  if (name.startsWith('_') || !Object.hasOwn(PUBLIC_NAMES, module)) return true;
  return wordsOf(PUBLIC_NAMES[module]!).some((word) => {
    const [known, since] = word.replace('?', '').split('@');
    return known === name && (since === undefined || library.versionsUntilNow.has(since));
  });
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
