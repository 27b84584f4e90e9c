// node make-goldens.mjs 3.11|3.12|3.13|3.14 : writes golden/<version>.jsonl from the corpus, as that CPython (WebAssembly) compiles it.
// One line for each program: {"program": name, "code": normal form of dump_code.py}. Programs that the version cannot compile are left out.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ALIASES = { 3.11: 'py311', 3.12: 'py312', 3.13: 'py313', 3.14: 'py314' };
const tools = path.dirname(fileURLToPath(import.meta.url));
const version = process.argv[2];
if (!(version in ALIASES)) throw new Error('give a version: 3.11, 3.12, 3.13 or 3.14');
const home = `${path.join(tools, '../../../../node_modules', ALIASES[version])}${path.sep}`;
const { loadPyodide } = await import(pathToFileURL(path.join(home, 'pyodide.mjs')).href);
const python = await loadPyodide({ indexURL: home });
python.FS.writeFile('dump_code.py', fs.readFileSync(path.join(tools, 'dump_code.py')));
python.runPython('import sys; sys.path.insert(0, "."); import dump_code');
const corpus = path.join(tools, '../corpus');
const lines = [];
for (const file of fs
  .readdirSync(corpus)
  .filter((name) => name.endsWith('.py'))
  .sort()) {
  python.globals.set('source', fs.readFileSync(path.join(corpus, file), 'utf8'));
  const text = python.runPython('try:\n    text = dump_code.dump(source)\nexcept SyntaxError:\n    text = None\ntext');
  if (text !== undefined && text !== null) lines.push(JSON.stringify({ program: file, code: JSON.parse(text) }));
}
const target = path.join(tools, '../golden');
fs.mkdirSync(target, { recursive: true });
fs.writeFileSync(path.join(target, `${version}.jsonl`), `${lines.join('\n')}\n`);
console.log(`${version}: ${lines.length} programs`);
process.exit();
