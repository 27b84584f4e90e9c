/** `measure.py` in CPython as WebAssembly: `measure-wasm.mjs MODE FILE`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const packageDirectory = path.join(import.meta.dirname, '../../node_modules/py313');
const { loadPyodide } = await import(path.join(packageDirectory, 'pyodide.mjs'));
const python = await loadPyodide({ indexURL: `${packageDirectory}/` });
const [mode, file] = process.argv.slice(2);
python.FS.writeFile('measure.py', readFileSync(path.join(import.meta.dirname, 'measure.py')));
python.FS.writeFile('program.py', readFileSync(file));
const result = python.runPython(`
import json, sys
sys.path.insert(0, '.')
import measure
json.dumps(measure.main(${JSON.stringify(mode)}, open('program.py', encoding='utf-8').read()))
`);
console.log(result);
