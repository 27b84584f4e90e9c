/** State of a file that `open` gave. */
import { newString } from '../../objects/create.ts';
import { newException, raise, raised } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { EncodingName } from '../../values/encodings.ts';
import type { StoredFile } from '../../values/file-system.ts';
import { unsupportedOperationType } from './memory-stream.ts';

/** State of an open file. */
export interface FileState {
  readonly isText: boolean;
  /** What `mode` gives. */
  readonly mode: string;
  readonly access: FileAccess;
  /** What `name` gives, held by the file below (FileIO). */
  readonly file: PythonObject;
  readonly stored: StoredFile;
  /** Null where the encoding is not known or not simulated. */
  readonly encoding: EncodingName | null;
  readonly errors: string;
  /** `newline`: null where all ends of lines are read as line feeds. */
  readonly newline: string | null;
  readonly isLineBuffered: boolean;
  /** Bytes that are kept back before the file below is written to; 0 for FileIO itself. */
  readonly bufferSize: number;
  /** Where the next byte is read or written; NaN where it is not known. */
  position: number;
  /** Bytes that wait to be written, before the position. */
  unwritten: Uint8Array[];
  unwrittenLength: number;
  isClosed: boolean;
  hasGivenLine: boolean;
  /** Texts that wait to be written: one of ASCII characters alone is kept as it is (_io_TextIOWrapper_write_impl). */
  pending: PythonObject[];
  pendingLength: number;
  /** Text that was read ahead, or null. */
  decoded: DecodedText | null;
  /** False while lines are taken by `next()`: `tell()` is refused. */
  isTelling: boolean;
}

/** What a file was opened for. */
export interface FileAccess {
  readonly reads: boolean;
  readonly writes: boolean;
  /** Each write goes to the end. */
  readonly appends: boolean;
}

/** Text that a TextIOWrapper has read ahead (`decoded_chars`). */
export interface DecodedText {
  readonly text: string;
  /** Units of the text that were given. */
  used: number;
  /** Where its bytes begin in the file. */
  readonly start: number;
  /** True where the bytes are the text in its encoding, without changed ends of lines. */
  readonly isExact: boolean;
  /** The str, as soon as the program was given all of it at once. */
  object: PythonObject | null;
}

export type File = PythonObject<FileState>;

const CLOSED = 'I/O operation on closed file.';

/** Raises ValueError where a file is closed. */
export function checkOpen(runtime: Runtime, { payload }: File, action?: string): void {
  if (!payload.isClosed) return;
  raise(runtime, 'ValueError', payload.isText || action === undefined ? CLOSED : `${action} closed file`);
}

/** Raises `io.UnsupportedOperation`. */
export function refuse(runtime: Runtime, text: string): never {
  const message = newString(runtime, text);
  throw raised(runtime, newException(runtime, runtime.typeOf(unsupportedOperationType), [message]));
}
