import contextlib
import sys
import unittest


class Cases(unittest.TestCase):
    def attempt(self, assertion, *args, **kwargs):
        try:
            assertion(*args, **kwargs)
        except (AssertionError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)

    def try_kinds(self):
        held = [1]
        for assertion in (self.assertIsSubclass, self.assertNotIsSubclass):
            self.attempt(assertion, int, object)
            self.attempt(assertion, int, (str, bytes))
            self.attempt(assertion, held, object)
            self.attempt(assertion, int, held, msg='what?')
        for assertion in (self.assertHasAttr, self.assertNotHasAttr):
            self.attempt(assertion, held, 'append')
            self.attempt(assertion, held, 'appendix')
            self.attempt(assertion, list, 'appendix')
            self.attempt(assertion, sys, 'path', 'why?')
        for assertion in (self.assertStartsWith, self.assertNotStartsWith, self.assertEndsWith, self.assertNotEndsWith):
            self.attempt(assertion, 'hello', 'he')
            self.attempt(assertion, 'hello', ('he', 'lo'))
            self.attempt(assertion, 'hello' * 30, 'lo')
            self.attempt(assertion, b'hello', 'lo')
            self.attempt(assertion, 5, 'lo')

    def try_old_names(self):
        held = [1]
        self.assertEquals(held, [1])
        self.assert_(held)
        self.attempt(self.failIf, held)
        with self.assertRaisesRegexp(ValueError, 'text'):
            raise ValueError('a text')


cases = Cases()
if sys.version_info >= (3, 14):
    cases.try_kinds()
if sys.version_info < (3, 12):
    cases.try_old_names()
entered = Cases.enterClassContext(contextlib.nullcontext(cases))
Cases.doClassCleanups()
print(entered is cases, hasattr(cases, '_truncateMessage'))
