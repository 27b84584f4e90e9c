/** The exception types that operations on built-in values raise. */
export type ExceptionType =
  | 'AttributeError'
  | 'BufferError'
  | 'IndexError'
  | 'KeyError'
  | 'LookupError'
  | 'MemoryError'
  | 'OverflowError'
  | 'TypeError'
  | 'UnicodeDecodeError'
  | 'UnicodeEncodeError'
  | 'UnicodeTranslateError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** One value of a Python exception's `args` beyond its message. */
export type FailureArgument = string | number | Uint8Array;

/**
 * Thrown by the functions of this room where CPython would raise: the exception's type and what `str(exception)` gives.
 * It is not a JavaScript Error: nobody reads its stack, and a program that raises in a loop should not pay for one.
 */
export class ValueFailure {
  readonly exceptionType: ExceptionType;
  readonly message: string;
  /** The exception's `args` where they are something else than the message alone (the five of a UnicodeDecodeError, an errno and its text). */
  readonly exceptionArguments: readonly FailureArgument[] | undefined;

  constructor(exceptionType: ExceptionType, message: string, exceptionArguments?: readonly FailureArgument[]) {
    this.exceptionType = exceptionType;
    this.message = message;
    this.exceptionArguments = exceptionArguments;
  }

  toString(): string {
    return `${this.exceptionType}: ${this.message}`;
  }
}

/** A ValueError with the given text, to be thrown. */
export function valueError(message: string): ValueFailure {
  return new ValueFailure('ValueError', message);
}

/** A TypeError with the given text, to be thrown. */
export function typeError(message: string): ValueFailure {
  return new ValueFailure('TypeError', message);
}

/** An OverflowError with the given text, to be thrown. */
export function overflowError(message: string): ValueFailure {
  return new ValueFailure('OverflowError', message);
}

/** A ZeroDivisionError with the given text, to be thrown. */
export function zeroDivisionError(message: string): ValueFailure {
  return new ValueFailure('ZeroDivisionError', message);
}

/**
 * Thrown where CPython would go on, but the value would be too large to simulate. It says nothing about what the program would do:
 * the run ends here with its memory budget used up.
 */
export class ValueTooLarge {
  readonly message: string;
  /** Bytes that CPython would ask for at once; 0 where it goes step by step. */
  readonly bytes: number;

  constructor(message: string, bytes = 0) {
    this.message = message;
    this.bytes = bytes;
  }

  toString(): string {
    return `value too large to simulate: ${this.message}`;
  }
}
