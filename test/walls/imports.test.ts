import assert from 'node:assert/strict';
import { linesMatching, textFiles } from './files.ts';
import { forbiddenImports, importsOf } from './imports.ts';

describe('walls between the rooms', () => {
  const sources = textFiles(/^src\/.*\.tsx?$/);

  it('imports run only with the flow', () => {
    assert.deepEqual(sources.flatMap(forbiddenImports), []);
  });

  it('an import against the flow is noticed', () => {
    const against = (name: string, imported: string) =>
      forbiddenImports({ name, text: `import type {\n  X,\n} from '${imported}';\n` }).length;
    assert.equal(against('src/analysis/parse/x.ts', '../machine/frame.ts'), 1);
    assert.equal(against('src/analysis/machine/x.ts', '../parse/syntax.ts'), 0);
    assert.equal(against('src/analysis/machine/x.ts', 'node:fs'), 1);
    assert.equal(against('src/analysis/explain/x.ts', '../../extension/extension.ts'), 1);
    assert.equal(against('src/webview/x.tsx', '../analysis/analyze.ts'), 1);
    assert.equal(against('src/webview/heap/x.tsx', './box.css'), 0);
    assert.deepEqual(
      importsOf("const x = await import('vscode');\nexport { y } from './y.ts';\nimport 'z';\nexport type A = 'b';"),
      ['./y.ts', 'z', 'vscode'],
    );
  });

  it('the analysis asks no clock and throws no dice', () => {
    const impure = /\bDate\.now\(|\bnew Date\(|\bMath\.random\(|\bperformance\./;
    const analysis = sources.filter(({ name }) => name.startsWith('src/analysis/'));
    assert.deepEqual(
      analysis.flatMap((file) => linesMatching(file, impure)),
      [],
    );
  });

  it('only the heap changes a count', () => {
    const write = /(\+\+|--)[\w.!\]]*\.refcount\b|\.refcount\s*(\+\+|--|[-+*/|&]?=(?!=))/;
    assert.ok(
      write.test('object.refcount -= 1;') && write.test('--held.object.refcount') && !write.test('a.refcount === 1'),
    );
    const elsewhere = sources.filter(({ name }) => name !== 'src/analysis/objects/heap.ts');
    assert.deepEqual(
      elsewhere.flatMap((file) => linesMatching(file, write)),
      [],
    );
  });

  it('Python versions are told apart in the tables of versions alone', () => {
    const comparison = /\bversion[A-Za-z.]*\s*(>=|<=|<|>|[!=]==)\s*['"]?3?\.?1\d|['"]3\.1\d['"]/i;
    assert.ok(comparison.test("if (python.version >= '3.12')") && comparison.test("case '3.11':"));
    const elsewhere = sources.filter(
      ({ name }) => !/^src\/analysis\/(versions\b|compile\/compile-versions)/.test(name),
    );
    assert.deepEqual(
      elsewhere.flatMap((file) => linesMatching(file, comparison)),
      [],
    );
  });
});
