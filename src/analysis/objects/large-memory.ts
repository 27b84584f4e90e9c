/** Requests for memory that no machine has (`Objects/obmalloc.c`): they fail at once, whatever the machine. */
import { raiseBare } from './errors.ts';
import type { Runtime } from './runtime.ts';

/** Raises MemoryError for a request of so many bytes that every system refuses it. Smaller ones may succeed. */
export function requireMemory(runtime: Runtime, bytes: number): void {
  if (isRefused(bytes)) raiseBare(runtime, 'MemoryError');
}

/** Whether every system refuses a request of so many bytes. */
export function isRefused(bytes: number): boolean {
  return bytes >= REFUSED_BYTES;
}

/** One tebibyte: more than the memory of the machines that programs run on. */
const REFUSED_BYTES = 2 ** 40;

/** Size of a reference in a list or tuple. */
export const REFERENCE_SIZE = 8;
