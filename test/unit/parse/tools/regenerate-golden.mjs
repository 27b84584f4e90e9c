// Writes what real CPython 3.14 says about the corpus:
//   corpus/*.py       → golden/*.json: the tree that ast.parse gives
//   invalid.txt       → golden/invalid.json: the message and line of the SyntaxError for each program
// Run it after a change of the corpus: node test/unit/parse/tools/regenerate-golden.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const tools = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(tools);
const packageDirectory = path.dirname(require.resolve('py314/package.json'));
const { loadPyodide } = await import(pathToFileURL(path.join(packageDirectory, 'pyodide.mjs')));
const python = await loadPyodide({ indexURL: `${packageDirectory}/` });
python.FS.writeFile('ast_dump.py', readFileSync(path.join(tools, 'ast_dump.py')));
python.runPython('import sys; sys.path.insert(0, "."); import ast_dump');
const ask = (name, source) => {
  python.FS.writeFile('source', source);
  return python.runPython(`ast_dump.${name}(open('source', 'rb').read())`);
};

mkdirSync(path.join(root, 'golden'), { recursive: true });
let failed = 0;
const corpus = path.join(root, 'corpus');
for (const file of readdirSync(corpus).filter((name) => name.endsWith('.py'))) {
  try {
    // One statement on a line, so that a change is easy to see.
    const tree = JSON.parse(ask('dump', readFileSync(path.join(corpus, file))));
    const body = tree.body.map((statement) => JSON.stringify(statement)).join(',\n');
    writeFileSync(
      path.join(root, 'golden', file.replace(/\.py$/, '.json')),
      `{"kind":"Module","body":[\n${body}\n]}\n`,
    );
  } catch (error) {
    failed++;
    console.error(`${file}: ${String(error).split('\n').slice(-2).join(' ')}`);
  }
}
const programs = readFileSync(path.join(root, 'invalid.txt'), 'utf8').split(/^### /m).slice(1);
const verdicts = programs.map((program) => {
  const newline = program.indexOf('\n');
  const title = program.slice(0, newline).replace(/ \|.*/, '');
  const verdict = JSON.parse(ask('verdict', program.slice(newline + 1)));
  if (verdict === null) {
    failed++;
    console.error(`invalid.txt: CPython accepts "${title}"`);
  }
  return JSON.stringify([title, ...(verdict ?? [])]);
});
writeFileSync(path.join(root, 'golden', 'invalid.json'), `[\n${verdicts.join(',\n')}\n]\n`);
process.exit(failed === 0 ? 0 : 1);
