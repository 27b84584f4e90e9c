/** `shlex` (`Lib/shlex.py`): texts that are split as a shell does; files inside of others end the run. */
export const SHLEX_SOURCE = String.raw`
import sys
from collections import deque
from io import StringIO
from _unknown_values import value as _value, stop as _stop, is_thing as _is_thing, is_known as _is_known

__all__ = ['shlex', 'split', 'quote', 'join']


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream, self.infile = (sys.stdin, None) if instream is None else (instream, infile)
        self.posix, self.eof, self.commenters = posix, None if posix else '', '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += ''.join(chr(c) for c in range(0xC0, 0x100) if c not in (0xD7, 0xF7))
        self.whitespace, self.whitespace_split = ' \t\r\n', False
        self.quotes, self.escape, self.escapedquotes = '\'"', '\\', '"'
        self.state, self.pushback = ' ', deque()
        self.lineno, self.debug, self.token = 1, 0, ''
        self.filestack, self.source = deque(), None
        if punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars or ''
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars = ''.join(c for c in self.wordchars + '~-./*?=' if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        if self.source is not None:
            _stop('shlex reads other files')
        return self.pushback.popleft() if self.pushback else self.read_token()

    def read_token(self):
        quoted = False
        before_escape = ' '
        while True:
            if self._punctuation_chars and self._pushback_chars:
                c = self._pushback_chars.pop()
            else:
                c = self.instream.read(1)
            if c == '\n':
                self.lineno += 1
            ends = False
            if self.state is None:
                self.token = ''
                break
            elif self.state == ' ':
                if not c:
                    self.state = None
                    break
                elif c in self.whitespace:
                    ends = True
                elif c in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and c in self.escape:
                    before_escape = 'a'
                    self.state = c
                elif c in self.wordchars:
                    self.token = c
                    self.state = 'a'
                elif c in self._punctuation_chars:
                    self.token = c
                    self.state = 'c'
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self.state = c
                else:
                    self.token = c
                    if not self.whitespace_split:
                        break
                    self.state = 'a'
            elif self.state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError('No closing quotation')
                if c == self.state:
                    if not self.posix:
                        self.token += c
                        self.state = ' '
                        break
                    self.state = 'a'
                elif self.posix and c in self.escape and self.state in self.escapedquotes:
                    before_escape = self.state
                    self.state = c
                else:
                    self.token += c
            elif self.state in self.escape:
                if not c:
                    raise ValueError('No escaped character')
                if before_escape in self.quotes and c != self.state and c != before_escape:
                    self.token += self.state
                self.token += c
                self.state = before_escape
            elif not c:
                self.state = None
                break
            elif c in self.whitespace:
                self.state = ' '
                ends = True
            elif c in self.commenters:
                self.instream.readline()
                self.lineno += 1
                if self.posix:
                    self.state = ' '
                    ends = True
            elif self.state == 'c':
                if c in self._punctuation_chars:
                    self.token += c
                else:
                    self._pushback_chars.append(c)
                    self.state = ' '
                    break
            elif self.posix and c in self.quotes:
                self.state = c
            elif self.posix and c in self.escape:
                before_escape = 'a'
                self.state = c
            elif c in self.wordchars or c in self.quotes or (self.whitespace_split and c not in self._punctuation_chars):
                self.token += c
            else:
                if self._punctuation_chars:
                    self._pushback_chars.append(c)
                else:
                    self.pushback.appendleft(c)
                self.state = ' '
                ends = True
            if ends and (self.token or (self.posix and quoted)):
                break
        result = self.token
        self.token = ''
        return None if self.posix and not quoted and result == '' else result

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        found = self.get_token()
        if found == self.eof:
            raise StopIteration
        return found


def split(s, comments=False, posix=True):
    if not isinstance(s, str) or not _is_known(s):
        return _value(list)
    words = shlex(s, posix=posix)
    words.whitespace_split, words.commenters = True, '#' if comments else ''
    return list(words)


def join(split_command):
    return ' '.join(quote(arg) for arg in split_command)


def quote(s):
    if _is_thing(s) or not _is_known(s):
        return _value(str)
    if not s:
        return "''"
    if all(c.isascii() and (c.isalnum() or c in '_@%+=:,./-') for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
`;
