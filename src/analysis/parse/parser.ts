import { isStackOverflow } from '../values/engine-errors.ts';
import { Converter } from './converter.ts';
import { declarationFaults } from './declarations.ts';
import { convertExpression } from './expressions.ts';
import type { Fault } from './fault.ts';
import { Grammar, type GrammarFiles } from './grammar.ts';
import type { ParsedModule } from './problem.ts';
import { readWithRecovery } from './recovery.ts';
import { LineMap, readableText } from './source-text.ts';
import { convertBlock } from './statements.ts';
import type { Statement } from './syntax.ts';

const CONVERSIONS = { expression: convertExpression, block: convertBlock };

/** What no one reads to the end. All `Invalid` statements stay. */
const MAXIMUM_PROBLEMS = 1_000;

/** Parses Python source text. Make one with `createParser`. */
export class PythonParser {
  constructor(private readonly grammar: Grammar) {}

  /**
   * The syntax nodes of a file and what is wrong with it. For valid Python they are those of CPython's `ast.parse`. Never throws: what
   * cannot be read becomes `Invalid` statements, the rest stays usable.
   * @param onStackOverflow called when that is for want of stack: on a thread with more of it there may be more to read
   */
  parse(source: string, onStackOverflow: () => void = () => undefined): ParsedModule {
    const text = readableText(source);
    try {
      return this.parseText(text, onStackOverflow);
    } catch (error) {
      if (isStackOverflow(error)) onStackOverflow();
      return unreadable(text, error);
    }
  }

  private parseText(text: string, onStackOverflow: () => void): ParsedModule {
    const { tree, faults, unplaced, leftOut } = readWithRecovery(text, this.grammar);
    const converter = new Converter(text, tree, this.grammar, CONVERSIONS, faults, leftOut, onStackOverflow);
    const body = convertBlock(converter, 0);
    for (const fault of unplaced) insertFault(converter, body, fault);
    if (converter.needsDeclarationCheck) replaceFaultyDeclarations(converter, body);
    const problems = converter.problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return {
      module: { kind: 'Module', body, ...converter.span(0, text.length) },
      problems: problems.slice(0, MAXIMUM_PROBLEMS),
    };
  }

  /** Frees the WebAssembly memory of the parser. It cannot be used afterwards. */
  dispose(): void {
    this.grammar.dispose();
  }
}

/** Loads the two WebAssembly files; rejects when they are not the right ones. */
export async function createParser(files: GrammarFiles): Promise<PythonParser> {
  return new PythonParser(await Grammar.load(files));
}

/**
 * A fault for which there was no room in the text: its statement comes before the statement at the top level that it stands in, so that
 * nothing is executed that lacks a part.
 */
function insertFault(converter: Converter, body: Statement[], fault: Fault): void {
  const invalid = converter.invalid(fault.message, fault.start, fault.end, fault.from, fault.to);
  const next = body.findIndex((statement) => statement.line > invalid.line);
  const enclosing = next === -1 ? body.length - 1 : next - 1;
  body.splice(Math.max(enclosing, 0), 0, invalid);
}

/** The lists of statements are ours until the module is handed out. */
function replaceFaultyDeclarations(converter: Converter, body: Statement[]): void {
  for (const { message, statement, list } of declarationFaults(body)) {
    const { line, column, endLine, endColumn } = statement;
    const invalid: Statement = { kind: 'Invalid', message, line, column, endLine, endColumn };
    converter.problems.push({ message, line, column, endLine, endColumn });
    (list as Statement[])[list.indexOf(statement)] = invalid;
  }
}

/** What is left where reading itself failed, such as for lack of memory: the file as one `Invalid` statement. */
function unreadable(text: string, error: unknown): ParsedModule {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Heapline could not read this file: ${reason}`;
  const lines = new LineMap(text);
  const last = lines.position(text.length);
  const extent = { line: 1, column: 0, endLine: last.line, endColumn: last.column };
  const invalid: Statement = { kind: 'Invalid', message, ...extent };
  return { module: { kind: 'Module', body: [invalid], ...extent }, problems: [{ message, ...extent }] };
}
