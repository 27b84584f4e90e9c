/**
 * Child process: loads one CPython compiled to WebAssembly and answers requests, one JSON object per line, as `serve.py` does natively.
 * Each program finds the interpreter as it was after its start: its memory and its folder are put back before each request.
 * Arguments: the package that carries the interpreter, and its hash seed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

interface WasmPython {
  runPython(code: string): unknown;
  readonly globals: { set(name: string, value: unknown): void };
  readonly FS: MemoryFiles;
  readonly _module: WasmModule;
}

/** Emscripten's file system, which is not in the interpreter's memory. */
interface MemoryFiles {
  readonly streams: readonly (object | null | undefined)[];
  mkdirTree(path: string): void;
  writeFile(path: string, data: string): void;
  readdir(path: string): string[];
  lstat(path: string): { readonly mode: number };
  isDir(mode: number): boolean;
  unlink(path: string): void;
  rmdir(path: string): void;
  close(stream: object): void;
  cwd(): string;
  chdir(path: string): void;
}

/** The views of the memory are new objects after it has grown. */
interface WasmModule {
  readonly wasmTable: WebAssembly.Table;
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
}

/** The name by which the interpreter is started; the records were made under one of this length. */
const PROGRAM_NAME = 'heapline/test/oracle/wasm-server.ts';

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

/** Functions of the interpreter's table that log an address and then call the original. */
class Stubs {
  readonly #module: WasmModule;
  /** Places in the table that are ours. */
  readonly #slots: number[] = [];
  #used = 0;

  constructor(module: WasmModule) {
    this.#module = module;
  }

  /** How many there are. */
  get count(): number {
    return this.#used;
  }

  /** Forgets all but the first: their places are taken again. */
  keepFirst(count: number): void {
    this.#used = count;
  }

  /** `makeStub` of DeallocationLog. */
  make(original: number, kind: number, buffer: number, capacity: number): number {
    const module = this.#module;
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
    const slot = this.#slots[this.#used] ?? table.grow(1);
    this.#slots[this.#used++] = slot;
    table.set(slot, instance.exports.g);
    return slot;
  }
}

class NoFinalizers {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}

async function load(packageName: string, hashSeed: string): Promise<WasmPython> {
  // A proxy's finalizer would give back a reference in a memory that has been put back since.
  globalThis.FinalizationRegistry = NoFinalizers as unknown as FinalizationRegistryConstructor;
  const directory = path.dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  // Emscripten writes it into the interpreter's memory as the program's name: of one length wherever the project lies, so that addresses stay the same.
  process.argv[1] = PROGRAM_NAME;
  const { loadPyodide } = (await import(pathToFileURL(path.join(directory, 'pyodide.mjs')).href)) as {
    loadPyodide(options: object): Promise<WasmPython>;
  };
  const quiet = (): void => {};
  const python = await loadPyodide({
    indexURL: `${directory}/`,
    env: { PYTHONHASHSEED: hashSeed },
    stdin: () => null,
    stdout: quiet,
    stderr: quiet,
  });
  const sources = path.join(import.meta.dirname, 'python', 'heapline_oracle');
  python.FS.mkdirTree(`${PACKAGE_ROOT}/heapline_oracle`);
  for (const name of readdirSync(sources).filter((file) => file.endsWith('.py'))) {
    python.FS.writeFile(`${PACKAGE_ROOT}/heapline_oracle/${name}`, readFileSync(path.join(sources, name), 'utf8'));
  }
  return python;
}

/** Gives what closes the files that a program has opened, and removes those that it has made in its folder. */
function fileRestorer(files: MemoryFiles): () => void {
  const folder = files.cwd();
  const streamCount = files.streams.length;
  const present = new Set(files.readdir(folder));
  const remove = (file: string): void => {
    if (!files.isDir(files.lstat(file).mode)) {
      files.unlink(file);
      return;
    }
    for (const name of files.readdir(file)) if (name !== '.' && name !== '..') remove(`${file}/${name}`);
    files.rmdir(file);
  };
  return () => {
    for (const stream of files.streams.slice(streamCount)) if (stream) files.close(stream);
    files.chdir(folder);
    for (const name of files.readdir(folder)) if (!present.has(name)) remove(`${folder}/${name}`);
  };
}

/** Starts the server of the interpreter. Gives what answers a request, each time with the interpreter as it is now. */
function startServer(python: WasmPython): (request: string) => string {
  const module = python._module;
  const stubs = new Stubs(module);
  python.globals.set('_make_stub', stubs.make.bind(stubs));
  python.runPython(
    `import sys; sys.path.insert(0, ${JSON.stringify(PACKAGE_ROOT)})\nimport heapline_oracle.event_loops, heapline_oracle.serve\nheapline_oracle.event_loops.use_plain_event_loop()\n_server = heapline_oracle.serve.Server(_make_stub)`,
  );
  const memory = module.HEAPU8.slice();
  const stubCount = stubs.count;
  const restoreFiles = fileRestorer(python.FS);
  return (request) => {
    restoreFiles();
    module.HEAPU8.set(memory);
    module.HEAPU8.fill(0, memory.length);
    stubs.keepFirst(stubCount);
    python.globals.set('_request', request);
    return python.runPython('_server.answer(_request)') as string;
  };
}

/** Serves until standard input ends. */
async function serve(packageName: string, hashSeed: string): Promise<void> {
  const send = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  // The interpreter prints through the console; only replies may reach standard output.
  console.log = () => {};
  const python = await load(packageName, hashSeed);
  send(JSON.stringify({ python: python.runPython('import sys; sys.version.split()[0]') }));
  const answer = startServer(python);
  for await (const line of createInterface({ input: process.stdin })) send(answer(line));
  process.exit();
}

void serve(process.argv[2]!, process.argv[3]!);
