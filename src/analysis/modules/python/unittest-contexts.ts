/** What `assertRaises`, `assertWarns` and their kind give: contexts, which may also call what they are given (`Lib/unittest/case.py`). */
import type { VersionBehaviour } from '../../versions.ts';

/** Puts the name of what was expected or called into a target. What has no name shows itself while the AttributeError is handled. */
const nameInto = (target: string, named: string) => `
            try:
                ${target} = ${named}.__name__
            except AttributeError:
                ${target} = str(${named})
`;

/** Fails since nothing happened, and says what was called if a name of it is known. */
const failBy = (event: string) => `by = f' by {self.obj_name}' if self.obj_name else ''
            self._raiseFailure(f'{exc_name} ${event}{by}')`;

/** Attributes that say what a context may expect. */
const expecting = (base: string, described: string) => `
    _base_type = ${base}
    _base_type_str = '${described} type or tuple of ${described.replace(/^an? /, '')} types'
`;

/** Leaves the record of warnings; an error passes through. */
const LEAVE_RECORD = `
    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None:${nameInto('exc_name', 'self.expected')}`;

const CONTEXTS = `
def _is_subtype(expected, basetype):
    if not isinstance(expected, tuple):
        return isinstance(expected, type) and issubclass(expected, basetype)
    return all(_is_subtype(one, basetype) for one in expected)

class _BaseTestCaseContext:
    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        text = self.test_case._formatMessage(self.msg, standardMsg)
        raise self.test_case.failureException(text)

class _AssertRaisesBaseContext(_BaseTestCaseContext):
    def __init__(self, expected, test_case, expected_regex=None):
        _BaseTestCaseContext.__init__(self, test_case)
        self.expected = expected
        self.expected_regex = expected_regex if expected_regex is None else re.compile(expected_regex)
        self.obj_name = self.msg = None

    def handle(self, name, args, kwargs):
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError(f'{name}() arg 1 must be {self._base_type_str}')
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
                return self
            called, *args = args${nameInto('self.obj_name', 'called')}
            with self:
                called(*args, **kwargs)
        finally:
            self = None  # a traceback would close a cycle through this frame

class _AssertRaisesContext(_AssertRaisesBaseContext):
    ${expecting('BaseException', 'an exception').trim()}
    __class_getitem__ = classmethod(type(list[int]))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:${nameInto('exc_name', 'self.expected')}
            ${failBy('not raised')}
        from traceback import clear_frames
        clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        pattern = self.expected_regex
        if pattern is not None and not pattern.search(str(exc_value)):
            self._raiseFailure(f'"{pattern.pattern}" does not match "{str(exc_value)}"')
        return True

class _AssertWarnsContext(_AssertRaisesBaseContext):
    ${expecting('Warning', 'a warning').trim()}

    def __enter__(self):
        import warnings
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self
${LEAVE_RECORD}
            unlike = None
            for record in self.warnings:
                seen = record.message
                if not isinstance(seen, self.expected):
                    continue
                if unlike is None:
                    unlike = seen
                if self.expected_regex is None or self.expected_regex.search(str(seen)):
                    self.warning, self.filename, self.lineno = seen, record.filename, record.lineno
                    return
            if unlike is not None:
                self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{str(unlike)}"')
            ${failBy('not triggered')}
`;

/** From 3.13 on there is a context in which nothing may warn. */
const NOTHING_WARNS = `
class _AssertNotWarnsContext(_AssertWarnsContext):${LEAVE_RECORD}
            for record in self.warnings:
                seen = record.message
                if isinstance(seen, self.expected):
                    self._raiseFailure(f'{exc_name} triggered')
`;

/** A method that makes a context and lets it handle its arguments. Only that of `assertRaises` lets go of the context. */
const method = (name: string, context: string, { takesPattern = false, letsGo = false } = {}) => {
  const expected = context.includes('Warns') ? 'expected_warning' : 'expected_exception';
  const pattern = takesPattern ? ', expected_regex' : '';
  const handled = `return context.handle('${name}', args, kwargs)`;
  return `
    def ${name}(self, ${expected}${pattern}, *args, **kwargs):
        context = ${context}(${expected}, self${pattern})
        ${letsGo ? `try:\n            ${handled}\n        finally:\n            context = None` : handled}
`;
};

export function contextClasses({ assertsNoWarnings }: VersionBehaviour['library']): string {
  return CONTEXTS + (assertsNoWarnings ? NOTHING_WARNS : '');
}

export function contextMethods({ assertsNoWarnings }: VersionBehaviour['library']): string {
  return [
    method('assertRaises', '_AssertRaisesContext', { letsGo: true }),
    method('assertWarns', '_AssertWarnsContext'),
    assertsNoWarnings ? method('_assertNotWarns', '_AssertNotWarnsContext') : '',
    method('assertRaisesRegex', '_AssertRaisesContext', { takesPattern: true }),
    method('assertWarnsRegex', '_AssertWarnsContext', { takesPattern: true }),
  ].join('');
}
