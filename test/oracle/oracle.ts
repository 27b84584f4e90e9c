/** Real CPython in a child process: runs many programs, one after another, and survives each of them. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Interpreter } from './interpreters.ts';
import type { RawRecord } from './raw-records.ts';

/** What to run. */
export interface OracleRequest {
  readonly source: string;
  /** File name shown to the program. */
  readonly name?: string;
  /** `code`: exec(compile()), the definition used everywhere; `script`: as `python file.py`; `pyc`: through marshal. */
  readonly mode?: 'code' | 'script' | 'pyc';
  /** Also read evaluation stacks. */
  readonly stack?: boolean;
  /** Records of statement steps only, which are made faster. */
  readonly stepsOnly?: boolean;
  /** Statement steps after which the program is stopped. */
  readonly maxSteps?: number;
}

/** Why a program has no records. */
export interface OracleFailure {
  /** `syntax`: does not compile; `observer`: the observer failed; `timeout`: killed; `crash`: the interpreter died. */
  readonly kind: 'syntax' | 'observer' | 'timeout' | 'crash';
  readonly message: string;
}

export type OracleReply = { readonly records: readonly RawRecord[] } | { readonly failure: OracleFailure };

/** Limits of an oracle. */
export interface OracleOptions {
  /** Milliseconds that one program may take (default 20,000). */
  readonly timeout?: number;
}

interface Server {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly python: string;
}

const STARTUP_TIMEOUT = 120_000;
const DEFAULT_TIMEOUT = 20_000;

/**
 * One interpreter, started at the first program and started again after a program that hung or crashed it. Programs run one at a time, in the
 * order asked, each in the interpreter as it was when it had started (see wasm-server.ts and serve.py): names that one interns, modules that it
 * imports, code that it specialises are gone for the next.
 */
export class Oracle {
  readonly #interpreter: Interpreter;
  readonly #timeout: number;
  #server: Server | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(interpreter: Interpreter, options: OracleOptions = {}) {
    this.#interpreter = interpreter;
    this.#timeout = options.timeout ?? DEFAULT_TIMEOUT;
  }

  /** The interpreter's full version, such as "3.13.2". Throws an Error if the interpreter does not start. */
  async version(): Promise<string> {
    return (await this.#enqueue(() => this.#running())).python;
  }

  /** Runs one program. Throws only if the interpreter cannot be started. */
  run(request: OracleRequest): Promise<OracleReply> {
    return this.#enqueue(() => this.#ask(request));
  }

  /** Runs many programs and gives the replies in that order, each while the next program runs. Throws only if the interpreter cannot be started. */
  async *runAll<T>(items: readonly T[], requestOf: (item: T) => OracleRequest): AsyncGenerator<[T, OracleReply]> {
    const ask = (item: T | undefined): Promise<OracleReply> | undefined =>
      item === undefined ? undefined : this.run(requestOf(item));
    let asked = ask(items[0]);
    for (const [index, item] of items.entries()) {
      const reply = (await asked)!;
      asked = ask(items[index + 1]);
      asked?.catch(() => {});
      yield [item, reply];
    }
  }

  /** Ends the interpreter. It starts again if it is asked again. */
  async close(): Promise<void> {
    await this.#enqueue(async () => this.#stop());
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #ask(request: OracleRequest): Promise<OracleReply> {
    const server = await this.#running();
    server.process.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await withTimeout(server.lines.next(), this.#timeout);
    if (line === 'timeout') {
      this.#stop();
      return { failure: { kind: 'timeout', message: `no answer within ${this.#timeout} ms` } };
    }
    if (line.done) {
      this.#stop();
      return { failure: { kind: 'crash', message: 'the interpreter died' } };
    }
    try {
      return JSON.parse(line.value) as OracleReply;
    } catch (error) {
      this.#stop();
      return { failure: { kind: 'crash', message: `the interpreter's memory is damaged: ${error}` } };
    }
  }

  async #running(): Promise<Server> {
    if (this.#server === undefined) {
      const child = start(this.#interpreter);
      const complaints: string[] = [];
      child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
      child.stdin.on('error', () => {});
      child.on('error', (error) => complaints.push(String(error)));
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const hello = await withTimeout(lines.next(), STARTUP_TIMEOUT);
      if (hello === 'timeout' || hello.done) {
        child.kill('SIGKILL');
        throw new Error(`${describe(this.#interpreter)} did not start: ${complaints.join('').slice(-2000)}`);
      }
      const { python } = JSON.parse(hello.value) as { python: string };
      this.#server = { process: child, lines, python };
    }
    return this.#server;
  }

  #stop(): void {
    this.#server?.process.kill('SIGKILL');
    this.#server = undefined;
  }
}

/** A short name of an interpreter for messages. */
export function describe(interpreter: Interpreter): string {
  return interpreter.kind === 'wasm' ? interpreter.package : interpreter.executable;
}

function start(interpreter: Interpreter): ChildProcessWithoutNullStreams {
  if (interpreter.kind === 'native') {
    const python = path.join(import.meta.dirname, 'python');
    const cwd = mkdtempSync(path.join(tmpdir(), 'heapline-'));
    const child = spawn(interpreter.executable, ['-m', 'heapline_oracle', '--serve'], {
      cwd,
      env: { ...process.env, PYTHONPATH: python, PYTHONDONTWRITEBYTECODE: '1' },
    });
    // Programs may write files.
    child.on('close', () => rmSync(cwd, { recursive: true, force: true }));
    return child;
  }
  const server = path.join(import.meta.dirname, 'wasm-server.ts');
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return spawn(process.execPath, [`--import=${loader}`, server, interpreter.package, interpreter.hashSeed]);
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
