/** The modules `_csv` and `csv` in Python (`Modules/_csv.c`, `Lib/csv.py`). */
import type { VersionBehaviour } from '../../versions.ts';

const CORE_SOURCE = String.raw`
from _unknown_values import is_known as _is_known, value as _value

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3

class Error(Exception):
    pass

class Dialect:
    delimiter = ','
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    strict = False

_dialects = {}

def register_dialect(name, dialect=Dialect, **fmtparams):
    _dialects[name] = _settings(dialect, fmtparams)

def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]

def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]

def list_dialects():
    return list(_dialects)

class _Settings(Dialect):
    pass

def _settings(dialect, fmtparams):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    settings = _Settings()
    for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator',
                 'quoting', 'strict'):
        value = fmtparams.pop(name) if name in fmtparams else getattr(dialect, name)
        setattr(settings, name, value)
    if fmtparams:
        raise TypeError("this function got an unexpected keyword argument '%s'" % next(iter(fmtparams)))
    if not isinstance(settings.delimiter, str) or len(settings.delimiter) != 1:
        raise TypeError('"delimiter" must be DELIMITER_TEXT)
    return settings

class reader:
    def __init__(self, iterable, dialect='excel', **fmtparams):
        self._iterator = iter(iterable)
        self.dialect = _settings(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        settings = self.dialect
        delimiter, quote, escape = settings.delimiter, settings.quotechar, settings.escapechar
        quoting = settings.quoting
        fields = []
        field = []
        state = 'record'
        numeric = False
        while True:
            line = next(self._iterator)
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)"
                            % type(line).__name__)
            self.line_num += 1
            if not _is_known(line):
                return _value(list)
            for c in line:
                if state == 'crnl':
                    if c in '\r\n':
                        continue
                    raise Error("new-line character seen in unquoted field - do you need to open the file "
                                "with newline=''?")
                if state in ('record', 'field'):
                    if c in '\r\n':
                        if state == 'field' or fields:
                            fields.append(''.join(field))
                        field = []
                        state = 'crnl'
                    elif c == quote and quoting != 3:
                        state = 'quoted'
                    elif c == escape:
                        state = 'escaped'
                    elif c == ' ' and settings.skipinitialspace:
                        state = 'field'
                    elif c == delimiter:
                        fields.append('')
                        state = 'field'
                    else:
                        numeric = quoting == 2
                        field.append(c)
                        state = 'plain'
                elif state == 'plain':
                    if c in '\r\n' or c == delimiter:
                        text = ''.join(field)
                        fields.append(float(text) if numeric else text)
                        field = []
                        numeric = False
                        state = 'field' if c == delimiter else 'crnl'
                    elif c == escape:
                        state = 'escaped'
                    else:
                        field.append(c)
                elif state == 'escaped':
                    field.append(c)
                    state = 'plain'
                elif state == 'quoted':
                    if c == escape:
                        state = 'escaped in quotes'
                    elif c == quote and quoting != 3:
                        state = 'quote' if settings.doublequote else 'plain'
                    else:
                        field.append(c)
                elif state == 'escaped in quotes':
                    field.append(c)
                    state = 'quoted'
                else:
                    if c == quote:
                        field.append(c)
                        state = 'quoted'
                    elif c == delimiter or c in '\r\n':
                        fields.append(''.join(field))
                        field = []
                        state = 'field' if c == delimiter else 'crnl'
                    elif not settings.strict:
                        field.append(c)
                        state = 'plain'
                    else:
                        raise Error("'%s' expected after '%s'" % (delimiter, quote))
            if state not in ('quoted', 'escaped in quotes'):
                break
        if state in ('plain', 'quote', 'escaped'):
            text = ''.join(field)
            fields.append(float(text) if numeric else text)
        elif state == 'field':
            fields.append('')
        return fields

def _written(text, settings, is_number):
    if not _is_known(text):
        return text
    quote, escape = settings.quotechar, settings.escapechar
    apart = (settings.delimiter, escape, quote, *settings.lineterminator)
    is_special = any([c in apart or c in LINE_ENDS for c in text])
    if settings.quoting == QUOTE_NONE:
        if is_special and escape is None:
            raise Error('need to escape, but no escapechar set')
        return ''.join([escape + c if is_special and (c in apart[:3] or c in '\r\n') else c for c in text])
    if not is_special and (settings.quoting == QUOTE_MINIMAL or settings.quoting == QUOTE_NONNUMERIC and is_number):
        return text
    if settings.doublequote:
        text = text.replace(quote, quote * 2)
    elif escape is not None:
        text = text.replace(quote, escape + quote)
    return quote + text + quote

class writer:
    def __init__(self, fileobj, dialect='excel', **fmtparams):
        self._write = fileobj.write
        self.dialect = _settings(dialect, fmtparams)

    def writerow(self, row):
        line, number = '', 0
        for value in row:
            is_number = isinstance(value, (int, float))
            if value is None:
                text = ''
            elif isinstance(value, str):
                text = value
            elif isinstance(value, float):
                text = repr(value)
            else:
                text = TEXT_OF_VALUE
            value = None
            line += self.dialect.delimiter if number else ''
            line += _written(text, self.dialect, is_number)
            number += 1
            text = None
        if number == 1 and line == '':
            if self.dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            line = self.dialect.quotechar * 2
        return self._write(line + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
`;

/**
 * The text of `_csv`, which stands for C: no field is held while the next one is asked for, and a method that shows a value has it once more than
 * the field alone.
 */
export function csvCoreSource({ library, borrowsLocals }: VersionBehaviour): string {
  return CORE_SOURCE.replace('LINE_ENDS', library.csvQuotesLineEnds ? String.raw`'\r\n'` : "''")
    .replace(
      'DELIMITER_TEXT',
      library.countsCsvDelimiter
        ? "a unicode character, not a string of length %d' % len(settings.delimiter)"
        : "a 1-character string'",
    )
    .replace('TEXT_OF_VALUE', borrowsLocals ? 'str(value)' : 'type(value).__str__(value)');
}

/** From 3.12 on an iterator of names is kept as a list. */
const KEEPS_NAMES = `if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        `;

/** The text of `csv`. */
export const csvSource = ({ library }: VersionBehaviour): string =>
  SOURCE.replaceAll('KEEPS_NAMES', library.csvListsNames ? KEEPS_NAMES : '');

const SOURCE = String.raw`
from _csv import (Error, writer, reader, register_dialect, unregister_dialect, get_dialect, list_dialects, QUOTE_MINIMAL,
                  QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, Dialect)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel",
           "excel_tab", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter"]

class excel(Dialect):
    pass

register_dialect('excel', excel)

class excel_tab(excel):
    delimiter = '\t'

register_dialect('excel-tab', excel_tab)

class unix_dialect(Dialect):
    lineterminator, quoting = '\n', QUOTE_ALL

register_dialect('unix', unix_dialect)

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        KEEPS_NAMESself._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if not self.line_num:
            self.fieldnames  # takes them from the first row
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        record = dict(zip(self.fieldnames, row))
        named, given = len(self.fieldnames), len(row)
        if given > named:
            record[self.restkey] = row[named:]
        elif given < named:
            for name in self.fieldnames[given:]:
                record[name] = self.restval
        return record

class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        KEEPS_NAMESself.fieldnames = fieldnames
        self.restval, self.extrasaction = restval, extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        titles = dict(zip(self.fieldnames, self.fieldnames))
        return self.writerow(titles)

    def _dict_to_list(self, rowdict):
        unknown = self.extrasaction == "raise" and rowdict.keys() - self.fieldnames
        if unknown:
            shown = ', '.join([repr(name) for name in unknown])
            raise ValueError(f'dict contains fields not in fieldnames: {shown}')
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))
`;
