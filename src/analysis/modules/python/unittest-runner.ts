/** Results as text and their runner (`Lib/unittest/runner.py`); see `unittest.ts`. Text with paths or times is not known. */

/** Writes a mark of its own for each kind of outcome, after the result has kept it. */
const outcome = (name: string, parameters: string, marked: string) => `
    def ${name}(self, ${parameters}):
        super(TextTestResult, self).${name}(${parameters})
        ${marked}
`;

/** Writes a long or a short mark without the description of the test. */
const mark = (long: string, short: string) => `if self.showAll:
            self.stream.writeln('${long}')
            self.stream.flush()
        elif self.dots:
            self.stream.write('${short}')
            self.stream.flush()`;

const OUTCOMES = [
  outcome('addSuccess', 'test', "self._write(test, 'ok', '.')"),
  outcome('addError', 'test, err', "self._write(test, 'ERROR', 'E')"),
  outcome('addFailure', 'test, err', "self._write(test, 'FAIL', 'F')"),
  outcome('addSkip', 'test, reason', "self._write(test, f'skipped {reason!r}', 's')"),
  outcome('addExpectedFailure', 'test, err', mark('expected failure', 'x')),
  outcome('addUnexpectedSuccess', 'test', mark('unexpected success', 'u')),
].join('');

/** Begins the line of a test. */
const NAMES_TEST = `self.stream.write(self.getDescription(test))
        self.stream.write(' ... ')`;

/** Tells a result, where it has a method for that. */
const tells = (method: string) => `${method} = getattr(result, '${method}', None)
        if ${method} is not None:
            ${method}()`;

/** What the last line says of a number of tests, where there are any. */
const told = (number: string, words: string) =>
  `if ${number}:
            notes.append(f'${words}={${number}}')`;

const TEST_RUNNER_SOURCE = `
class _WritelnDecorator(object):
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr == 'stream' or attr == '__getstate__':
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\\n')

class TextTestResult(TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super(TextTestResult, self).__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self.descriptions, self._newline, self.durations = descriptions, True, durations

    def getDescription(self, test):
        first_line = test.shortDescription()
        if first_line and self.descriptions:
            return f'{str(test)}\\n{first_line}'
        return str(test)

    def startTest(self, test):
        super(TextTestResult, self).startTest(test)
        if not self.showAll:
            return
        ${NAMES_TEST}
        self.stream.flush()
        self._newline = False

    def _write_status(self, test, status):
        is_part = isinstance(test, _SubTest)
        if is_part and not self._newline:
            self.stream.writeln()
        if is_part:
            self.stream.write('  ')
        if is_part or self._newline:
            ${NAMES_TEST.replaceAll('\n', '\n    ')}
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _write(self, test, long, short):
        if self.showAll:
            self._write_status(test, long)
        elif self.dots:
            self.stream.write(short)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            long, short = ('FAIL', 'F') if is_failure else ('ERROR', 'E')
            self._write(subtest, long, short)
        super(TextTestResult, self).addSubTest(test, subtest, err)
${OUTCOMES}
    def printErrors(self):
        if self.showAll or self.dots:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        surprises = getattr(self, 'unexpectedSuccesses', ())
        if surprises:
            self.stream.writeln(self.separator1)
            for test in surprises:
                self.stream.writeln('UNEXPECTED SUCCESS: ' + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(str(err))
            self.stream.flush()

class TextTestRunner(object):
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.durations, self.warnings = durations, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        MAKE_RESULT

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        ${tells('startTestRun')}
        try:
            test(result)
        finally:
            ${tells('stopTestRun').replaceAll('\n', '\n    ')}
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(unknown_value(str))
        self.stream.writeln()
        expected = surprising = skipped = 0
        try:
            kept = result.expectedFailures, result.unexpectedSuccesses, result.skipped
        except AttributeError:
            pass
        else:
            expected, surprising, skipped = map(len, kept)
            del kept
        notes = []
        if not result.wasSuccessful():
            self.stream.write('FAILED')
            failures, errors = len(result.failures), len(result.errors)
            ${told('failures', 'failures').replaceAll('\n', '\n    ')}
            ${told('errors', 'errors').replaceAll('\n', '\n    ')}
        NONE_RAN
        else:
            self.stream.write('OK')
        ${told('skipped', 'skipped')}
        ${told('expected', 'expected failures')}
        ${told('surprising', 'unexpected successes')}
        if notes:
            self.stream.writeln(f" ({', '.join(notes)})")
        else:
            self.stream.write('\\n')
        self.stream.flush()
        return result
`;

/** What the runner does otherwise from 3.12 on: it hands on how long the slowest tests may be shown, and says that no test ran. */
export function testRunnerSource(timesTests: boolean): string {
  const plain = 'return self.resultclass(self.stream, self.descriptions, self.verbosity)';
  return TEST_RUNNER_SOURCE.replace(
    'MAKE_RESULT',
    timesTests
      ? `try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            ${plain}`
      : plain,
  ).replace(
    'NONE_RAN',
    timesTests
      ? `elif run == 0 and not skipped:
            self.stream.write('NO TESTS RAN')`
      : '',
  );
}
