/** The state of one compilation and the primitives that code generation is written in (`codegen.c`, ADDOP...). */

import type { Attribute, Expression, Extent, Statement } from '../../parse/syntax.ts';
import type { ComplexBehaviour } from '../../values/complex.ts';
import type { UnicodeEdition } from '../../versions.ts';
import type { CodeObject, Constant, StatementLine } from '../code-object.ts';
import type { CompileBehaviour } from '../compile-versions.ts';
import { type ConstantPool, NONE } from '../constants.ts';
import { type Label, type Location, newInstruction, type Operation, Pseudo } from '../flow/intermediate.ts';
import type { ConstantFolder } from '../fold/constant-of.ts';
import { Op } from '../instructions.ts';
import type { ScopeTable } from '../symbols/build-scopes.ts';
import { CLASS_CELLS } from '../symbols/resolve-scopes.ts';
import { isFunctionLike, mangle, type Residence, type Scope } from '../symbols/scope.ts';
import { type FrameBlock, Unit, type UnitKind } from './unit.ts';

/** What the families of nodes call each other through. */
export interface Handlers {
  readonly expression: (c: Compiler, node: Expression) => void;
  readonly statement: (c: Compiler, node: Statement) => void;
  readonly assemble: (c: Compiler, unit: Unit) => CodeObject;
}

export interface ModuleSettings {
  readonly behaviour: CompileBehaviour;
  readonly fileName: string;
  readonly makesSteps: boolean;
  readonly scopes: ScopeTable;
  readonly pool: ConstantPool;
  readonly statements: readonly StatementLine[];
  /** Number in `statements` of each line (index = line), -1 = none. */
  readonly statementOfLine: Int32Array;
  readonly annotationsAreStrings: boolean;
  /** Values of expression statements outside functions and classes are shown (`compile()` with the mode `single`). */
  readonly isInteractive: boolean;
  /** The Unicode of the version, for the text of annotations. */
  readonly edition: UnicodeEdition;
  /** How constants are computed with. */
  readonly arithmetic: ComplexBehaviour;
  readonly folder: ConstantFolder;
  /** Folds what patterns compare with. */
  readonly patternFolder: ConstantFolder;
  readonly handlers: Handlers;
}

type NameUse = 'Load' | 'Store' | 'Del';

export class Compiler {
  readonly behaviour: CompileBehaviour;
  private readonly units: Unit[] = [];
  private current: Unit | null = null;

  constructor(readonly module: ModuleSettings) {
    this.behaviour = module.behaviour;
  }

  get unit(): Unit {
    return this.current!;
  }

  // Units

  /** Starts a code object; its RESUME is emitted. */
  enter(
    kind: UnitKind,
    name: string,
    scope: Scope,
    firstLine: number,
    className: string | null | undefined = undefined,
  ): void {
    const parent = this.current;
    const unit = new Unit(
      scope,
      {
        kind,
        name,
        qualifiedName: this.qualifiedName(name, kind),
        firstLine,
        className: className === undefined ? (parent?.className ?? null) : className,
      },
      this.module.pool,
    );
    if (parent !== null) this.units.push(parent);
    this.current = unit;
    this.emit(
      Op.RESUME,
      0,
      kind === 'module' ? null : { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 },
    );
  }

  /** Ends the code object: return at the end, optimise, assemble. */
  leave(returnsNone: boolean): CodeObject {
    const unit = this.unit;
    const last = unit.code[unit.code.length - 1];
    const hasReturned = last !== undefined && 'op' in last && last.op === Op.RETURN_VALUE;
    if (!hasReturned || this.behaviour.dropsUnusedConstants) {
      if (returnsNone) this.loadConstant(NONE, null);
      this.emit(Op.RETURN_VALUE, 0, null);
    }
    const code = this.module.handlers.assemble(this, unit);
    this.current = this.units.pop() ?? null;
    return code;
  }

  /** Where an instruction at the end of a body belongs that is of no statement: nowhere, but in 3.11 to the statement begun last. */
  endOfBody(): Location {
    return this.behaviour.locatesEndsOfBodies ? this.unit.lastStatement : null;
  }

  /** The unit of the module. */
  get moduleUnit(): Unit {
    return this.units[0] ?? this.unit;
  }

  /** The enclosing units, innermost first, the current one excluded. */
  enclosingUnits(): readonly Unit[] {
    return this.units.slice().reverse();
  }

  /** `compile.c`, compiler_set_qualname. */
  private qualifiedName(name: string, kind: UnitKind): string {
    let parent = this.current;
    if (parent === null || this.units.length === 0) return name;
    if (parent.kind === 'type-parameters' || (parent.kind === 'annotation' && this.behaviour.defersAnnotations)) {
      parent = this.units[this.units.length - 1]!;
      if (this.units.length === 1 && parent.kind === 'module') return name;
    }
    const isDefinition = kind === 'function' || kind === 'async-function' || kind === 'class';
    if (isDefinition) {
      const symbol = parent.symbol(mangle(parent.className, name));
      if (symbol?.residence === 'explicit-global') return name;
    }
    const isLocal = parent.kind === 'function' || parent.kind === 'async-function' || parent.kind === 'lambda';
    return isLocal ? `${parent.qualifiedName}.<locals>.${name}` : `${parent.qualifiedName}.${name}`;
  }

  // Children

  expression(node: Expression): void {
    this.module.handlers.expression(this, node);
  }

  expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.module.handlers.expression(this, node);
  }

  statements(nodes: readonly Statement[]): void {
    for (const node of nodes) this.module.handlers.statement(this, node);
  }

  /** The constant that the expression is while generating code, or null. */
  constantOf(node: Expression): Constant | null {
    return this.module.folder.constantOf(node);
  }

  // Instructions

  emit(op: Operation, operand: number, location: Location): void {
    this.unit.code.push(newInstruction(op, operand, location !== null && location.line < 0 ? null : location));
  }

  label(): Label {
    return { block: null };
  }

  jump(op: Operation, label: Label, location: Location): void {
    const instruction = newInstruction(op, 0, location);
    instruction.label = label;
    this.unit.code.push(instruction);
  }

  /** The label stands for the instruction that is emitted next. */
  place(label: Label): void {
    this.unit.code.push(label);
  }

  loadConstant(constant: Constant, location: Location): void {
    this.emit(Op.LOAD_CONST, this.unit.constants.add(constant), location);
  }

  // Frame blocks

  pushBlock(block: FrameBlock): void {
    this.unit.frameBlocks.push(block);
  }

  popBlock(): void {
    this.unit.frameBlocks.pop();
  }

  // Names

  mangled(name: string): string {
    const allowed = this.unit.scope.mangledNames;
    return allowed !== null && !allowed.has(name) ? name : mangle(this.unit.className, name);
  }

  /** Attribute-like use of a name in `co_names`. */
  emitName(op: Op, name: string, location: Location, flag = 0): void {
    const index = this.unit.names.index(this.mangled(name));
    this.emit(
      op,
      op === Op.LOAD_ATTR ? (index << 1) | flag : op === Op.LOAD_SUPER_ATTR ? (index << 2) | flag : index,
      location,
    );
  }

  /** Reads, binds or unbinds a variable (`codegen.c`, codegen_nameop). */
  name(name: string, use: NameUse, location: Location): void {
    const mangledName = this.mangled(name);
    const residence = this.residence(mangledName);
    const unit = this.unit;
    switch (residence) {
      case 'free':
      case 'cell':
        this.cellName(mangledName, use, location);
        return;
      case 'local':
        if (isFunctionLike(unit.scope) || unit.hiddenLocals.get(mangledName) === true) {
          const op = use === 'Load' ? Op.LOAD_FAST : use === 'Store' ? Op.STORE_FAST : Op.DELETE_FAST;
          this.emit(op, unit.localNames.index(mangledName), location);
          return;
        }
        break;
      case 'implicit-global':
        if (isFunctionLike(unit.scope)) {
          this.globalName(mangledName, use, location, true);
          return;
        }
        break;
      case 'explicit-global':
        this.globalName(mangledName, use, location, false);
        return;
    }
    this.namespaceName(mangledName, use, location);
  }

  private residence(name: string): Residence {
    return this.unit.symbol(name)?.residence ?? 'implicit-global';
  }

  private cellName(name: string, use: NameUse, location: Location): void {
    const unit = this.unit;
    const index = this.cellIndex(name);
    if (use === 'Store') this.emit(Op.STORE_DEREF, index, location);
    else if (use === 'Del') this.emit(Op.DELETE_DEREF, index, location);
    else if (unit.scope.type === 'class' && unit.inlinedComprehensions === 0) {
      this.emit(Op.LOAD_LOCALS, 0, location);
      this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
    } else if (unit.scope.seesClassScope) {
      this.emit(Op.LOAD_DEREF, this.cellIndex('__classdict__'), location);
      this.emit(Op.LOAD_FROM_DICT_OR_DEREF, index, location);
    } else this.emit(Op.LOAD_DEREF, index, location);
  }

  /**
   * Index among cells, then free variables; assembly turns it into a slot. A variable may be both where an inlined comprehension has a cell of the
   * name of a free variable: the free one is meant then (`compile.c`, get_ref_type).
   */
  cellIndex(name: string): number {
    const unit = this.unit;
    const cell = unit.cellNames.find(name);
    const isFree = unit.freeNames.find(name) !== undefined && unit.symbol(name)?.residence === 'free';
    if (cell !== undefined && !isFree) return cell;
    return unit.cellNames.size + unit.freeNames.index(name);
  }

  /** Index of a cell that a class body has for what is inside it; the body itself may use another of that name (`compile.c`, get_ref_type). */
  ownCellIndex(name: string): number {
    return this.unit.cellNames.find(name)!;
  }

  private globalName(name: string, use: NameUse, location: Location, isImplicit: boolean): void {
    const index = this.unit.names.index(name);
    if (use === 'Store') this.emit(Op.STORE_GLOBAL, index, location);
    else if (use === 'Del') this.emit(Op.DELETE_GLOBAL, index, location);
    else if (this.unit.scope.seesClassScope && isImplicit) {
      this.emit(Op.LOAD_DEREF, this.cellIndex('__classdict__'), location);
      this.emit(Op.LOAD_FROM_DICT_OR_GLOBALS, index, location);
    } else this.emit(Op.LOAD_GLOBAL, index << 1, location);
  }

  private namespaceName(name: string, use: NameUse, location: Location): void {
    const index = this.unit.names.index(name);
    if (use === 'Store') this.emit(Op.STORE_NAME, index, location);
    else if (use === 'Del') this.emit(Op.DELETE_NAME, index, location);
    else if (this.unit.scope.type === 'class' && this.unit.inlinedComprehensions > 0) {
      this.emit(Op.LOAD_GLOBAL, index << 1, location);
    } else this.emit(Op.LOAD_NAME, index, location);
  }

  /** Pushes the cell itself, to be put into a closure. */
  loadCell(name: string, location: Location): void {
    const isOwn =
      this.unit.scope.type === 'class' && this.unit.cellNames.find(name) !== undefined && CLASS_CELLS.includes(name);
    this.emit(Pseudo.LOAD_CLOSURE, isOwn ? this.ownCellIndex(name) : this.cellIndex(name), location);
  }
}

/** The location for an attribute's operation: its own line where the expression spans several (update_start_location_to_match_attr). */
export function attributeLocation(location: Extent, attribute: Attribute): Extent {
  if (location.line === attribute.endLine) return location;
  return {
    line: attribute.endLine,
    column: Math.max(0, attribute.endColumn - attribute.attribute.length),
    endLine: Math.max(attribute.endLine, location.endLine),
    endColumn: attribute.endColumn,
  };
}
