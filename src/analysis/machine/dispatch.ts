/** The dispatch loop (`Python/ceval.c`, _PyEval_EvalFrameDefault): runs frames until the one it was entered with ends or is suspended. */
import { Op } from '../compile/instructions.ts';
import { newBoolean, newInteger, newList, newTuple } from '../objects/create.ts';
import { dictSetName } from '../objects/dict-access.ts';
import { typeOf } from '../objects/lookup.ts';
import { getAttribute, getMethodAttribute, setAttribute } from '../objects/protocol/attributes.ts';
import { richCompare } from '../objects/protocol/comparison.ts';
import { getIterator } from '../objects/protocol/iteration.ts';
import {
  binaryOperation,
  contains,
  getItem,
  lengthOf,
  setItem,
  unaryOperation,
} from '../objects/protocol/operators.ts';
import { isTrue } from '../objects/protocol/truth.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type CellPayload, newCell, setCellOwned } from '../objects/types/cell.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import { binaryFast, compareFast } from './arithmetic.ts';
import { callAtStack, callWithTupleAndDict } from './calls.ts';
import type { Frame } from './frame.ts';
import { leaveFrame } from './frames.ts';
import type { Machine } from './machine.ts';
import * as attributes from './operations/attributes.ts';
import * as awaiting from './operations/awaiting.ts';
import * as building from './operations/building.ts';
import * as exceptions from './operations/exceptions.ts';
import * as functions from './operations/functions.ts';
import * as generators from './operations/generators.ts';
import * as imports from './operations/imports.ts';
import * as matching from './operations/matching.ts';
import * as nameOperations from './operations/names.ts';
import * as text from './operations/text.ts';
import * as unpacking from './operations/unpacking.ts';
import {
  enterWarmGetItem,
  enterWarmProperty,
  loadWarmMethod,
  storeAttribute,
  storeWarmItem,
} from './specialization.ts';
import { handleThrown } from './unwinding.ts';

/**
 * Runs a frame and those it calls until it ends or is suspended. Gives its return value, or what it yields (the frame's state tells which): a new
 * reference. Throws `PythonRaise` if the frame ends by an exception.
 */
export function runFrame(machine: Machine, entry: Frame): PythonObject {
  entry.isEntry = true;
  for (;;) {
    try {
      if (machine.throwOnEntry !== null) throw machine.takeThrowOnEntry();
      return interpret(machine);
    } catch (thrown) {
      // Makes the frame that handles the exception the current one, or throws again where the entry frame does not.
      handleThrown(machine, entry, thrown);
    }
  }
}

function interpret(machine: Machine): PythonObject {
  const { heap, log, stack, types } = machine;
  newFrame: for (;;) {
    const frame = machine.frame!;
    const { borrowed } = machine;
    const { instructions } = frame.code.code;
    const constants = frame.code.constants.payload;
    const names = frame.code.names.payload;
    const { base } = frame;
    let sp = frame.stackPointer;
    let ip = frame.instructionPointer;
    for (;;) {
      const instruction = instructions[ip++]!;
      const operand = instruction >>> 8;
      frame.instructionPointer = ip;
      frame.stackPointer = sp;
      const op = (instruction & 0xff) as Op;
      switch (op) {
        case Op.TRACE_LINE:
          if (frame.statement !== operand) {
            frame.statement = operand;
            machine.recordStep(frame.code.code.statements[operand]!.firstLine);
          }
          break;
        case Op.INVALID:
          machine.stop(`unknown: ${String(constants[operand]!.payload)}`);
          break;
        case Op.NOP:
        case Op.RESUME:
          break;
        case Op.POP_TOP:
          machine.drop(--sp);
          break;
        case Op.PUSH_NULL:
          stack[sp++] = null;
          break;
        case Op.COPY: {
          const value = stack[sp - operand]!;
          if (borrowed[sp - operand] !== 0) borrowed[sp] = 1;
          else if (value !== null) heap.retain(value);
          stack[sp++] = value;
          break;
        }
        case Op.SWAP: {
          const other = sp - operand;
          const top = stack[sp - 1]!;
          stack[sp - 1] = stack[other]!;
          stack[other] = top;
          const flag = borrowed[sp - 1]!;
          borrowed[sp - 1] = borrowed[other]!;
          borrowed[other] = flag;
          break;
        }
        case Op.JUMP:
        case Op.JUMP_NO_INTERRUPT:
          if (operand < ip) machine.spend(1);
          ip = operand;
          break;
        case Op.POP_JUMP_IF_FALSE:
        case Op.POP_JUMP_IF_TRUE: {
          const truth = machine.truthOrDecision(stack[sp - 1]!);
          machine.drop(--sp);
          if (truth === (op === Op.POP_JUMP_IF_TRUE)) {
            if (operand < ip) machine.spend(1);
            ip = operand;
          }
          break;
        }
        case Op.JUMP_IF_FALSE_OR_POP:
        case Op.JUMP_IF_TRUE_OR_POP:
          if (machine.truthOrDecision(stack[sp - 1]!) === (op === Op.JUMP_IF_TRUE_OR_POP)) ip = operand;
          else machine.drop(--sp);
          break;
        case Op.POP_JUMP_IF_NONE:
        case Op.POP_JUMP_IF_NOT_NONE: {
          const isNone = machine.isNoneOrDecision(stack[sp - 1]!);
          machine.drop(--sp);
          if (isNone === (op === Op.POP_JUMP_IF_NONE)) ip = operand;
          break;
        }
        case Op.RETURN_VALUE: {
          const value = machine.take(--sp);
          frame.stackPointer = sp;
          const result = leaveFrame(machine, frame, value);
          if (frame.isEntry) return result;
          machine.push(result);
          continue newFrame;
        }
        case Op.RETURN_GENERATOR: {
          const generator = generators.makeGenerator(machine, frame);
          if (frame.isEntry) return generator;
          machine.push(generator);
          continue newFrame;
        }
        case Op.YIELD_VALUE: {
          const value = machine.take(--sp);
          frame.stackPointer = sp;
          generators.suspend(machine, frame);
          return value;
        }

        case Op.LOAD_CONST: {
          const value = constants[operand]!;
          heap.retain(value);
          stack[sp++] = value;
          break;
        }
        case Op.LOAD_SMALL_INT:
          stack[sp++] = newInteger(machine, operand);
          break;
        case Op.LOAD_COMMON_CONSTANT:
          stack[sp++] = nameOperations.commonConstant(machine, operand);
          break;
        case Op.LOAD_ASSERTION_ERROR:
          stack[sp++] = machine.typeNamed('AssertionError');
          break;
        case Op.LOAD_BUILD_CLASS:
          stack[sp++] = nameOperations.builtinNamed(machine, '__build_class__');
          break;

        case Op.LOAD_FAST: {
          const value = stack[base + operand];
          if (value === null || value === undefined) nameOperations.raiseUnbound(machine, frame, operand);
          if (borrowed[base + operand] !== 0) borrowed[sp] = 1;
          else heap.retain(value);
          stack[sp++] = value;
          break;
        }
        case Op.LOAD_FAST_CHECK: {
          const value = stack[base + operand];
          if (value === null || value === undefined) nameOperations.raiseUnbound(machine, frame, operand);
          if (borrowed[base + operand] !== 0) borrowed[sp] = 1;
          else heap.retain(value);
          stack[sp++] = value;
          break;
        }
        case Op.LOAD_FAST_BORROW: {
          const value = stack[base + operand];
          if (value === null || value === undefined) nameOperations.raiseUnbound(machine, frame, operand);
          borrowed[sp] = 1;
          stack[sp++] = value;
          break;
        }
        case Op.LOAD_FAST_AND_CLEAR: {
          const value = stack[base + operand] ?? null;
          stack[sp] = value;
          borrowed[sp] = borrowed[base + operand]!;
          stack[base + operand] = null;
          borrowed[base + operand] = 0;
          if (value !== null) log.local(operand, reference(value, borrowed[sp]!), 0);
          sp++;
          break;
        }
        case Op.STORE_FAST: {
          const value = stack[--sp] ?? null;
          const slot = base + operand;
          const before = stack[slot] ?? null;
          const wasBorrowed = borrowed[slot]!;
          stack[slot] = value;
          borrowed[slot] = borrowed[sp]!;
          stack[sp] = null;
          borrowed[sp] = 0;
          log.local(operand, reference(before, wasBorrowed), reference(value, borrowed[slot]!));
          if (before?.refcount === 1 && nameOperations.isStoreAndLoad(machine, frame)) {
            const local = base + (instructions[ip]! >>> 8);
            if (borrowed[local] !== 0) borrowed[sp] = 1;
            else heap.retain(stack[local]!);
            stack[sp++] = stack[local]!;
            frame.instructionPointer = ++ip;
          }
          frame.stackPointer = sp;
          if (before !== null && wasBorrowed === 0) heap.release(before);
          break;
        }
        case Op.DELETE_FAST: {
          const slot = base + operand;
          const before = stack[slot] ?? null;
          if (before === null) nameOperations.raiseUnbound(machine, frame, operand);
          const wasBorrowed = borrowed[slot]!;
          stack[slot] = null;
          borrowed[slot] = 0;
          log.local(operand, reference(before, wasBorrowed), 0);
          if (wasBorrowed === 0) heap.release(before);
          break;
        }
        case Op.MAKE_CELL: {
          const slot = base + operand;
          const before = stack[slot] ?? null;
          const wasBorrowed = borrowed[slot]!;
          if (before !== null && wasBorrowed !== 0) heap.retain(before);
          borrowed[slot] = 0;
          const cell = newCell(machine, before);
          stack[slot] = cell;
          log.local(operand, reference(before, wasBorrowed), cell.id);
          break;
        }
        case Op.COPY_FREE_VARS: {
          const closure = (frame.callee!.payload as FunctionPayload).closure!.payload as PythonObject[];
          const start = frame.code.code.localsPlus.length - operand;
          for (let index = 0; index < operand; index++) {
            const cell = closure[index]!;
            heap.retain(cell);
            stack[base + start + index] = cell;
            log.local(start + index, 0, cell.id);
          }
          break;
        }
        case Op.LOAD_DEREF: {
          const { contents } = stack[base + operand]!.payload as CellPayload;
          if (contents === null) nameOperations.raiseUnbound(machine, frame, operand);
          heap.retain(contents);
          stack[sp++] = contents;
          break;
        }
        case Op.STORE_DEREF:
          setCellOwned(machine, stack[base + operand] as PythonObject<CellPayload>, machine.take(--sp));
          break;
        case Op.DELETE_DEREF: {
          const cell = stack[base + operand] as PythonObject<CellPayload>;
          if (cell.payload.contents === null) nameOperations.raiseUnbound(machine, frame, operand);
          setCellOwned(machine, cell, null);
          break;
        }
        case Op.LOAD_FROM_DICT_OR_DEREF: {
          const value = nameOperations.loadFromMappingOrCell(machine, frame, stack[sp - 1]!, operand);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }

        case Op.LOAD_NAME:
          stack[sp++] = nameOperations.loadName(machine, frame, operand);
          break;
        case Op.STORE_NAME: {
          const key = names[operand]!;
          nameOperations.storeName(machine, frame, key, stack[sp - 1]!);
          machine.drop(--sp);
          break;
        }
        case Op.DELETE_NAME:
          nameOperations.deleteName(machine, frame, names[operand]!);
          break;
        case Op.LOAD_GLOBAL: {
          stack[sp++] = nameOperations.loadGlobal(machine, frame, names[operand >> 1]!);
          if ((operand & 1) !== 0) stack[sp++] = null;
          break;
        }
        case Op.STORE_GLOBAL:
          dictSetName(machine, frame.globals, names[operand]!, stack[sp - 1]!);
          machine.drop(--sp);
          break;
        case Op.DELETE_GLOBAL:
          nameOperations.deleteGlobal(machine, frame, names[operand]!);
          break;
        case Op.LOAD_FROM_DICT_OR_GLOBALS: {
          const value = nameOperations.loadFromMappingOrGlobals(machine, frame, stack[sp - 1]!, names[operand]!);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.LOAD_LOCALS:
          stack[sp++] = nameOperations.loadLocals(machine, frame);
          break;
        case Op.SETUP_ANNOTATIONS:
          nameOperations.setupAnnotations(machine, frame);
          break;

        case Op.LOAD_ATTR: {
          const name = names[operand >> 1]!.payload;
          if ((operand & 1) !== 0) {
            if (!attributes.loadMethod(machine, sp - 1, name) && !loadWarmMethod(machine, frame, sp - 1, name)) {
              const owner = stack[sp - 1]!;
              const value = getMethodAttribute(machine, owner, name);
              machine.drop(sp - 1);
              stack[sp - 1] = value;
              stack[sp] = null;
            }
            sp++;
            break;
          }
          if (enterWarmProperty(machine, frame, name)) {
            continue newFrame;
          }
          const value = getAttribute(machine, stack[sp - 1]!, name);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.LOAD_SUPER_ATTR:
          sp = attributes.loadSuperAttribute(machine, frame, sp, operand);
          break;
        case Op.STORE_ATTR: {
          storeAttribute(machine, frame, sp, names[operand]!.payload);
          sp -= 2;
          break;
        }
        case Op.DELETE_ATTR:
          setAttribute(machine, stack[sp - 1]!, names[operand]!.payload, null);
          machine.drop(--sp);
          break;
        case Op.BINARY_SUBSCR: {
          if (enterWarmGetItem(machine, frame)) {
            continue newFrame;
          }
          const value = getItem(machine, stack[sp - 2]!, stack[sp - 1]!);
          // The result takes the place of the left operand, which goes first, in 3.14 too.
          machine.drop(sp - 2);
          machine.drop(sp - 1);
          sp -= 1;
          stack[sp - 1] = value;
          break;
        }
        case Op.STORE_SUBSCR:
          if (storeWarmItem(machine, frame, sp)) {
            sp -= 3;
            break;
          }
          setItem(machine, stack[sp - 2]!, stack[sp - 1]!, stack[sp - 3]!);
          machine.dropInputs(sp - 3, sp);
          sp -= 3;
          break;
        case Op.DELETE_SUBSCR:
          setItem(machine, stack[sp - 2]!, stack[sp - 1]!, null);
          machine.dropInputs(sp - 2, sp);
          sp -= 2;
          break;
        case Op.BINARY_SLICE: {
          const value = building.loadSlice(machine, sp);
          machine.drop(sp - 3);
          sp -= 2;
          stack[sp - 1] = value;
          break;
        }
        case Op.STORE_SLICE:
          building.storeSlice(machine, sp);
          machine.drop(sp - 4);
          machine.drop(sp - 3);
          sp -= 4;
          break;

        case Op.UNARY_NEGATIVE:
        case Op.UNARY_INVERT: {
          const kind = op === Op.UNARY_NEGATIVE ? 'negative' : 'invert';
          const value = unaryOperation(machine, stack[sp - 1]!, kind);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.UNARY_NOT: {
          const truth = isTrue(machine, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = newBoolean(machine, !truth);
          break;
        }
        case Op.TO_BOOL: {
          const truth = isTrue(machine, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = newBoolean(machine, truth);
          break;
        }
        case Op.BINARY_OP: {
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          const value = binaryFast(machine, left, right, operand) ?? binaryOperation(machine, left, right, operand);
          machine.drop(sp - 2);
          machine.drop(sp - 1);
          sp -= 1;
          stack[sp - 1] = value;
          break;
        }
        case Op.COMPARE_OP: {
          const left = stack[sp - 2]!;
          const right = stack[sp - 1]!;
          const value =
            compareFast(machine, left, right, operand >> 5) ?? richCompare(machine, left, right, operand >> 5);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = value;
          break;
        }
        case Op.IS_OP: {
          const isSame = machine.isSameOrDecision(stack[sp - 2]!, stack[sp - 1]!);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = newBoolean(machine, isSame !== (operand === 1));
          break;
        }
        case Op.CONTAINS_OP: {
          const isIn = contains(machine, stack[sp - 1]!, stack[sp - 2]!);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = newBoolean(machine, isIn !== (operand === 1));
          break;
        }

        case Op.BUILD_TUPLE: {
          const items = machine.takeMany(sp - operand, operand);
          sp -= operand;
          stack[sp++] = newTuple(machine, items);
          break;
        }
        case Op.BUILD_LIST: {
          const items = machine.takeMany(sp - operand, operand);
          sp -= operand;
          stack[sp++] = newList(machine, items);
          break;
        }
        case Op.BUILD_SET:
          sp = building.buildSet(machine, sp, operand);
          break;
        case Op.BUILD_MAP:
          sp = building.buildMap(machine, sp, operand);
          break;
        case Op.BUILD_CONST_KEY_MAP:
          sp = building.buildConstKeyMap(machine, sp, operand);
          break;
        case Op.BUILD_SLICE:
          sp = building.buildSlice(machine, sp, operand);
          break;
        case Op.BUILD_STRING:
          sp = text.buildString(machine, sp, operand);
          break;
        case Op.BUILD_TEMPLATE:
          sp = text.buildTemplate(machine, sp);
          break;
        case Op.BUILD_INTERPOLATION:
          sp = text.buildInterpolation(machine, sp, operand);
          break;
        case Op.LIST_APPEND:
          building.listAppend(machine, stack[sp - 1 - operand]!, machine.take(sp - 1));
          sp--;
          break;
        case Op.SET_ADD:
          building.setAdd(machine, stack[sp - 1 - operand]!, sp - 1);
          sp--;
          break;
        case Op.MAP_ADD:
          building.mapAdd(machine, stack[sp - 2 - operand]!, sp - 2);
          sp -= 2;
          break;
        case Op.LIST_EXTEND:
          building.listExtend(machine, stack[sp - 1 - operand]!, stack[sp - 1]!);
          machine.drop(--sp);
          break;
        case Op.SET_UPDATE:
          building.setUpdate(machine, stack[sp - 1 - operand]!, stack[sp - 1]!);
          machine.drop(--sp);
          break;
        case Op.DICT_UPDATE:
          building.dictUpdate(machine, stack[sp - 1 - operand]!, stack[sp - 1]!);
          machine.drop(--sp);
          break;
        case Op.DICT_MERGE:
          building.dictMerge(machine, stack[sp - 1 - operand]!, stack[sp - 1]!, stack[sp - 4 - operand] ?? null);
          machine.drop(--sp);
          break;
        case Op.UNPACK_SEQUENCE:
          sp = unpacking.unpackSequence(machine, sp, operand);
          break;
        case Op.UNPACK_EX:
          sp = unpacking.unpackWithStar(machine, sp, operand & 0xff, operand >> 8);
          break;

        case Op.CONVERT_VALUE: {
          const value = text.convert(machine, stack[sp - 1]!, operand);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.FORMAT_SIMPLE: {
          if (stack[sp - 1]!.type === types.str) break;
          const value = text.format(machine, stack[sp - 1]!, null);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.FORMAT_WITH_SPEC: {
          const value = text.format(machine, stack[sp - 2]!, stack[sp - 1]!);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = value;
          break;
        }

        case Op.CALL:
          callAtStack(machine, frame, sp - operand - 2, operand, null);
          continue newFrame;
        case Op.CALL_KW:
          callAtStack(machine, frame, sp - operand - 3, operand, stack[sp - 1] as PythonObject<PythonObject<string>[]>);
          continue newFrame;
        case Op.CALL_FUNCTION_EX:
          callWithTupleAndDict(machine, frame, sp, (operand & 1) !== 0);
          continue newFrame;
        case Op.CALL_INTRINSIC_1: {
          const value = functions.intrinsic1(machine, frame, operand, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = value;
          break;
        }
        case Op.CALL_INTRINSIC_2: {
          const value = functions.intrinsic2(machine, operand, stack[sp - 2]!, stack[sp - 1]!);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = value;
          break;
        }
        case Op.MAKE_FUNCTION:
          stack[sp - 1] = functions.makeFunction(machine, frame, stack[sp - 1]!);
          break;
        case Op.SET_FUNCTION_ATTRIBUTE:
          functions.setFunctionAttribute(machine, stack[sp - 1]!, operand, machine.take(sp - 2));
          stack[sp - 2] = stack[sp - 1]!;
          stack[--sp] = null;
          break;

        case Op.GET_ITER: {
          const iterator = getIterator(machine, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = iterator;
          break;
        }
        case Op.FOR_ITER: {
          const iterator = stack[sp - 1]!;
          const next = typeOf(iterator).payload.slots.iterNext;
          const item = next === null ? null : machine.nextOrNull(next, iterator);
          if (item === null) {
            machine.drop(--sp);
            ip = operand;
          } else stack[sp++] = item;
          break;
        }
        case Op.GET_YIELD_FROM_ITER: {
          const iterator = generators.yieldFromIterator(machine, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = iterator;
          break;
        }
        case Op.SEND:
          if (generators.send(machine, sp)) ip = operand;
          break;
        case Op.END_SEND: {
          const value = stack[sp - 1]!;
          const receiver = sp - 2;
          stack[sp - 1] = null;
          machine.drop(receiver);
          stack[receiver] = value;
          sp--;
          break;
        }
        case Op.CLEANUP_THROW:
          sp = generators.cleanupThrow(machine, sp);
          break;

        case Op.RAISE_VARARGS:
          exceptions.raiseVarargs(machine, sp, operand);
          break;
        case Op.RERAISE:
          exceptions.reraise(machine, sp, operand);
          break;
        case Op.PUSH_EXC_INFO:
          sp = exceptions.pushExceptionInfo(machine, sp);
          break;
        case Op.POP_EXCEPT:
          exceptions.popExcept(machine, machine.take(--sp));
          break;
        case Op.CHECK_EXC_MATCH: {
          const matches = exceptions.matches(machine, stack[sp - 2]!, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = newBoolean(machine, matches);
          break;
        }
        case Op.CHECK_EG_MATCH:
          exceptions.checkGroupMatch(machine, sp);
          break;
        case Op.BEFORE_WITH:
          sp = exceptions.beforeWith(machine, sp, false);
          break;
        case Op.LOAD_SPECIAL:
          sp = exceptions.loadSpecial(machine, sp, operand);
          break;
        case Op.WITH_EXCEPT_START:
          stack[sp] = exceptions.withExceptStart(machine, sp, operand);
          sp++;
          break;

        case Op.IMPORT_NAME: {
          const module = imports.importName(machine, frame, names[operand]!, stack[sp - 2]!, stack[sp - 1]!);
          machine.dropInputs(sp - 2, sp);
          sp -= 1;
          stack[sp - 1] = module;
          break;
        }
        case Op.IMPORT_FROM:
          stack[sp] = imports.importFrom(machine, stack[sp - 1]!, names[operand]!);
          sp++;
          break;

        case Op.GET_LEN:
          stack[sp] = newInteger(machine, lengthOf(machine, stack[sp - 1]!));
          sp++;
          break;
        case Op.MATCH_SEQUENCE:
        case Op.MATCH_MAPPING:
          stack[sp] = newBoolean(machine, matching.isKind(machine, stack[sp - 1]!, op === Op.MATCH_MAPPING));
          sp++;
          break;
        case Op.MATCH_KEYS:
          stack[sp] = matching.matchKeys(machine, stack[sp - 2]!, stack[sp - 1]!);
          sp++;
          break;
        case Op.MATCH_CLASS: {
          const value = matching.matchClass(machine, stack[sp - 3]!, stack[sp - 2]!, stack[sp - 1]!, operand);
          machine.dropClassPattern(sp - 3);
          sp -= 2;
          stack[sp - 1] = value;
          break;
        }

        case Op.BEFORE_ASYNC_WITH:
          sp = exceptions.beforeWith(machine, sp, true);
          break;
        case Op.GET_AWAITABLE: {
          const awaitable = awaiting.getAwaitable(machine, stack[sp - 1]!, operand);
          machine.drop(sp - 1);
          stack[sp - 1] = awaitable;
          break;
        }
        case Op.GET_AITER: {
          const iterator = awaiting.getAsyncIterator(machine, stack[sp - 1]!);
          machine.drop(sp - 1);
          stack[sp - 1] = iterator;
          break;
        }
        case Op.GET_ANEXT:
          stack[sp] = awaiting.getAsyncNext(machine, stack[sp - 1]!);
          sp++;
          break;
        case Op.END_ASYNC_FOR:
          sp = awaiting.endAsyncFor(machine, sp);
          break;
        default:
          op satisfies never;
      }
    }
  }
}

/** A local's value as `EventKind.Local` names it: the id, negative for a borrowed reference, 0 for none. */
function reference(value: PythonObject | null, isBorrowed: number): number {
  if (value === null) return 0;
  return isBorrowed === 0 ? value.id : -value.id;
}
