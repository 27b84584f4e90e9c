/**
 * Assertions of test cases that two things are equal, and how they show what is not (`Lib/unittest/case.py`, `util.py`). Where CPython looks for
 * differences line by line, the text of the failure is not known.
 */

/** Functions that show things in a message: what cannot be shown is shown as object would, and long texts lose their middle. */
export const SHOWING_SOURCE = `
def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:80] + ' [truncated]...' if short and len(text) >= 80 else text

def _shorten(text, begin, end):
    left_out = len(text) - begin - end
    return f'{text[:begin]}[{left_out} chars]{text[-end:]}' if left_out > 12 else text

def _common_shorten_repr(*args):
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= 80:
        return texts
    same = 0
    for characters in zip(*texts):
        if len(set(characters)) > 1:
            break
        same += 1
    room = 80 - (longest - same + 5 + 12)
    begin = _shorten(texts[0][:same], 5, max(room, 5))
    if room > 5:
        return tuple([begin + text[same:] for text in texts])
    return tuple([begin + _shorten(text[same:], 41, 5) for text in texts])

def _count_diff_hashable(actual, expected):
    from collections import Counter
    left, right, differences = Counter(actual), Counter(expected), []
    for value, here in left.items():
        there = right.get(value, 0)
        if here != there:
            differences.append((here, there, value))
    for value, there in right.items():
        if value not in left:
            differences.append((0, there, value))
    return differences

def _count_diff_all_purpose(actual, expected):
    left, right, counted, differences = list(actual), list(expected), object(), []
    for own, others in ((left, right), (right, ())):
        for place, value in enumerate(own):
            if value is counted:
                continue
            here = there = 0
            for at in range(place, len(own)):
                if own[at] == value:
                    here += 1
                    own[at] = counted
            for at, other in enumerate(others):
                if other == value:
                    there += 1
                    others[at] = counted
            if own is right:
                differences.append((0, here, value))
            elif here != there:
                differences.append((here, there, value))
    return differences
`;

/** Sets are asked for what the other one lacks. */
const difference = (own: string, other: string, first: string) => `
        try:
            only_${own} = ${own}.difference(${other})
        except (TypeError, AttributeError) as fault:
            if isinstance(fault, TypeError):
                self.fail(f'invalid type when attempting set difference: {fault}')
            self.fail(f'${first} argument does not support set difference: {fault}')
`;

/** Lists what one of two sets has alone. */
const onlyIn = (own: string, first: string, second: string) => `
        if only_${own}:
            lines.append('Items in the ${first} set but not the ${second}:')
            for item in only_${own}:
                lines.append(repr(item))
`;

/** Both are laid out, which may run code of the program; how the lines differ is not known. */
const unknownDifference = (first: string, second: string, indent: string) =>
  ['from pprint import pformat', `pformat(${first})`, `pformat(${second})`, 'text = unknown_value(str)'].join(
    `\n${indent}`,
  );

/** Both arguments are of a type. */
const areBoth = (first: string, second: string, type: string, described: string) => `
        self.assertIsInstance(${first}, ${type}, 'First argument is not a ${described}')
        self.assertIsInstance(${second}, ${type}, 'Second argument is not a ${described}')
`;

/** A sequence is of the type that was asked for. */
const isSequence = (sequence: string, which: string) => `
            if not isinstance(${sequence}, seq_type):
                raise self.failureException(f'${which} sequence is not a {seq_type.__name__}: {safe_repr(${sequence})}')`;

/** Assertions of lists and tuples hand on to the one of sequences. */
const sequencesOf = (type: string) => `
    def assert${type[0]?.toUpperCase()}${type.slice(1)}Equal(self, ${type}1, ${type}2, msg=None):
        self.assertSequenceEqual(${type}1, ${type}2, msg, seq_type=${type})
`;

/** How near two numbers are, by a delta or by places. */
const nearness = (name: string, relation: string, enough: (near: string) => string, inPlaces: string) => {
  const isAlmost = relation === '!=';
  const asksBoth = `
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')`;
  const between = `{safe_repr(first)} ${relation} {safe_repr(second)} within`;
  return `
    def ${name}(self, first, second, places=None, msg=None, delta=None):${isAlmost ? '\n        if first == second:\n            return' : ''}${asksBoth}
        diff = abs(first - second)
        if delta is not None:
            if ${enough(isAlmost ? 'diff <= delta' : 'diff > delta')}:
                return
            text = f'${between} {safe_repr(delta)} delta ({safe_repr(diff)} difference)'
        else:
            places = 7 if places is None else places
            if ${enough(`round(diff, places) ${isAlmost ? '==' : '!='} 0`)}:
                return
            text = f'${between} {places!r} places${inPlaces}'
        msg = self._formatMessage(msg, text)
        raise self.failureException(msg)
`;
};

/** Methods of `TestCase`. */
export const EQUALITY_METHODS = `
    def _getAssertEqualityFunc(self, first, second):
        compare = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if compare is None:
            return self._baseAssertEqual
        return getattr(self, compare) if isinstance(compare, str) else compare

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            text = '%s != %s' % _common_shorten_repr(first, second)
            msg = self._formatMessage(msg, text)
            raise self.failureException(msg)

    def assertEqual(self, first, second, msg=None):
        compare = self._getAssertEqualityFunc(first, second)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            msg = self._formatMessage(msg, f'{safe_repr(first)} == {safe_repr(second)}')
            raise self.failureException(msg)
${nearness('assertAlmostEqual', '!=', (near) => near, ' ({safe_repr(diff)} difference)')}
${nearness('assertNotAlmostEqual', '==', (far) => `not (first == second) and ${far}`, '')}
    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:${isSequence('seq1', 'First')}${isSequence('seq2', 'Second')}
        try:
            len1, len2 = len(seq1), len(seq2)
        except (TypeError, NotImplementedError):
            len1 = None
        if len1 is not None:
            if seq1 == seq2:
                return
            _common_shorten_repr(seq1, seq2)
            shorter = min(len1, len2)
            for place in range(shorter):
                try:
                    item1 = seq1[place]
                    item2 = seq2[place]
                except (TypeError, IndexError, NotImplementedError):
                    break
                if item1 != item2:
                    _common_shorten_repr(item1, item2)
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                    return
            try:
                if len1 > shorter:
                    safe_repr(seq1[shorter])
                elif len2 > shorter:
                    safe_repr(seq2[shorter])
            except (TypeError, IndexError, NotImplementedError):
                pass
        ${unknownDifference('seq1', 'seq2', '        ')}
        msg = self._formatMessage(msg, text)
        self.fail(msg)

    def _truncateMessage(self, message, diff):
        longest = self.maxDiff
        if longest is not None and len(diff) > longest:
            diff = f'\\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'
        return message + diff
${sequencesOf('list')}${sequencesOf('tuple')}
    def assertSetEqual(self, set1, set2, msg=None):${difference('set1', 'set2', 'first')}${difference('set2', 'set1', 'second')}
        if not (only_set1 or only_set2):
            return
        lines = []
${onlyIn('set1', 'first', 'second')}${onlyIn('set2', 'second', 'first')}
        text = '\\n'.join(lines)
        self.fail(self._formatMessage(msg, text))

    def assertDictEqual(self, d1, d2, msg=None):${areBoth('d1', 'd2', 'dict', 'dictionary')}
        if d1 != d2:
            _common_shorten_repr(d1, d2)
            ${unknownDifference('d1', 'd2', '            ')}
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):${areBoth('first', 'second', 'str', 'string')}
        if first != second:
            if max(len(first), len(second)) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            text = unknown_value(str)
            self.fail(self._formatMessage(msg, text))

    def assertCountEqual(self, first, second, msg=None):
        from collections import Counter
        first_seq, second_seq = list(first), list(second)
        try:
            first = Counter(first_seq)
            second = Counter(second_seq)
        except TypeError:
            differences = _count_diff_all_purpose(first_seq, second_seq)
        else:
            if first == second:
                return
            differences = _count_diff_hashable(first_seq, second_seq)
        if differences:
            lines = '\\n'.join(['First has %d, Second has %d:  %r' % row for row in differences])
            text = self._truncateMessage('Element counts were not equal:\\n', lines)
            msg = self._formatMessage(msg, text)
            self.fail(msg)
`;
