/** Syntax that a version does not have yet: the file is refused as a whole with a SyntaxError (`Grammar/python.gram` of that version). */

import type { Module } from '../parse/syntax.ts';
import { formatStringFault } from '../parse/whole-format-strings.ts';
import type { CompileBehaviour } from './compile-versions.ts';

/** Why a version refuses a module, and where. */
export interface RefusedSyntax {
  /** What SyntaxError says, without the place. */
  readonly message: string;
  readonly line: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The first place in the source, and in the module that was read from it, that the version cannot read, or null. */
export function refusedSyntax(module: Module, source: string, behaviour: CompileBehaviour): RefusedSyntax | null {
  const refused = refusedNode(module, behaviour);
  if (!behaviour.readsFormatStringsWhole || !FORMAT_STRING.test(source)) return refused;
  const fault = formatStringFault(source);
  return fault === null || (refused !== null && refused.line <= fault.line) ? refused : fault;
}

const FORMAT_STRING = /\b(?:f|fr|rf)["']/i;

function refusedNode(module: Module, behaviour: CompileBehaviour): RefusedSyntax | null {
  let first: (RefusedSyntax & { readonly column: number }) | null = null;
  const refuse = (message: string, { line, column }: Fields): void => {
    const place = { message, line: line as number, column: column as number };
    if (first === null || place.line < first.line || (place.line === first.line && place.column < first.column)) {
      first = place;
    }
  };
  const visit = (value: unknown, blocks: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, blocks);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Fields;
    check(node, behaviour, refuse);
    const around = OWN_BLOCKS.has(node.kind as string) ? 0 : blocks;
    for (const name in node) {
      const inside = around + blocksAround(node, name);
      if (inside > around && inside > behaviour.mostNestedBlocks) refuse('too many statically nested blocks', node);
      else visit(node[name], inside);
    }
  };
  visit(module.body, 0);
  return first;
}

/** Nodes whose code is compiled by itself. */
const OWN_BLOCKS: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda']);

/** Blocks that a part of a statement stands in because of the statement (`Python/compile.c`, compiler_push_fblock). */
function blocksAround(node: Fields, part: string): number {
  switch (node.kind) {
    case 'While':
    case 'For':
    case 'AsyncFor':
      return part === 'body' ? 1 : 0;
    case 'With':
    case 'AsyncWith':
      return part === 'body' ? (node.items as unknown[]).length : 0;
    case 'Try':
    case 'TryStar': {
      const finals = (node.finalBody as unknown[]).length > 0 ? 1 : 0;
      const handlers = (node.handlers as unknown[]).length > 0 ? 1 : 0;
      if (part === 'body') return finals + handlers;
      if (part === 'handlers') return finals + 2 * handlers;
      return part === 'finalBody' || part === 'orElse' ? finals : 0;
    }
    default:
      return 0;
  }
}

function check(node: Fields, behaviour: CompileBehaviour, refuse: (message: string, place: Fields) => void): void {
  if (node.kind === 'TemplateStr' && !behaviour.hasTemplateStrings) refuse('invalid syntax', node);
  if (node.kind === 'TypeAlias' && !behaviour.hasTypeParameters) refuse('invalid syntax', node);
  const parameters = node.typeParams;
  if (!Array.isArray(parameters) || parameters.length === 0) return;
  const isRefused =
    !behaviour.hasTypeParameters ||
    (!behaviour.hasTypeParameterDefaults && (parameters as Fields[]).some((each) => each.defaultValue !== null));
  // Without parameters that it can read, a parser wants what comes after the name of a function; a class may go on without parentheses.
  if (isRefused)
    refuse(node.kind === 'TypeAlias' || node.kind === 'ClassDef' ? 'invalid syntax' : "expected '('", node);
}
