/**
 * Words that the interpreter has interned before a program begins: names of its own code, of built-in types and of the modules that are loaded at start.
 * A literal of the program that is such a word, or a name of it, is the interpreter's str, whose count belongs to the whole process. Measured in
 * fresh interpreters of each version, natively and in WebAssembly: what `sys.intern` finds there already. Left out: names of constants, of encodings,
 * and with a leading underscore.
 */
import type { InternedWords } from '../versions.ts';

/** Whether a word is in one of the groups. */
export function isInternedAtStart(groups: readonly InternedWords[], word: string): boolean {
  return groups.some((group) => WORDS[group].has(word));
}

const WORDS: Readonly<Record<InternedWords, ReadonlySet<string>>> = {
  'in every version': words(`
ABC ABCMeta ASCII ArithmeticError AssertionError AsyncGenerator AsyncIterable AsyncIterator AttributeError Awaitable
BOM BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BufferedIOBase
BufferedIncrementalDecoder BufferedIncrementalEncoder BufferedRWPair BufferedRandom BufferedReader BufferedWriter
BuiltinImporter ByteString BytesIO BytesWarning Callable CallableProxyType ChildProcessError Codec CodecInfo
CodecRegistryError Collection ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
Container Coroutine DeprecationWarning DirEntry EOFError Ellipsis EllipsisType EncodedFile EncodingWarning
EnvironmentError Exception ExceptionGroup ExtensionFileLoader False FileExistsError FileFinder FileIO FileLoader
FileNotFoundError FileReader FloatingPointError FrozenImporter FunctionType FutureWarning Generator GeneratorExit
GenericAlias HOME Hashable IOBase IOError ImportError ImportWarning IncrementalDecoder IncrementalEncoder
IncrementalNewlineDecoder IndentationError IndexError InterruptedError IsADirectoryError ItemsView Iterable Iterator
ItimerError KeyError KeyboardInterrupt KeysView Lib LockType LookupError MASK MAX MAXLINES MISSING Mapping
MappingView MemoryError MetadataPathFinder ModuleNotFoundError ModuleSpec MutableMapping MutableSequence MutableSet
NSIG NameError NamespaceLoader NamespaceReader None NotADirectoryError NotImplemented NotImplementedError OSError
OpenKey OverflowError PATH PIPE PYTHONCASEOK ParamSpec PathFinder PathLike PendingDeprecationWarning PermissionError
Popen ProcessLookupError ProxyType QueryValue Quitter RLock RawIOBase Reader RecursionError ReferenceError
ReferenceType ResourceWarning Reversible RuntimeError RuntimeWarning Sequence Set Sized SourceFileLoader
SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration StreamReader StreamReaderWriter StreamRecoder
StreamWriter StringIO SyntaxError SyntaxWarning SystemError SystemExit TabError TextIOBase TextIOWrapper
TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
UnicodeTranslateError UnicodeWarning UnsupportedOperation UserWarning ValueError ValuesView WIFSTOPPED WNOHANG
WSTOPSIG Warning WindowsRegistryFinder Writer ZeroDivisionError ZipImportError ZipReader __abc_tpflags__ __abs__
__abstractmethods__ __add__ __aiter__ __all__ __alloc__ __and__ __anext__ __annotations__ __args__ __author__
__await__ __base__ __bases__ __basicsize__ __bool__ __breakpointhook__ __build_class__ __builtins__ __bytes__
__cached__ __call__ __callback__ __cause__ __ceil__ __class__ __class_getitem__ __classcell__ __closure__ __code__
__complex__ __contains__ __context__ __debug__ __defaults__ __del__ __delattr__ __delete__ __delitem__ __dict__
__dictoffset__ __dir__ __displayhook__ __divmod__ __doc__ __enter__ __eq__ __excepthook__ __exit__ __file__
__flags__ __float__ __floor__ __floordiv__ __format__ __fspath__ __func__ __ge__ __get__ __getattr__
__getattribute__ __getformat__ __getitem__ __getnewargs__ __getstate__ __globals__ __gt__ __hash__ __iadd__ __iand__
__ifloordiv__ __ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__ __init_subclass__
__instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isabstractmethod__ __isub__ __itemsize__
__iter__ __itruediv__ __ixor__ __kwdefaults__ __le__ __len__ __length_hint__ __loader__ __lshift__ __lt__ __main__
__match_args__ __matmul__ __mod__ __module__ __mro__ __mro_entries__ __mul__ __name__ __ne__ __neg__ __new__
__next__ __objclass__ __or__ __origin__ __origname__ __package__ __parameters__ __path__ __pos__ __pow__ __prepare__
__pycache__ __qualname__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ __repr__ __reversed__ __rfloordiv__
__rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__
__rxor__ __self__ __set__ __set_name__ __setattr__ __setitem__ __setstate__ __sizeof__ __slots__ __spec__ __stderr__
__stdin__ __stdout__ __str__ __sub__ __subclasscheck__ __subclasses__ __subclasshook__ __suppress_context__
__text_signature__ __traceback__ __truediv__ __trunc__ __typing_unpacked_tuple_args__ __unpacked__
__unraisablehook__ __weakref__ __weakrefoffset__ __wrapped__ __xor__ abc abiflags abort abs abspath
abstractclassmethod abstractmethod abstractproperty abstracts abstractstaticmethod access aclose acquire
acquire_lock add add_dll_directory add_note addaudithook ag_await ag_code ag_frame ag_running aiter algorithm alias
aliased_encoding aliases all allocate allocate_lock almost_filename alt_path_sep altsep altsepIndex altzone always
anext annotation ansi any api_version append arabic arc_offset archive arg argrest args argtypes argv
as_integer_ratio ascii ascii_decode ascii_encode asctime asend asname ast async_generator athrow attr audit
backslashreplace backslashreplace_errors base base64 base_exec_prefix base_filename base_path base_prefix basename
bases bin bit bit_count bit_length bits bits_per_digit body bool breakpoint breakpointhook buffer buffering bufsize
builtin_module builtin_module_names builtin_name builtins bytearray bytearray_iterator bytebuffer bytecode
bytecode_path byteorder bytes bytes_data bytes_iterator bytes_warning bytesdecoded bytesencoded c_contiguous cache
cache_from_source cache_module cache_path cache_tag cached call_tracing callable capitalize casefold cases cast
catch_warnings cause cb cdir cell_contents center chain char characters_written charbuffer charbuffertype
charmap_build charmap_decode charmap_encode chars chdir check_hash_based_pycs check_source check_str checked chflags
child children children_system children_user chinese chmod chown chr chroot classmethod clear clock_getres
clock_gettime clock_gettime_ns clock_settime clock_settime_ns close closed closefd closerange cls cmd co_argcount
co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount
co_lines co_linetable co_lnotab co_name co_names co_nlocals co_positions co_posonlyargcount co_qualname co_stacksize
co_varnames code code_object codecaliases codecs col_offset columns comment_size common commonpath commonprefix comp
comparators compile complex compress comps confstr conjugate consumed contents context_expr contiguous conversion
cookie copy copyright coroutine count cpathname cpu_count cr_await cr_code cr_frame cr_origin cr_running
cr_suspended crc create_builtin create_dynamic create_module ctermid ctime ctx curdir cut_off cutoff cwd cygwin
cyrillic darwin data data_encoding data_info data_size datapath date daylight debug debug_override decode
decode_source decodedbytes decodekey decoder decodevalue decoding_map decompress decorator_list default
default_int_handler default_max_str_digits defaults defpath delattr delete deleter denominator derive detach
detect_encoding dev_mode device_encoding devnull dict dict_itemiterator dict_items dict_keyiterator dict_keys
dict_valueiterator dict_values difference difference_update dig dir dir_fd dirfd dirname dirpath dirs discard
displayhook divmod dont_inherit dont_write_bytecode dot dotIndex dot_count dotdot dump dumps dup dup2 elapsed elem
elt elts empty encode encodedkey encodekey encoder encodevalue encoding encodings end end_col_offset end_lineno
end_offset endswith entries entry enumerate env environ environb eof epsilon err err_msg errno error errors
escape_decode escape_encode eval ex exc exc_details exc_info exc_traceback exc_type exc_value excepthook exception
exceptions exec exec_builtin exec_dynamic exec_func exec_module exec_prefix execl execle execlp execlpe executable
execv execve execvp execvpe exist_ok exists exit expandtabs expanduser expandvars extend extension
extension_suffixes extra_size extsep f1 f2 f_back f_bavail f_bfree f_blocks f_builtins f_code f_contiguous f_frsize
f_fsid f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes factory fchdir fchmod fchown fd
fdatasync fdel fdopen fget file file_encoding file_info file_name file_offset file_size filemode filename filename2
filenameIndex filename_base fileno filepath files filter filters final finalbody finalizer find find_distributions
find_frozen find_spec finder firstiter firstline flags float float_info float_repr_style flush fn follow_symlinks
followlinks fork format format_map format_spec formatted_items found_in_pycache_prefix fp fp1 fp2 fpathconf
from_bytes from_name fromhex fromkeys fromlist frozen frozenset fsdecode fsencode fset fspath fstat fstatvfs fsync
ftruncate full_path fullname fullpath func funcname funcobj fwalk fxn generator generators genericpath get
get_asyncgen_hooks get_blocking get_cache_token get_clock_info get_code get_coroutine_origin_tracking_depth get_data
get_exec_path get_filename get_frozen_object get_ident get_inheritable get_int_max_str_digits get_native_id
get_resource_reader get_source get_terminal_size getaliases getallocatedblocks getatime getattr getbuffer getctime
getcwd getcwdb getdecoder getdefaultencoding getdlopenflags getegid getencoder getenv getenvb geteuid
getfilesystemencodeerrors getfilesystemencoding getgid getincrementaldecoder getincrementalencoder getitimer
getloadavg getlogin getmtime getpgid getpgrp getpid getppid getpriority getprofile getpwnam getpwuid getreader
getrecursionlimit getrefcount getregentry getsid getsignal getsize getsizeof getstate getswitchinterval getter
gettrace getuid getvalue getweakrefcount getweakrefs getwriter gi_code gi_frame gi_running gi_suspended gi_yieldfrom
globals globals_ gmtime greek group guard handlers has_deadlock has_location hasattr hasbytes hash hash_based
hash_bits hash_info hash_randomization hasstr head header_position header_size hebrew help hex hex_codec hexversion
hkey home hook hx id ifs ignore ignore_environment ignore_errors imag implementation import_ import_error importlib
incrementaldecoder incrementalencoder index indices inf info init_filename init_frozen initial_slashes inode input
insert inspect instance int int_info int_max_str_digits interactive intern interrupt_main intersection
intersection_update invalidate_caches io is_async is_builtin is_dir is_file is_finalizing is_frozen
is_frozen_package is_integer is_namespace is_package is_reload is_symlink isabs isalnum isalpha isascii isatty
isbytecode isbytes isdecimal isdigit isdir isdisjoint isfile isidentifier isinstance islink islower ismount
isnumeric isolated ispackage ispkg isprintable isspace issubclass issubset issuperset istitle isupper it item items
itemsize iter iterator iterdecode iterencode join keepends key keys keywords kill killpg kind klass korean
kw_defaults kwarg kwargs kwd_attrs kwd_patterns kwds kwonlyargs l1 l2 l3 l4 l5 last_exc latin latin1 latin_1 lchown
left len level lexists line line_buffering linebuffer lineno lines linesep link list list_iterator
list_reverseiterator listdir listxattr little ljust load load_module loader loader_class loader_details loader_state
loaders loads locale locals localtime location lock lock_held locked lockf login_tty longrange_iterator lookup
lookup_error lower lower_suffix_contents lseek lstat lstrip machine magic main major make_encoding_map
make_identity_dict makedev makedirs mant_dig map mapping mappingproxy marshal max max_comment_start max_exp maxsize
maxunicode mcls me memoryview message meta_path metaclass method methods mi micro min min_exp minor mkdir mkfifo
mknod mktime mod mode modname modnames modpath module module_from_spec module_info module_type modules modulus
monotonic monotonic_ns move_to_end mro msg mtime n_fields n_sequence_fields n_unnamed_fields name name_size
namereplace namereplace_errors names namespace namespace_path nan nbytes ndim nested never new new_args new_comps
new_name new_path new_root newchars newdata newline_decoder newlines newpath next no_site no_user_site nodename
nondirs norm_encoding normalize_encoding normcase normpath ns nt ntpath numerator obj object oct offset old
old_value onerror op open open_code operand ops opt_level optimization optimize optional_vars ord orelse orig_argv
orig_st origin origname os other out output override owner package pardir parent parent_module parent_module_name
parent_path parent_spec part partition path path_attr_name path_finder path_hook path_hook_for_FileFinder path_hooks
path_importer_cache path_list path_listb path_mtime path_parts path_repr path_sep path_sep_tuple path_separators
path_stats path_tmp path_type pathconf pathname paths pathsep pattern patterns pause peek perf_counter
perf_counter_ns perm pid pidfd_open pipe pkgdir platform platlibdir pop popen popitem portions pos posix
posix_fadvise posix_spawn posixpath posonlyargs pow pread prefix print print_file_and_line proc process_time
process_time_ns prompt property proto proxy pthread_getcpuclockid pthread_sigmask punct putenv pw_dir pwd pwent
pwrite py pycache pycache_filename pycache_prefix pydoc quiet radix raise_signal range range_iterator raw raw_data
raw_unicode_escape_decode raw_unicode_escape_encode rb re read read1 readable readall readbuffer_encode reader
readinto readinto1 readline readlines readlink readonly readsize readv real realpath reason reconfigure recursive
ref register register_at_fork register_error registry_key rel_list release release_lock releaselevel relfile relpath
remove remove_dll_directory removedirs removeprefix removesuffix rename renames replace replace_errors repr reset
rest result returncode returns reverse reversed rfind right rindex rjust rmdir rng root rot13 round rounds
rpartition rsplit rstrip run run_module s1 s2 safe_path samefile sameopenfile samestat saved_exc scandir scandir_it
sched_yield scls search search_function seed_bits seek seekable seen self self_module send sendfile sep sepIndex
serial set set_asyncgen_hooks set_blocking set_coroutine_origin_tracking_depth set_data set_inheritable
set_int_max_str_digits set_iterator set_wakeup_fd setattr setdefault setdlopenflags setgid setgroups setpgid
setprofile setrecursionlimit setregid setreuid setsid setstate setswitchinterval setter settrace setuid shape shell
si_band si_code si_errno si_pid si_signo si_status si_uid siginterrupt signal sigpending sigtimedwait sigwait
sigwaitinfo simple simplefilter size sizehint sizeof_digit sleep slice smsl sort sorted source source_bytes
source_bytes_readline source_from_cache source_hash source_mtime source_path source_size source_to_code span spawnl
spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe spec spec_from_file_location spec_from_loader split
split_paths splitdrive splitext splitlines sr srw st st_atime st_atime_ns st_blksize st_blocks st_ctime st_ctime_ns
st_dev st_gid st_ino st_mode st_mtime st_mtime_ns st_nlink st_rdev st_size st_uid stack_size stacklevel start
start_list start_new_thread start_offset startswith stat stat_info stat_result state staticmethod statvfs
statvfs_result stderr stdin stdlib_module_names stdout step stop str str_digits_check_threshold str_iterator stream
streamreader streamwriter strerror strftime strict strict_errors strides string strip stripped_path strptime
strsignal struct_time sts subclass subgroup subject submodule_search_locations suboffsets subprocess suffix suffixes
sum super supported_loaders supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd
supports_follow_symlinks supports_unicode_filenames surrogateescape surrogatepass swapcase symbols symlink
symmetric_difference symmetric_difference_update sync sys sys_module sys_version sysconf sysname system t1 t2 t_args
t_result table tag tail tail_module tail_name target targets tb tb_frame tb_lasti tb_lineno tb_next tcgetpgrp
tcsetpgrp tell terminal_size test text text_encoding thread thread_info throw tid tilde time time_ns times
times_result timezone title tm_gmtoff tm_hour tm_isdst tm_mday tm_min tm_mon tm_sec tm_wday tm_yday tm_year tm_zone
to_bytes tobytes toc_entry tokenize tolist top topdown topfd toppath toreadonly traceback translate true truncate
ttyname tuple tuple_iterator typ type type_comment type_ignores types typing tzname umask uname uname_result
uncompressed_size unicode_escape_decode unicode_escape_encode union unknown unlink unraisablehook unregister
unsetenv update update_abstractmethods upper urandom us user userhome utf8 utf_8 utime val valid_signals value
values var vararg varnames vars verbose verbosity version version_info vxworks wait waiters waitid waitid_result
waitpid waitstatus_to_exitcode wakeup walk walk_dirs walk_into warn warn_default_encoding warn_explicit warnings
warnoptions wb whence where why width win winreg with_traceback wpid writable write write_through writelines writer
writev xmlcharrefreplace xmlcharrefreplace_errors zfill zip zip_iterator zipimporter
`),
  // Names of arguments of built-in functions.
  'names of arguments': words(`
BRANCH Buffer CALL CANCELLED CloseKey DISABLE EnumKey FINISHED INSTRUCTION JSONDecodeError JUMP KeyedRef LINE
OpenKeyEx PENDING PLATLIBDIR PREFIX PYDEBUGEXT PYTHONPATH PYWINVER Py_Repr RAISE RERAISE SEP VPATH WarningMessage
__aenter__ __aexit__ __bound__ __buffer__ __cantrace__ __classdict__ __classdictcell__ __constraints__
__contravariant__ __copy__ __covariant__ __ctypes_from_outparam__ __getinitargs__ __getnewargs_ex__
__infer_variance__ __lltrace__ __missing__ __newobj__ __newobj_ex__ __notes__ __orig_class__ __release_buffer__
__slotnames__ __type_params__ __typing_is_unpacked_typevartuple__ __typing_prepare_subst__ __typing_subst__
__value__ __warningregistry__ __weaklistoffset__ abs_tol activate_stack_trampoline add_done_callback after_in_child
after_in_parent ag_suspended aggregate_class argdefs arguments attribute authorizer_callback autocommit backtick
base_exe base_executable before big binary_form block blocked_on blocking_on bound buffer_callback buffer_size
buffered_stdio buffers build_prefix bytes_per_sep c_call c_exception c_return cached_statements cadata cafile call
call_exception_handler call_soon cancel candidate candidate_blocking_on candidate_ids capath category cb_type
certfile check_hash_pycs_mode check_same_thread closure code_debug_ranges command comment_factory compile_mode
config configure_c_stdio consts context contravariant copyreg coro covariant daemon_threads_allowed database
deactivate_stack_trampoline defaultaction depth detect_types deterministic device dictcomp digest digest_size
digestmod dispatch_table dklen dll doc dst dst_dir_fd dump_refs eager_start edges effective_ids element_factory
endpos entrypoint event eventmask events exe executable_dir existing_file_name exp extra_tokens facility false
family fanout faulthandler fd2 file_actions filesystem_encoding filesystem_errors fillvalue find_class fix_imports
free_tool_id from_param fromtimestamp fromutc future generation genexpr get_debug get_event_loop get_events
get_local_events get_loop get_tool getunicodeinternedsize getxattr gid groupindex groups handle hash_name hash_seed
hassuffix header headers hi ident import_time in_fd incoming indexgroup infer_variance inheritable initial
initial_bytes initial_value initval inner_size insert_comments insert_pis install_signal_handlers instructions
is_junction is_running is_stack_trampoline_active isdevdrive isjunction isoformat isolation_level istext isxfile
iterable iterations joinpath jump keyfile kw kw1 kw2 lambda last last_node last_traceback last_type last_value
leaf_size length library library_dir limit listcomp lo logoption loop malloc_stats match max_length maxdigits
maxevents maxmem maxsplit maxvalue memLevel memlimit metadata missing module_globals module_search_paths
module_search_paths_set monitoring mycmp n_arg name_from namespace_separator namespaces narg ndigits new_file_name
new_limit newline nlocals node_depth node_offset nstype null number ob offset_dst offset_src on_type_read
onceregistry only_keys oparg opcode opener operation optimization_level options order os_name out_fd outgoing
overlapped pages parse_argv parser_debug password pathconfig_warnings perf_profiling persistent_id persistent_load
person pi_factory platstdlib_dir policy pos1 pos2 priority program_name progress progress_handler progress_routine
protocol ps1 ps2 pth pth_dir py_setpath python pythonpath pythonpath_env query quotetabs real_executable
reducer_override register_callback registry rel_tol reload repl reserved resetids restart_events return run_command
run_filename salt sched_priority scheduler seen_ids selectors self_weakref sequence server_hostname server_side
session set_events set_local_events setcomp setpgroup setsigdef setsigmask setxattr show_cmd show_ref_count signed
site_import skip_file_prefixes skip_source_first_line sock source_traceback spec_loader splitroot src src_dir_fd
stack statement status stdio_encoding stdio_errors stdlib_dir steps store_name strategy strict_mode sub_key tabsize
target_id target_is_directory task template term thread_id threading timeout timetuple trace_callback tracemalloc
trailers twice txt type_params tz uid uri use_environment use_frozen_modules use_hash_seed use_tool_id
usedforsecurity user_site_directory venv_prefix volume wbits week weekday which who withdata wr write_bytecode
xoptions year zdict
`),
  'names of datetime and linecache': words(`
AppleFrameworkLoader PythonFinalizationError __default__ __firstlineno__ __replace__ __static_attributes__ action
add_nested addop allow_code bundle_path cached_datetime_module callback central_directory_position
central_directory_size checkcache clearcache day default_value desired_access dump_refs_file extension_loaders
extra_data extra_data_len filenames fold framelocalsproxy framework_binary get_instructions get_lines get_nested
getline getlines gil grantpt handle_seq has_default hour identity_hint inherit_handle initial_owner initial_state
interval ios is_done isroot kwdefaults label lazycache manual_reset max_comment_plus_dirs_size maxlen microsecond
milliseconds minute month mutex new_label num_entries num_extra_values path_tail posix_openpt process_cpu_count
ptsname sched_getaffinity second security_attributes spam start_joinable_thread start_tail struct topname tvos
tzinfo unlockpt unpack_from updatecache use_label wait3 wait4 wait_all warn_on_full_buffer watchos
`),
  // Interned are strs of the frozen modules; indexing, iteration and chr() give the strs of single characters, which are others.
  'letters beside the characters': words('B C L S T _ a b c d e f h i j k l m n o p q r s t v w x y'),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
