/**
 * Child process: loads one CPython compiled to WebAssembly and answers requests, one JSON object per line, as `serve.py` does natively.
 * Argument: the package that carries the interpreter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

interface WasmPython {
  runPython(code: string): unknown;
  readonly globals: { set(name: string, value: unknown): void };
  readonly FS: { mkdirTree(path: string): void; writeFile(path: string, data: string): void };
  readonly _module: { readonly wasmTable: WebAssembly.Table; readonly HEAPU32: Uint32Array };
}

const PACKAGE_ROOT = '/heapline';

/** A module whose only function takes an address and calls the imported one, so that a closure can stand in the table of functions. */
const TRAMPOLINE = new WebAssembly.Module(
  new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    // type 0: (i32) -> ()
    1, 5, 1, 0x60, 1, 0x7f, 0,
    // import "e" "f": function 0 of type 0
    2, 7, 1, 1, 0x65, 1, 0x66, 0, 0,
    // function 1 of type 0, exported as "g"
    3, 2, 1, 0, 7, 5, 1, 1, 0x67, 0, 1,
    // local.get 0; call 0
    10, 8, 1, 6, 0, 0x20, 0, 0x10, 0, 0x0b,
  ]),
);

type Deallocator = (address: number) => void;

/** Gives `makeStub` of DeallocationLog: a function of the table that logs an address and then calls the original. */
function stubMaker(python: WasmPython): (original: number, kind: number, buffer: number, capacity: number) => number {
  const module = python._module;
  return (original, kind, buffer, capacity) => {
    const table = module.wasmTable;
    const next = original === 0 ? undefined : (table.get(original) as Deallocator);
    const counter = buffer >>> 2;
    const log: Deallocator = (address) => {
      const memory = module.HEAPU32;
      const count = memory[counter]!;
      if (count < capacity) {
        const entry = counter + 2 + 3 * count;
        memory[entry] = address;
        memory[entry + 1] = memory[(address >>> 2) + 1]!;
        memory[entry + 2] = kind;
        memory[counter] = count + 1;
      }
      next?.(address);
    };
    const instance = new WebAssembly.Instance(TRAMPOLINE, { e: { f: log } });
    const index = table.length;
    table.grow(1);
    table.set(index, instance.exports.g);
    return index;
  };
}

async function load(packageName: string): Promise<WasmPython> {
  const directory = path.dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  const { loadPyodide } = (await import(pathToFileURL(path.join(directory, 'pyodide.mjs')).href)) as {
    loadPyodide(options: object): Promise<WasmPython>;
  };
  const quiet = (): void => {};
  const python = await loadPyodide({ indexURL: `${directory}/`, stdin: () => null, stdout: quiet, stderr: quiet });
  const sources = path.join(import.meta.dirname, 'python', 'heapline_oracle');
  python.FS.mkdirTree(`${PACKAGE_ROOT}/heapline_oracle`);
  for (const name of readdirSync(sources).filter((file) => file.endsWith('.py'))) {
    python.FS.writeFile(`${PACKAGE_ROOT}/heapline_oracle/${name}`, readFileSync(path.join(sources, name), 'utf8'));
  }
  python.globals.set('_make_stub', stubMaker(python));
  python.runPython(
    `import sys; sys.path.insert(0, ${JSON.stringify(PACKAGE_ROOT)})\nimport heapline_oracle.event_loops, heapline_oracle.serve\nheapline_oracle.event_loops.use_plain_event_loop()\n_server = heapline_oracle.serve.Server(_make_stub)`,
  );
  return python;
}

/** Serves until standard input ends. */
async function serve(packageName: string): Promise<void> {
  const send = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  // The interpreter prints through the console; only replies may reach standard output.
  console.log = () => {};
  const python = await load(packageName);
  send(JSON.stringify({ python: python.runPython('sys.version.split()[0]') }));
  for await (const line of createInterface({ input: process.stdin })) {
    python.globals.set('_request', line);
    send(python.runPython('_server.answer(_request)') as string);
  }
  process.exit();
}

void serve(process.argv[2]!);
