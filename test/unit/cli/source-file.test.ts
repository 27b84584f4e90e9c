import assert from 'node:assert/strict';
import { decodeSource, readSourceFile, SourceFileError } from '../../../src/cli/source-file.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'));

describe('Source files', () => {
  const decoded: readonly [name: string, bytes: Uint8Array, text: string][] = [
    ['UTF-8', utf8('a = "ä"\n'), 'a = "ä"\n'],
    ['UTF-8 with a byte order mark', utf8('\uFEFFa = 1\n'), 'a = 1\n'],
    ['a mark and a declaration of UTF-8', utf8('\uFEFF# coding: utf_8\n'), '# coding: utf_8\n'],
    [
      'Latin-1 declared in the first line',
      latin1('# -*- coding: latin-1 -*-\na = "ä\x85"\n'),
      '# -*- coding: latin-1 -*-\na = "ä\x85"\n',
    ],
    [
      'Latin-1 declared in the second line',
      latin1('#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"é"'),
      '#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"é"',
    ],
    ['a code page', Uint8Array.from([...utf8('# coding: cp1252\n'), 0x80]), '# coding: cp1252\n€'],
    ['a declaration behind code is none', utf8('a = 1\n# coding: no-such\n'), 'a = 1\n# coding: no-such\n'],
    ['a declaration in the third line is none', utf8('\n\n# coding: no-such\n'), '\n\n# coding: no-such\n'],
    ['a declaration inside a string is none', utf8('"# coding: no-such"\n'), '"# coding: no-such"\n'],
    ['nothing', new Uint8Array(), ''],
  ];
  for (const [name, bytes, text] of decoded) {
    it(`reads ${name}`, () => assert.equal(decodeSource(bytes), text));
  }

  const refused: readonly [name: string, bytes: Uint8Array, message: RegExp][] = [
    ['bytes that are not UTF-8, and names the line', latin1('a = 1\nb = "ä"\n'), /not UTF-8 \(line 2\)/],
    ['an encoding that nobody knows', utf8('# coding: klingon\n'), /'klingon', which is not known/],
    [
      'bytes that are not of the declared encoding',
      Uint8Array.from([...utf8('# coding: ascii\n'), 0xe4]),
      /not in the encoding 'ascii'/,
    ],
    ['a mark that contradicts the declaration', utf8('\uFEFF# coding: latin-1\n'), /byte order mark/],
    ['null bytes', Uint8Array.from([0x61, 0, 0x62]), /null bytes/],
  ];
  for (const [name, bytes, message] of refused) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => decodeSource(bytes),
        (error) => error instanceof SourceFileError && message.test(error.message),
      );
    });
  }

  it('says that a file is missing or a directory', () => {
    assert.throws(() => readSourceFile('no/such/file.py'), /there is no such file/);
    assert.throws(() => readSourceFile('.'), /it is a directory/);
  });
});
