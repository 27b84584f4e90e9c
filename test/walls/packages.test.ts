import assert from 'node:assert/strict';
import { textFiles } from './files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

describe('packages', () => {
  const read = (wanted: RegExp) => JSON.parse(textFiles(wanted)[0]!.text);

  it('are named with one exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = read(/^package\.json$/);
    const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    assert.deepEqual(
      Object.entries(all).filter(([, version]) => !exact.test(version)),
      [],
    );
    assert.equal(dependencies, undefined, 'everything that runs is in the bundles');
  });

  it('are locked by their integrity, and by no address', () => {
    const packages: Record<string, LockedPackage> = read(/^package-lock\.json$/).packages;
    const locked = Object.entries(packages).filter(([name]) => name !== '');
    assert.ok(locked.length > 100);
    assert.deepEqual(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name),
      [],
    );
    assert.deepEqual(
      locked.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name),
      [],
    );
  });
});
