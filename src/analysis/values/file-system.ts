/** A file: it stays the same one when it is renamed, and when it is removed while it is open. */
export interface StoredFile {
  readonly kind: 'file';
  /** Null where it is not known what is in it. */
  bytes: Uint8Array | null;
  /** False while a stream has written more than it keeps back: how much has arrived is not known. */
  isSettled: boolean;
}

/** What a path leads to. A directory that the program made holds only what it put there. */
export type PathEntry =
  | StoredFile
  | { readonly kind: 'directory'; readonly isEmptyAtFirst: boolean }
  | { readonly kind: 'absent' };

/** What the system answers where it refuses, with the number of Linux (`errno`). */
export class FileFault {
  constructor(readonly number: FaultNumber) {}
}

/** ENOENT, EEXIST, ENOTDIR, EISDIR, EINVAL, ENOTEMPTY. */
export type FaultNumber = 2 | 17 | 20 | 21 | 22 | 39;

/** Text of each fault (strerror). */
export const FAULT_TEXTS: Readonly<Record<FaultNumber, string>> = {
  2: 'No such file or directory',
  17: 'File exists',
  20: 'Not a directory',
  21: 'Is a directory',
  22: 'Invalid argument',
  39: 'Directory not empty',
};

const ABSENT: PathEntry = { kind: 'absent' };
const OTHER_DIRECTORY: PathEntry = { kind: 'directory', isEmptyAtFirst: false };

/**
 * The files of the system as far as a run knows them: those that it has written, and what it has made, moved and removed. Everything else
 * may be there or not. All paths are plain texts with slashes; relative ones are taken from the same directory.
 */
export class FileSystem {
  private readonly entries = new Map<string, PathEntry>();

  /** What a path leads to; null where that is not known. */
  find(path: string): PathEntry | null {
    const plain = normalPath(path);
    return plain === '' ? ABSENT : this.entryAt(plain);
  }

  /** Opens a file that is there, or may be, for reading. */
  existing(path: string): StoredFile {
    const entry = this.find(path);
    if (entry?.kind === 'absent') throw new FileFault(this.faultOfAbsent(path));
    if (entry?.kind === 'directory') throw new FileFault(21);
    return entry ?? this.put(path, newFile(null));
  }

  /** There is nothing at a path. */
  miss(path: string): void {
    this.entries.set(normalPath(path), ABSENT);
  }

  /** Opens a file for writing: an empty one, or with `keeps` what is in it. */
  written(path: string, keeps: boolean): StoredFile {
    const entry = this.find(path);
    if (entry?.kind === 'directory') throw new FileFault(21);
    if (entry?.kind === 'file') {
      if (!keeps) entry.bytes = new Uint8Array(0);
      return entry;
    }
    this.checkParent(path);
    const mayHold = keeps && entry === null;
    return this.put(path, newFile(mayHold ? null : new Uint8Array(0)));
  }

  /** Opens a file that must be new. */
  created(path: string): StoredFile {
    const entry = this.find(path);
    if (entry !== null && entry.kind !== 'absent') throw new FileFault(17);
    this.checkParent(path);
    return this.put(path, newFile(new Uint8Array(0)));
  }

  /** `unlink`. */
  remove(path: string): void {
    this.existing(path);
    this.entries.set(normalPath(path), ABSENT);
  }

  /** `mkdir`. */
  makeDirectory(path: string): void {
    const entry = this.find(path);
    if (entry !== null && entry.kind !== 'absent') throw new FileFault(17);
    this.checkParent(path);
    this.entries.set(normalPath(path), { kind: 'directory', isEmptyAtFirst: true });
  }

  /** `rmdir`. */
  removeDirectory(path: string): void {
    const entry = this.find(path);
    if (entry?.kind === 'absent') throw new FileFault(this.faultOfAbsent(path));
    if (entry?.kind === 'file') throw new FileFault(20);
    if (this.knownNames(normalPath(path)).length > 0) throw new FileFault(39);
    this.entries.set(normalPath(path), ABSENT);
  }

  /** Removes a directory with everything below it. */
  removeTree(path: string): void {
    const entry = this.find(path);
    if (entry?.kind === 'absent') throw new FileFault(this.faultOfAbsent(path));
    if (entry?.kind === 'file') throw new FileFault(20);
    const top = normalPath(path);
    for (const below of [...this.entries.keys()]) if (below.startsWith(`${top}/`)) this.entries.delete(below);
    this.entries.set(top, ABSENT);
  }

  /** `rename`: with everything below it. */
  rename(from: string, to: string): void {
    const entry = this.find(from);
    if (entry?.kind === 'absent') throw new FileFault(this.faultOfAbsent(from));
    this.checkParent(to);
    const target = this.find(to);
    if (target?.kind === 'directory' && entry?.kind === 'file') throw new FileFault(21);
    const [source, destination] = [normalPath(from), normalPath(to)];
    if (source === destination) return;
    for (const [path, moved] of [...this.entries]) {
      if (path.startsWith(`${destination}/`)) this.entries.delete(path);
      if (!path.startsWith(`${source}/`)) continue;
      this.entries.delete(path);
      this.entries.set(destination + path.slice(source.length), moved);
    }
    this.entries.set(destination, entry ?? newFile(null));
    this.entries.set(source, ABSENT);
  }

  /** The names in a directory in any order; null where they are not all known. */
  names(path: string): string[] | null {
    const entry = this.find(path);
    if (entry?.kind === 'absent') throw new FileFault(this.faultOfAbsent(path));
    if (entry?.kind === 'file') throw new FileFault(20);
    return entry?.isEmptyAtFirst ? this.knownNames(normalPath(path)) : null;
  }

  /** Others may have changed every file, or the directory that paths are taken from has become another one. */
  forget(): void {
    if (this.entries.size === 0) return;
    for (const entry of this.entries.values()) if (entry.kind === 'file') entry.bytes = null;
    this.entries.clear();
  }

  private entryAt(path: string): PathEntry | null {
    const own = this.entries.get(path);
    if (own !== undefined) return own;
    const parent = parentOf(path);
    if (parent === null) return OTHER_DIRECTORY;
    const entry = this.entryAt(parent);
    if (entry === null) return null;
    return entry.kind !== 'directory' || entry.isEmptyAtFirst ? ABSENT : null;
  }

  private put(path: string, file: StoredFile): StoredFile {
    this.entries.set(normalPath(path), file);
    return file;
  }

  private checkParent(path: string): void {
    const parent = parentOf(normalPath(path));
    const kind = parent === null ? undefined : this.entryAt(parent)?.kind;
    if (kind === 'absent') throw new FileFault(2);
    if (kind === 'file') throw new FileFault(20);
  }

  /** A path through a file is another fault than one to nothing. */
  private faultOfAbsent(path: string): FaultNumber {
    const parent = parentOf(normalPath(path));
    return parent !== null && this.entryAt(parent)?.kind === 'file' ? 20 : 2;
  }

  private knownNames(directory: string): string[] {
    return [...this.entries]
      .filter(([path, { kind }]) => kind !== 'absent' && parentOf(path) === directory)
      .map(([path]) => path.slice(path.lastIndexOf('/') + 1));
  }
}

/** A file that nothing else knows of. */
export function newFile(bytes: Uint8Array | null): StoredFile {
  return { kind: 'file', bytes, isSettled: true };
}

/** A path without `.`, and without `..` behind a name (`os.path.normpath`); empty for the empty path. */
function normalPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (parts.length === 0 && !isAbsolute) || parts.at(-1) === '..') parts.push(part);
    else parts.pop();
  }
  const text = parts.join('/');
  if (isAbsolute) return `/${text}`;
  return text === '' && path !== '' ? '.' : text;
}

/** Null for the directories that everything else is below: those of the system, and those around the one that paths are taken from. */
function parentOf(path: string): string | null {
  if (path === '/' || path === '.' || /(^|\/)\.\.$/.test(path)) return null;
  const end = path.lastIndexOf('/');
  if (end < 0) return '.';
  return end === 0 ? '/' : path.slice(0, end);
}
