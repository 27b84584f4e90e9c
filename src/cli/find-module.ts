import { statSync } from 'node:fs';
import path from 'node:path';
import type { ModuleSource } from '../analysis/analyze.ts';
import { readSourceFile, SourceFileError } from './source-file.ts';

/**
 * The module of a dotted name under a folder, as `sys.path[0]` would find it: `a/b.py`, `a/b/__init__.py`, or a folder `a/b` (PEP 420). A
 * file that cannot be read is none.
 */
export function findModule(folder: string, name: string): ModuleSource | undefined {
  const base = path.join(folder, ...name.split('.'));
  const packageFile = path.join(base, '__init__.py');
  if (isFile(packageFile)) return read(packageFile, 'package');
  if (isFile(`${base}.py`)) return read(`${base}.py`, 'module');
  return isPackageFolder(base) ? { source: '', fileName: base, kind: 'folder' } : undefined;
}

function read(fileName: string, kind: ModuleSource['kind']): ModuleSource | undefined {
  try {
    return { source: readSourceFile(fileName), fileName, kind };
  } catch (error) {
    if (!(error instanceof SourceFileError)) throw error;
    return undefined;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function isPackageFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
