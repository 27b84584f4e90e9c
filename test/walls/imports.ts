/** Which room may import which. */
import path from 'node:path';
import type { TextFile } from './files.ts';

/** The machine, its objects and the modelled modules are one stage of the flow: they call each other. */
const EXECUTION = ['machine', 'objects', 'modules'].map((name) => `analysis/${name}`);

const UP_TO_EXECUTION = ['analysis/versions', 'analysis/values', 'analysis/parse', 'analysis/compile', ...EXECUTION];

/** A host loads the parser for the analysis and reads its result through the rooms behind it; compiler and machine are behind the door. */
const HOST_MAY_IMPORT = [
  'analysis/analyze',
  'analysis/parse',
  'analysis/trace',
  'analysis/explain',
  'analysis/versions',
  'shared',
];

/**
 * The rooms that a room may import besides itself: those before it in the flow source → syntax → code → machine → trace → views. A room
 * is a folder of src or src/analysis, or a file directly in src/analysis.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'analysis/versions': [],
  'analysis/values': ['analysis/versions'],
  'analysis/parse': ['analysis/versions', 'analysis/values'],
  'analysis/compile': ['analysis/versions', 'analysis/values', 'analysis/parse'],
  ...Object.fromEntries(EXECUTION.map((room) => [room, UP_TO_EXECUTION])),
  'analysis/trace': [...UP_TO_EXECUTION, 'shared'],
  'analysis/explain': [...UP_TO_EXECUTION, 'analysis/trace', 'shared'],
  'analysis/analyze': [...UP_TO_EXECUTION, 'analysis/trace', 'analysis/explain', 'shared'],
  shared: ['analysis/versions'],
  extension: [...HOST_MAY_IMPORT],
  webview: ['shared'],
  cli: [...HOST_MAY_IMPORT, 'package.json'],
};

/** The packages and Node modules that a room may import; a trailing * stands for any ending. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'analysis/parse': ['web-tree-sitter'],
  extension: ['vscode', 'node:worker_threads', '@vscode/debugprotocol'],
  webview: ['preact*', '@vscode/codicons*'],
  cli: ['node:*', 'picocolors'],
};

/** The imports of a file that its room forbids, as "name imports what". */
export function forbiddenImports(file: TextFile): string[] {
  const room = roomOf(file.name);
  return importsOf(file.text)
    .filter((imported) => !isAllowed(room, file.name, imported))
    .map((imported) => `${file.name} (${room}) imports ${imported}`);
}

function isAllowed(room: string, importer: string, imported: string): boolean {
  if (!imported.startsWith('.')) {
    return (MAY_USE[room] ?? []).some((name) =>
      name.endsWith('*') ? imported.startsWith(name.slice(0, -1)) : imported === name,
    );
  }
  const target = path.posix.join(path.posix.dirname(importer), imported);
  // Styles and pictures belong to the room that shows them.
  return roomOf(target) === room || (MAY_IMPORT[room] ?? []).includes(roomOf(target));
}

function roomOf(name: string): string {
  if (name === 'package.json') return name;
  const [, first = '', second = ''] = name.replace(/\.\w+$/, '').split('/');
  return first === 'analysis' ? `analysis/${second}` : first;
}

/** What a file imports or exports from, types too, statically or on demand. */
export function importsOf(text: string): string[] {
  const fixed = text.matchAll(/^(?:import|export)\s+(?:[\w\s{},*$]+\sfrom\s+)?['"]([^'"\n]+)['"]/gm);
  const onDemand = text.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g);
  return [...fixed, ...onDemand].map((match) => match[1]!);
}
