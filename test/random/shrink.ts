/** Makes a failing program smaller: takes statements away as long as it still fails. */

/** Tells whether a program still fails in the way that matters. Programs that do not compile do not. */
export type StillFails = (source: string) => Promise<boolean>;

/** A statement: its lines from `first` up to and without `end`. */
interface Statement {
  readonly first: number;
  readonly end: number;
  readonly indent: number;
}

/**
 * The smallest program found: no statement of it can go, none of its compound statements can be replaced by its body. Asks at most
 * `maximumTries` times.
 */
export async function shrink(source: string, stillFails: StillFails, maximumTries = 400): Promise<string> {
  let best = source.trimEnd().split('\n');
  let tries = 0;
  const attempt = async (lines: string[]): Promise<boolean> => {
    if (++tries > maximumTries || !(await stillFails(`${lines.join('\n')}\n`))) return false;
    best = lines;
    return true;
  };
  let before: number;
  do {
    before = best.length;
    for (let size = Math.ceil(statementsOf(best).length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
      for (let index = statementsOf(best).length - 1; index >= 0; index--) {
        const run = siblings(statementsOf(best), index, size);
        if (run !== undefined) await attempt(without(best, run.first, run.end));
      }
    }
    for (let index = statementsOf(best).length - 1; index >= 0; index--) {
      const statement = statementsOf(best)[index];
      if (statement !== undefined && statement.end - statement.first > 1) await attempt(unwrapped(best, statement));
    }
  } while (best.length < before && tries < maximumTries);
  return `${best.join('\n')}\n`;
}

/** All statements, in order; a clause such as `else:` counts as one. */
function statementsOf(lines: readonly string[]): Statement[] {
  return lines.map((line, first) => {
    const indent = indentOf(line);
    let end = first + 1;
    while (end < lines.length && indentOf(lines[end]!) > indent) end++;
    return { first, end, indent };
  });
}

/** The statement at `index` and the ones before it on the same level, `size` in all. */
function siblings(statements: readonly Statement[], index: number, size: number): Statement | undefined {
  const last = statements[index];
  if (last === undefined) return undefined;
  let first = last;
  for (let found = 1, at = index - 1; found < size && at >= 0; at--) {
    const candidate = statements[at]!;
    if (candidate.indent < last.indent) break;
    if (candidate.indent === last.indent) {
      first = candidate;
      found++;
    }
  }
  return { first: first.first, end: last.end, indent: last.indent };
}

/** Without these lines; a block that would be empty gets a `pass`. */
function without(lines: readonly string[], first: number, end: number): string[] {
  const before = lines[first - 1];
  const after = lines[end];
  const indent = indentOf(lines[first]!);
  const isEmptied =
    before?.endsWith(':') === true && indentOf(before) < indent && (after === undefined || indentOf(after) < indent);
  return [...lines.slice(0, first), ...(isEmptied ? [`${' '.repeat(indent)}pass`] : []), ...lines.slice(end)];
}

/** With the body of a compound statement in its place. */
function unwrapped(lines: readonly string[], { first, end, indent }: Statement): string[] {
  const body = lines.slice(first + 1, end).map((line) => line.slice(indentOf(lines[first + 1]!) - indent));
  return [...lines.slice(0, first), ...body, ...lines.slice(end)];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
