/** `doctest` in Python (`Lib/doctest.py`): it runs the examples of docstrings. Places in files and tracebacks in reports are not known. */
import type { VersionBehaviour } from '../../versions.ts';

/** The text of `doctest`. */
export function doctestSource({ library }: VersionBehaviour): string {
  const counting = `
_COUNTS_SKIPPED = ${library.countsSkippedDoctests ? 'True' : 'False'}
`;
  return counting + DOCTEST_PARSING + DOCTEST_RUNNING;
}

/** Flags, and their sum under a name of its own. */
const flags = (sum: string, names: readonly string[]) =>
  [...names.map((name) => `${name} = register_optionflag('${name}')`), `${sum} = ${names.join(' | ')}`].join('\n');

/** An error that says which test it is about. */
const aboutTest = (name: string, what: string) => `
class ${name}(Exception):
    def __init__(self, test, example, ${what}):
        self.test, self.example, self.${what} = test, example, ${what}

    def __str__(self):
        return str(self.test)

`;

const DOCTEST_PARSING = String.raw`
import re
import sys
import traceback
import inspect
from io import StringIO
from collections import namedtuple
from _unknown_values import value as _value, long_text as _long_text, thing as _thing

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


${flags('COMPARISON_FLAGS', ['DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL'])}
${flags('REPORTING_FLAGS', ['REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'FAIL_FAST'])}
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'

if _COUNTS_SKIPPED:
    class TestResults(namedtuple('TestResults', 'failed attempted')):
        def __new__(cls, failed, attempted, *, skipped=0):
            results = super().__new__(cls, failed, attempted)
            results.skipped = skipped
            return results

        def __repr__(self):
            skipped = ', skipped=%s' % self.skipped if self.skipped else ''
            return 'TestResults(failed=%s, attempted=%s%s)' % (self.failed, self.attempted, skipped)
else:
    TestResults = namedtuple('TestResults', 'failed attempted')


def _indent(s, indent=4):
    return re.sub('(?m)^(?!$)', indent * ' ', s)


def _with_line_feed(text):
    return text if text.endswith('\n') else text + '\n'


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = _with_line_feed(source)
        self.want = want and _with_line_feed(want)
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options
        self.exc_msg = None if exc_msg is None else _with_line_feed(exc_msg)


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        number = len(self.examples)
        shown = f"{number or 'no'} example{'' if number == 1 else 's'}"
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __lt__(self, other):
        return self.name < other.name if isinstance(other, DocTest) else NotImplemented


_PROMPT = re.compile(r'( *)>>>(.*)')
_EXCEPTION = re.compile(r'^Traceback \((?:most recent call last|innermost last)\):\s*$(.*?)^(?P<msg>\w+.*)',
                        re.MULTILINE | re.DOTALL)
_OPTIONS = re.compile('#\\s*doctest:\\s*([^\\n\'"]*)$', re.MULTILINE)
_EMPTY = re.compile(r'^ *(#.*)?$')


class DocTestParser:
    def parse(self, string, name='<string>'):
        lines = string.expandtabs().split('\n')
        margins = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip()]
        margin = min(margins) if margins else 0
        lines = [line[margin:] for line in lines]
        output = []
        text = []
        number = 0
        while number < len(lines):
            match = _PROMPT.match(lines[number])
            if match is None:
                text.append(lines[number])
                number += 1
                continue
            output.append('\n'.join(text))
            text = []
            first = number
            indent = len(match.group(1))
            number += 1
            while number < len(lines) and lines[number].lstrip(' ').startswith('...'):
                self._check(lines[number], indent, name, number)
                number += 1
            source_lines = lines[first:number]
            for place, line in enumerate(source_lines):
                if len(line) >= indent + 4 and line[indent + 3] != ' ':
                    raise ValueError('line %r of the docstring for %s lacks blank after %s: %r' % (
                        first + place + 1, name, line[indent:indent + 3], line))
            source = '\n'.join([line[indent + 4:] for line in source_lines])
            want_lines = []
            while number < len(lines) and lines[number].strip(' ') and not lines[number].lstrip(' ').startswith('>>>'):
                if not lines[number].startswith(' ' * indent):
                    raise ValueError('line %r of the docstring for %s has inconsistent leading whitespace: %r' % (
                        number + 1, name, lines[number]))
                want_lines.append(lines[number][indent:])
                number += 1
            want = '\n'.join(want_lines)
            found = _EXCEPTION.match(want)
            options = self._options(source, name, first)
            if not _EMPTY.match(source):
                output.append(Example(source, want, found.group('msg') if found else None, first, margin + indent,
                                      options))
        output.append('\n'.join(text))
        return output

    def _check(self, line, indent, name, number):
        if not line.startswith(' ' * indent + '.'):
            raise ValueError('line %r of the docstring for %s has inconsistent leading whitespace: %r' % (
                number + 1, name, line))

    def _options(self, source, name, lineno):
        options = {}
        if 'doctest:' not in source:
            return options
        for match in _OPTIONS.finditer(source):
            for option in match.group(1).replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('line %r of the doctest for %s has an invalid option: %r' % (
                        lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._verbose = parser, verbose
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r"
                                 % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = obj if inspect.ismodule(obj) else self._module_of(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if '__name__' not in globs:
            globs['__name__'] = '__main__'
        tests = []
        self._find(tests, obj, name, module, globs, {})
        tests.sort()
        return tests

    def _module_of(self, obj):
        name = getattr(obj, '__module__', None)
        return sys.modules.get(name) if isinstance(name, str) else None

    def _from_module(self, module, object):
        if module is None:
            return True
        name = getattr(object, '__module__', None)
        if name is not None:
            return module.__name__ == name
        if isinstance(object, property):
            return True
        return not inspect.isbuiltin(object)

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if inspect.ismodule(obj) and self._recurse:
            for valname, val in obj.__dict__.items():
                if (self._is_routine(val) or inspect.isclass(val)) and self._from_module(module, val):
                    self._find(tests, val, '%s.%s' % (name, valname), module, globs, seen)
            for valname, val in getattr(obj, '__test__', {}).items():
                self._find(tests, val, '%s.__test__.%s' % (name, valname), module, globs, seen)
        if inspect.isclass(obj) and self._recurse:
            for valname, val in obj.__dict__.items():
                if isinstance(val, (staticmethod, classmethod)):
                    val = val.__func__
                if ((inspect.isroutine(val) or inspect.isclass(val) or isinstance(val, property))
                        and self._from_module(module, val)):
                    self._find(tests, val, '%s.%s' % (name, valname), module, globs, seen)

    def _is_routine(self, obj):
        while hasattr(obj, '__wrapped__') and not isinstance(obj, type):
            obj = obj.__wrapped__
        return inspect.isroutine(obj)

    def _get_test(self, obj, name, module, globs):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, '__doc__', None)
            if docstring is None:
                docstring = ''
            elif not isinstance(docstring, str):
                docstring = str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = None if module is None else getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, None)
`;

const DOCTEST_RUNNING = String.raw`

class _SpoofOut(StringIO):
    def getvalue(self):
        text = StringIO.getvalue(self)
        return text and _with_line_feed(text)

    def truncate(self, size=None):
        self.seek(size)
        StringIO.truncate(self)


def _ellipsis_match(want, got):
    pieces = [re.escape(piece) for piece in want.split(ELLIPSIS_MARKER)]
    return re.fullmatch('.*?'.join(pieces), got, re.DOTALL) is not None


def _strip_exception_details(msg):
    kind = msg.partition('\n')[0].partition(':')[0]
    return kind.rpartition('.')[2]


class OutputChecker:
    def check_output(self, want, got, optionflags):
        truths = () if optionflags & DONT_ACCEPT_TRUE_FOR_1 else (('True\n', '1\n'), ('False\n', '0\n'))
        if want == got or (got, want) in truths:
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = [' '.join(text.split()) for text in (want, got)]
        return want == got or optionflags & ELLIPSIS > 0 and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return _long_text()
        return (('Expected:\n%s' % _indent(want) if want else 'Expected nothing\n')
                + ('Got:\n%s' % _indent(got) if got else 'Got nothing\n'))


${aboutTest('DocTestFailure', 'got')}
${aboutTest('UnexpectedException', 'exc_info')}
def _items(count):
    return '1 item' if count == 1 else '%d items' % count


class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = False if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats, self._fakeout = {}, _SpoofOut()

    def report_start(self, out, test, example):
        if self._verbose:
            out('Trying:\n' + _indent(example.source)
                + ('Expecting:\n' + _indent(example.want) if example.want else 'Expecting nothing\n'))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n' + _long_text())

    def _failure_header(self, test, example):
        if test.filename:
            where = _long_text()
        else:
            where = 'Line %s, in %s' % (example.lineno + 1, test.name)
        return '\n'.join([self.DIVIDER, where, 'Failed example:', _indent(example.source)])

    def _run(self, test, out):
        failures = attempted = skips = 0
        original_optionflags = self.optionflags
        check = self._checker.check_output
        for examplenum, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original_optionflags
            for optionflag, val in example.options.items():
                if val:
                    self.optionflags |= optionflag
                else:
                    self.optionflags &= ~optionflag
            if self.optionflags & SKIP:
                skips += 1
                attempted += _COUNTS_SKIPPED
                continue
            attempted += 1
            if not quiet:
                self.report_start(out, test, example)
            filename = '<doctest %s[%d]>' % (test.name, examplenum)
            try:
                exec(compile(example.source, filename, 'single', 0, True), test.globs)
                exception = None
            except KeyboardInterrupt:
                raise
            except:
                exception = sys.exc_info()
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome = 'failure'
            if exception is None:
                if check(example.want, got, self.optionflags):
                    outcome = 'success'
            else:
                exc_msg = traceback.format_exception_only(*exception[:2])[-1]
                if example.exc_msg is None:
                    outcome = 'boom'
                elif check(example.exc_msg, exc_msg, self.optionflags):
                    outcome = 'success'
                elif self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    if check(_strip_exception_details(example.exc_msg), _strip_exception_details(exc_msg),
                             self.optionflags):
                        outcome = 'success'
                if outcome == 'failure':
                    got += _long_text()
            if outcome == 'success':
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                if not quiet:
                    if outcome == 'failure':
                        self.report_failure(out, test, example, got)
                    else:
                        self.report_unexpected_exception(out, test, example, exception)
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original_optionflags
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = failures + before[0], attempted + before[1], skips + before[2]
        self.failures += failures
        self.tries += attempted
        self.skips += skips
        return self._results(failures, attempted, skips)

    def _results(self, failures, attempted, skips):
        if _COUNTS_SKIPPED:
            return TestResults(failures, attempted, skipped=skips)
        return TestResults(failures, attempted)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test, printed_to, displayed_by, traced_by = test, sys.stdout, sys.displayhook, sys.gettrace()
        if out is None:
            out = printed_to.write
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        reader_of_lines = self._run  # CPython lends linecache a method of the runner
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = printed_to, displayed_by
            sys.settrace(traced_by)
            del reader_of_lines
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        notests = sorted(name for name, (f, t, s) in self._stats.items() if t == 0)
        passed = sorted((name, t) for name, (f, t, s) in self._stats.items() if t and not f)
        failed = sorted((name, f, t) for name, (f, t, s) in self._stats.items() if f)
        failures = sum(f for f, t, s in self._stats.values())
        tries = sum(t for f, t, s in self._stats.values())
        skips = sum(s for f, t, s in self._stats.values())
        items = _items if _COUNTS_SKIPPED else '{} items'.format
        if verbose:
            if notests:
                print(items(len(notests)), 'had no tests:')
                for name in notests:
                    print('   ', name)
            if passed:
                print(items(len(passed)), 'passed all tests:')
                for name, count in passed:
                    print(' %3d test%s in %s' % (count, '' if _COUNTS_SKIPPED and count == 1 else 's', name))
        if failed:
            print(self.DIVIDER)
            print(items(len(failed)), 'had failures:')
            for name, f, t in failed:
                print(' %3d of %3d in %s' % (f, t, name))
        if verbose:
            if _COUNTS_SKIPPED:
                print('%d test%s in %s.' % (tries, '' if tries == 1 else 's', _items(len(self._stats))))
                print('%d passed%s.' % (tries - failures, ' and %d failed' % failures if failures else ''))
            else:
                print(tries, 'tests in', len(self._stats), 'items.')
                print(tries - failures, 'passed and', failures, 'failed.')
        if failures:
            if _COUNTS_SKIPPED:
                skipped = ' and %d skipped test%s' % (skips, '' if skips == 1 else 's') if skips else ''
                print('***Test Failed*** %d failure%s%s.' % (failures, '' if failures == 1 else 's', skipped))
            else:
                print('***Test Failed***', failures, 'failures.')
        elif verbose:
            print('Test passed.')
        return self._results(failures, tries, skips)

    def merge(self, other):
        for name, (f, t, s) in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = f + before[0], t + before[1], s + before[2]


class DebugRunner(DocTestRunner):
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for found in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(found)
    if report:
        runner.summarize()
    if master is not None:
        master.merge(runner)
    master = master or runner
    return runner._results(runner.failures, runner.tries, runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    finder, runner = DocTestFinder(verbose, recurse=False), DocTestRunner(verbose=verbose, optionflags=optionflags)
    for found in finder.find(f, name, globs=globs):
        runner.run(found, compileflags=compileflags)


def testfile(*args, **kwargs):
    return _thing(*args, **kwargs)


def script_from_examples(s):
    return _value(str)
`;
