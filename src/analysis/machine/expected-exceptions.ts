/** Whether the program is ready for an exception: where that is so, what may raise it is taken to do so. */
import type { CodeObject } from '../compile/code-object.ts';
import { Op } from '../compile/instructions.ts';
import type { Frame } from './frame.ts';

/** An exception that a program may be ready for. */
export interface ExpectedException {
  /** Names of the classes that a clause for it may name. */
  readonly names: ReadonlySet<string>;
  /** Whether `except:` without a class, and a `with`, which may suppress anything, are such a clause. */
  readonly anyHandler: boolean;
}

/** Whether a frame of the program is about to handle an exception. */
export function expectsException(frame: Frame | null, expected: ExpectedException): boolean {
  for (let caller = frame; caller !== null; caller = caller.previous) {
    const { code } = caller.code;
    if (code.makesSteps && handles(code, caller.instructionPointer - 1, expected)) return true;
  }
  return false;
}

/** Whether an instruction stands in a `try` with a handler for the exception. */
function handles(code: CodeObject, place: number, expected: ExpectedException): boolean {
  const seen = new Set<number>();
  for (let index = place; ; ) {
    const entry = code.exceptionTable.find(({ start, end }) => start <= index && index < end);
    if (entry === undefined || seen.has(entry.target)) return false;
    seen.add(entry.target);
    if (catches(code, entry.target, expected)) return true;
    index = lastOfHandler(code, entry.target);
  }
}

/** Whether a handler has a clause for the exception; clauses follow each other by their jumps. */
function catches({ instructions, names }: CodeObject, target: number, expected: ExpectedException): boolean {
  let caught = false;
  for (let index = target; index < instructions.length; index++) {
    const operation = instructions[index]! & 0xff;
    const operand = instructions[index]! >>> 8;
    switch (operation) {
      case Op.PUSH_EXC_INFO:
      case Op.TRACE_LINE:
      case Op.NOP:
      case Op.LOAD_ATTR:
      case Op.BUILD_TUPLE:
      case Op.CHECK_EXC_MATCH:
        break;
      case Op.LOAD_NAME:
        caught ||= expected.names.has(names[operand]!);
        break;
      case Op.LOAD_GLOBAL:
        caught ||= expected.names.has(names[operand >> 1]!);
        break;
      case Op.POP_JUMP_IF_FALSE:
        if (caught) return true;
        index = operand - 1;
        break;
      case Op.POP_TOP:
      case Op.WITH_EXCEPT_START:
        return expected.anyHandler;
      default:
        return false;
    }
  }
  return false;
}

/** The instruction by which a handler raises on, for the handler around it. */
function lastOfHandler(code: CodeObject, target: number): number {
  let index = target;
  while (index < code.instructions.length - 1 && (code.instructions[index]! & 0xff) !== Op.RERAISE) index++;
  return index;
}
