import assert from 'node:assert/strict';
import type { PythonVersion } from '../../../src/analysis/versions/python-version.ts';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

function end(source: string, version: PythonVersion): unknown {
  const { stopped, error, stdout } = simulate(source, version, { milliseconds: 20_000 }).end;
  return [stopped, error, stdout];
}

describe('classes that native code would ask', () => {
  before(prepareSimulation);

  it('stop a run that takes memory from them, in versions where they can give it', () => {
    const source = `
class Memory:
    def __buffer__(self, flags):
        return memoryview(b'abc')
try:
    view = memoryview(Memory())
except TypeError as error:
    print(error)
`;
    const refused = "memoryview: a bytes-like object is required, not 'Memory'\n";
    assert.deepEqual(end(source, '3.11'), [null, null, refused]);
    const stopped = 'unknown: __buffer__() of a class is not simulated';
    assert.deepEqual(end(source, '3.12'), [stopped, null, '']);
    assert.deepEqual(end(source, '3.14'), [stopped, null, '']);
  });

  it('stop a run that makes a stream around them', () => {
    const source = `
import io
class Raw:
    closed = False
    def writable(self):
        return True
text = io.TextIOWrapper(Raw())
`;
    assert.deepEqual(end(source, '3.13'), ['unknown: a stream around an object of a class is not simulated', null, '']);
  });
});
