import assert from 'node:assert/strict';
import { decodeBytes } from '../../../src/analysis/values/decode-bytes.ts';
import { encodeText } from '../../../src/analysis/values/encode-text.ts';
import { findEncoding } from '../../../src/analysis/values/encodings.ts';
import { testGolden } from './golden.ts';

describe('encodings', () => {
  testGolden('encodings', () => ({
    encode: (text: string, name: string, handler: string) => encodeText(text, findEncoding(name)!, handler),
    decode: (bytes: Uint8Array, name: string, handler: string) => decodeBytes(bytes, findEncoding(name)!, handler),
  }));

  it('finds an encoding by any spelling of its names', () => {
    assert.equal(findEncoding('UTF8'), 'utf-8');
    assert.equal(findEncoding('Latin 1'), 'latin-1');
    assert.equal(findEncoding('U.S.-ASCII'), undefined);
    assert.equal(findEncoding('us-ascii'), 'ascii');
    assert.equal(findEncoding('cp1252'), undefined);
  });
});
