/** Looks into the packaged extension: what it holds, and how big it is. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../scripts/lib/project.mjs';
import { type ArchivedFile, readArchive } from './archive.ts';

/** In bytes. */
const LARGEST = 1.5 * 1024 * 1024;

/** What an installed extension is made of. */
const EXPECTED: readonly (string | RegExp)[] = [
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/dist/web-tree-sitter.wasm',
  'extension/dist/tree-sitter-python.wasm',
  'extension/dist/extension/node/extension.js',
  'extension/dist/extension/web/extension.js',
  'extension/dist/analysis-worker.js',
  'extension/dist/webview/panel.js',
  /^extension\/dist\/webview\/[\w-]+\.(css|ttf)$/,
  /^extension\/media\/(icon\.png|[\w-]+\.svg|walkthrough\/[\w-]+\.(svg|png|md))$/,
  /^extension\/examples\/\w+\.py$/,
];

describe('the package', () => {
  const file = process.env.HEAPLINE_TEST_VSIX!;
  let archive: ArchivedFile[];
  const textOf = (name: string) => {
    const found = archive.find((entry) => entry.name === name);
    assert.ok(found, `${name} is missing`);
    return found.content.toString('utf8');
  };

  before(() => {
    archive = readArchive(file);
  });

  it('holds what runs and nothing else', () => {
    const names = archive.map(({ name }) => name);
    const isExpected = (name: string) =>
      EXPECTED.some((each) => (typeof each === 'string' ? each === name : each.test(name)));
    assert.deepEqual(
      names.filter((name) => !isExpected(name)),
      [],
      'not needed',
    );
    const named = EXPECTED.filter((each) => typeof each === 'string');
    assert.deepEqual(
      named.filter((each) => !names.includes(each)),
      [],
      'missing',
    );
  });

  it('is small', () => {
    assert.ok(statSync(file).size < LARGEST, `${statSync(file).size} bytes`);
  });

  it('is for all platforms', () => {
    assert.doesNotMatch(textOf('extension.vsixmanifest'), /TargetPlatform/);
    assert.deepEqual(
      archive.filter(({ name }) => name.endsWith('.node')),
      [],
    );
  });

  it('names only files that are there', () => {
    const manifest = textOf('extension/package.json');
    const names = new Set(archive.map(({ name }) => name));
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|examples)\/[^"]+)"/g)].map((match) => match[1]!);
    const inPackage = named.filter((name) => name !== 'dist/cli.js');
    assert.ok(inPackage.includes('dist/extension/node/extension.js'));
    assert.deepEqual(
      inPackage.filter((name) => !names.has(`extension/${name}`)),
      [],
    );
  });

  it('has a text for every placeholder of its manifest', () => {
    const texts = JSON.parse(textOf('extension/package.nls.json'));
    const placeholders = [...textOf('extension/package.json').matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(
      placeholders.filter((name) => !(name in texts)),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((name) => !placeholders.includes(name)),
      [],
    );
  });

  it('gives the licence of everything that it carries', () => {
    const notices = textOf('extension/dist/THIRD-PARTY-NOTICES.txt');
    for (const name of ['web-tree-sitter', 'tree-sitter-python', 'preact'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
  });

  it('holds no source map, and no path of this machine', () => {
    const scripts = archive.filter(({ name }) => name.endsWith('.js'));
    for (const { name, content } of scripts) {
      assert.ok(!content.includes('sourceMappingURL'), name);
      assert.ok(!content.includes(inProject('src')), name);
    }
  });

  it('the web bundles need nothing of Node', () => {
    const builtIn = /\brequire\("(node:\w+|fs|path|os|module|worker_threads|child_process)(\/\w+)?"\)/;
    for (const name of ['extension/web/extension.js', 'analysis-worker.js', 'webview/panel.js']) {
      assert.doesNotMatch(textOf(`extension/dist/${name}`), builtIn, name);
    }
  });
});

describe('the build', () => {
  it('makes a command line that runs by itself', () => {
    const help = execFileSync(process.execPath, [inProject('dist/cli.js'), '--help'], { encoding: 'utf8' });
    assert.match(help, /annotate/);
  });

  it('makes a command line that follows programs beyond the stack of its main thread', () => {
    const source =
      'def depth(n):\n    return sum(depth(n - 1) + 1 for _ in range(1)) if n else 0\n\nprint(depth(200))\n';
    const command = [inProject('dist/cli.js'), 'record', '-'];
    const { stdout, stopped } = JSON.parse(
      execFileSync(process.execPath, command, { encoding: 'utf8', input: source }),
    );
    assert.deepEqual([stdout, stopped], ['200\n', null]);
  });

  it('leaves nothing of an earlier build behind', () => {
    const maps = readdirSync(inProject('dist'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => path.extname(name) === '.map',
    );
    assert.deepEqual(maps, []);
  });
});
