/**
 * The part of `unittest` that runs the parts of a test and hands their errors to its result (`Lib/unittest/case.py`, _Outcome). Its frames are part
 * of the tracebacks of failed tests, so they are those of CPython: a generator as a context manager for each part.
 */
export const OUTCOME_SOURCE = `
def _addSkip(result, test_case, reason):
    skipped = getattr(result, 'addSkip', None)
    if skipped is None:
        result.addSuccess(test_case)
    else:
        skipped(test_case, reason)

def _addError(result, test, exc_info):
    if exc_info is None or result is None:
        return
    if issubclass(exc_info[0], test.failureException):
        result.addFailure(test, exc_info)
    else:
        result.addError(test, exc_info)

class _Outcome(object):
    def __init__(self, result=None):
        self.expecting_failure, self.result = False, result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success, self.expectedFailure = True, None

    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        was_well, self.success = self.success, True
        try:
            yield
        except _ShouldStop:
            pass
        except SkipTest as skipped:
            self.success = False
            _addSkip(self.result, test_case, str(skipped))
        except KeyboardInterrupt:
            raise
        except:
            fault = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = fault
            else:
                self.success = False
                if not subTest:
                    _addError(self.result, test_case, fault)
                else:
                    self.result.addSubTest(test_case.test_case, test_case, fault)
            fault = None  # the traceback has this frame
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = was_well and self.success
`;
