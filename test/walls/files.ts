/** The project's own text files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';

/** A text file of the project. */
export interface TextFile {
  /** From the root, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** What is fetched or made, and what git ignores. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', '.vscode-host', '.cache', 'artifacts']);

const BINARY = /\.(png|gif|ico|wasm|vsix|ttf|gz)$/;

/** All text files of the project whose name matches. */
export function textFiles(wanted = /./): TextFile[] {
  return namesIn('')
    .filter((name) => wanted.test(name) && !BINARY.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** The source files: programs, tests and scripts. */
export function sourceFiles(): TextFile[] {
  return textFiles(/^(src|test|scripts)\/.*\.(tsx?|m?js)$/);
}

/** Lines of a file that match, as "name:line: text". */
export function linesMatching({ name, text }: TextFile, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 160)}`] : []));
}

function namesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? namesIn(name) : entry.isFile() ? [name] : [];
  });
}
