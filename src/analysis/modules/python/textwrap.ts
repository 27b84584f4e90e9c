/** `textwrap` (`Lib/textwrap.py`). */

import type { VersionBehaviour } from '../../versions.ts';

/** The text of `textwrap`. */
export const textwrapSource = ({ library }: VersionBehaviour): string => `
__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_spaces = ' \\t\\n\\x0b\\x0c\\r'


def _words(text):
    """The chunks of a text: runs of blanks, and words, which may break after a hyphen between letters."""
    chunks = []
    position = 0
    while position < len(text):
        end = position
        blank = text[position] in _spaces
        while end < len(text) and (text[end] in _spaces) == blank:
            end += 1
        if blank:
            chunks.append(text[position:end])
        else:
            chunks.extend(_hyphened(text[position:end]))
        position = end
    return chunks


def _hyphened(word):
    parts = []
    start = 0
    for at in range(2, len(word) - 2):
        if word[at] == '-' and word[at - 2:at].isalpha() and word[at + 1:at + 3].isalpha() and at > start:
            parts.append(word[start:at + 1])
            start = at + 1
    parts.append(word[start:])
    return parts


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=' [...]'):
        ${SETTINGS.map((name) => `self.${name} = ${name}`).join('\n        ')}

    def _split_chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _spaces else c for c in text])
        if self.break_on_hyphens:
            return _words(text)
        chunks = []
        for chunk in _words(text):
            if chunks and not chunk.isspace() and not chunks[-1].isspace():
                chunks[-1] += chunk
            else:
                chunks.append(chunk)
        return chunks

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        lines = []
        chunks.reverse()
        while chunks:
            current = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                current.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_word(chunks, current, length, width)
                length = sum(map(len, current))
            if self.drop_whitespace and current and current[-1].strip() == '':
                length -= len(current[-1])
                del current[-1]
            if not current:
                continue
            fits = (self.max_lines is None or len(lines) + 1 < self.max_lines or
                    (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width)
            if fits:
                lines.append(indent + ''.join(current))
                continue
            while current:
                if current[-1].strip() and length + len(self.placeholder) <= width:
                    current.append(self.placeholder)
                    lines.append(indent + ''.join(current))
                    break
                length -= len(current[-1])
                del current[-1]
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break_word(self, chunks, current, length, width):
        space_left = 1 if width < 1 else width - length
        if self.break_long_words:
            current.append(chunks[-1][:space_left])
            chunks[-1] = chunks[-1][space_left:]
        elif not current:
            current.append(chunks.pop())

    def fill(self, text):
        return '\\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


${library.dedentsByLines ? DEDENT_BY_LINES : DEDENT_BY_PATTERNS}

def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
${
  library.indentsByGenerator
    ? `
    def prefixed():
        for line in text.splitlines(True):
            yield prefix + line if predicate(line) else line

    return ''.join(prefixed())
`
    : `
    prefixed = []
    for line in text.splitlines(True):
        if predicate(line):
            prefixed.append(prefix)
        prefixed.append(line)
    return ''.join(prefixed)
`
}`;

/** What a wrapper keeps of its arguments, in this order. */
const SETTINGS = [
  ...['width', 'initial_indent', 'subsequent_indent', 'expand_tabs', 'replace_whitespace', 'fix_sentence_endings'],
  ...['break_long_words', 'drop_whitespace', 'break_on_hyphens', 'tabsize', 'max_lines', 'placeholder'],
];

/** Of 3.14: common blanks of the first and the last line in order. */
const DEDENT_BY_LINES = `def dedent(text):
    try:
        lines = text.split('\\n')
    except (AttributeError, TypeError):
        msg = 'expected str object, not %r' % type(text).__qualname__
        raise TypeError(msg) from None
    full = [line for line in lines if line and not line.isspace()]
    first = min(full, default='')
    last = max(full, default='')
    margin = 0
    for margin, blank in enumerate(first):
        if blank != last[margin] or blank not in ' \\t':
            break
    return '\\n'.join([line[margin:] if line and not line.isspace() else '' for line in lines])
`;

/** A text in which there is nothing to take away stays the same object. */
const DEDENT_BY_PATTERNS = `def dedent(text):
    import re
    text = re.sub('(?m)^[ \\t]+$', '', text)
    margins = re.findall('(?m)(^[ \\t]*)(?:[^ \\t\\n])', text)
    least, most = min(margins, default=''), max(margins, default='')
    size = 0
    while size < len(least) and least[size] == most[size]:
        size += 1
    return re.sub('(?m)^' + least[:size], '', text) if size else text
`;
