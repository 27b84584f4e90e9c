/** The text of `locale` (`Lib/locale.py`): what is known is known as long as the program sets no locale. */
export const LOCALE_SOURCE = `
from _unknown_values import value as _value

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_is_set = False


class Error(Exception):
    pass


def setlocale(category, locale=None):
    global _is_set
    if locale is not None and locale != 'C':
        _is_set = True
    return _value(str)


def resetlocale(category=LC_ALL):
    pass


def getlocale(category=LC_CTYPE):
    return _value(tuple)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    return _value(tuple)


def localeconv():
    return _value(dict)


def getpreferredencoding(do_setlocale=True):
    return _value(str)


def getencoding():
    return _value(str)


def normalize(localename):
    return _value(str)


def nl_langinfo(key):
    return _value(str)


def format_string(f, val, grouping=False, monetary=False):
    text = f % val
    return _value(str) if _is_set else text


def currency(val, symbol=True, grouping=False, international=False):
    if not _is_set:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    return _value(str)


def str(val):
    return format_string('%.12g', val)


def delocalize(string):
    return _value(type(string)) if _is_set else string


def localize(string, grouping=False, monetary=False):
    return _value(type(string)) if _is_set else string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


def strcoll(string1, string2):
    if _is_set:
        return _value(int)
    return (string1 > string2) - (string1 < string2)


def strxfrm(string):
    return _value(type(string)) if _is_set else string
`.replaceAll('_value(str)', "_value(type(''))");
