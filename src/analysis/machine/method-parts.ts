/** A bound method about to be called is replaced by its function and its self (`Python/bytecodes.c`, CALL). */
import type { MethodPayload } from '../objects/types/method.ts';
import type { Machine } from './machine.ts';

/** Takes the bound method at a stack index apart: the function goes there, self above it. */
export function newMethodParts(machine: Machine, index: number): void {
  const { stack, borrowed, heap } = machine;
  const method = stack[index]!;
  const { function: callable, self } = method.payload as MethodPayload;
  heap.retain(self);
  heap.retain(callable);
  stack[index + 1] = self;
  stack[index] = callable;
  const wasBorrowed = borrowed[index] !== 0;
  borrowed[index] = 0;
  if (!wasBorrowed) heap.release(method);
}
