import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MODULES = path.join(import.meta.dirname, '../../../src/analysis/modules');

/** What a module in Python imports from `_unknown_values`, without the names that it gives them. */
function importedNames(text: string): string[] {
  const imports = text.matchAll(/^\s*from _unknown_values import (?:\(([^)]*)\)|(.*))$/gm);
  return [...imports].flatMap(([, inParentheses, onLine]) =>
    (inParentheses ?? onLine!).split(',').map((part) => part.trim().split(' as ')[0]!),
  );
}

describe('modules of the library in Python', () => {
  it('import names from _unknown_values that it has', () => {
    const own = readFileSync(path.join(MODULES, 'unknown-values.ts'), 'utf8');
    const known = new Set([...own.matchAll(/^ {6}name: '(\w+)'/gm)].map((match) => match[1]));
    const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const found = files.flatMap((file) => importedNames(readFileSync(path.join(MODULES, file), 'utf8')));
    assert.ok(found.length > 50 && known.size > 5);
    assert.deepEqual(
      found.filter((name) => name !== '' && !known.has(name)),
      [],
    );
  });
});
