import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** How a CPython runs a program; see `measure.py`. */
export type TraceMode = 'plain' | 'empty' | 'counts';

/** A CPython to compare with. */
export interface Python {
  /** Such as `CPython 3.13.0` or `CPython 3.13 as WebAssembly`. */
  readonly description: string;
  /** Language version, such as `3.13`. */
  readonly version: string;
  /** The command that measures a file. */
  readonly command: (mode: TraceMode, file: string) => readonly [string, readonly string[]];
}

const MEASURE = path.join(import.meta.dirname, 'measure.py');
const MEASURE_WASM = path.join(import.meta.dirname, 'measure-wasm.mjs');

/** The newest native CPython of a supported version on this machine; where there is none, CPython 3.13 as WebAssembly. */
export function findPython(): Python {
  const found = candidates().flatMap((command) => {
    const version = versionOf(command);
    return version === null ? [] : [{ command, version }];
  });
  const supported = found.filter(({ version }) => /^3\.1[1-4]\./.test(version));
  supported.sort((left, right) => right.version.localeCompare(left.version, 'en', { numeric: true }));
  const [newest] = supported;
  if (newest === undefined) {
    return {
      description: 'CPython 3.13 as WebAssembly, since there is no native one here',
      version: '3.13',
      command: (mode, file) => [process.execPath, [MEASURE_WASM, mode, file]],
    };
  }
  return {
    description: `CPython ${newest.version}`,
    version: newest.version.split('.').slice(0, 2).join('.'),
    command: (mode, file) => [newest.command, [MEASURE, mode, file]],
  };
}

function candidates(): string[] {
  const named = ['3.14', '3.13', '3.12', '3.11'].map((version) => `python${version}`);
  return [...named, 'python3', 'python', ...installedByPyenv()];
}

function installedByPyenv(): string[] {
  const versions = path.join(process.env.PYENV_ROOT ?? path.join(homedir(), '.pyenv'), 'versions');
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .map((version) => path.join(versions, version, 'bin', 'python3'))
    .filter((command) => existsSync(command));
}

function versionOf(command: string): string | null {
  try {
    const code = 'import platform; print(platform.python_implementation(), platform.python_version())';
    const [name, version] = execFileSync(command, ['-c', code], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split(/\s+/);
    return name === 'CPython' ? (version ?? null) : null;
  } catch {
    return null;
  }
}
