/** Frames of Python functions. */
import type { PythonObject } from '../objects/python-object.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** A frame of a function (the reference to it is stolen unless borrowed). */
export function newFunctionFrame(machine: Machine, callee: PythonObject, isBorrowed: boolean): Frame {
  const payload = callee.payload as FunctionPayload;
  const frame = new Frame(
    machine,
    machine.nextFrameNumber(),
    payload.code.payload as CodePayload,
    payload.code,
    callee,
    payload.globals,
    payload.builtins,
    null,
  );
  frame.isCalleeBorrowed = isBorrowed;
  machine.heap.retain(payload.code);
  return frame;
}
