/**
 * Templates of what learners' programs are made of. A template is Python text with holes:
 * - `$any`, `$int`, `$list` and so on: an expression of that kind; `$key`: something hashable; `$cond`: a condition; `$few`: 1, 2 or 3
 * - `$1` to `$9`: a name of its own, the same wherever the template says so again; `$n`: a number of its own
 * - a line `$body`: one or two random statements
 * - `#! x: list` at the end of a line: from here on `x` is known to be a list
 * - `#! class Name(p: any, q: list =) del weakref`: from here on instances can be made, with these fields and features; on the top level only
 * - `#! def name(m: any, n: list =) -> list` (`-> yields` for a generator): from here on it can be called; on the top level only
 */
import type { ClassFeature, Context, Kind, Parameter, Signature } from './context.ts';
import { condition, expression, key } from './expressions.ts';

/** Writes up to so many statements. */
export type WriteStatements = (context: Context, count: number) => void;

const KINDS: ReadonlySet<string> = new Set<Kind>([
  'int',
  'float',
  'str',
  'bool',
  'list',
  'tuple',
  'dict',
  'set',
  'object',
  'function',
  'iterator',
  'exception',
  'any',
]);

/** Whether a template may be written only on the top level. */
export function isForTopLevel(template: string): boolean {
  return /#! (class|def) /.test(template);
}

/** Writes a template. */
export function writeTemplate(context: Context, template: string, write: WriteStatements): void {
  const lines = template.split('\n').filter((line) => line.trim() !== '');
  new TemplateWriter(context, lines, write).lines(0, lines.length);
}

class TemplateWriter {
  readonly #names = new Map<string, string>();
  readonly #number: number;

  constructor(
    private readonly context: Context,
    private readonly template: readonly string[],
    private readonly write: WriteStatements,
  ) {
    this.#number = context.freshNumber();
  }

  /** Writes the lines from `first` up to and without `end`, which have the same indentation or a deeper one. */
  lines(first: number, end: number): void {
    const { context, template } = this;
    for (let at = first; at < end; ) {
      let next = at + 1;
      while (next < end && indentOf(template[next]!) > indentOf(template[at]!)) next++;
      const [text, note] = template[at]!.trim().split(/ *#! /) as [string, string | undefined];
      if (text === '$body') this.write(context, context.choices.integer(1, 2));
      else if (text !== '') context.line(this.filled(text));
      if (next > at + 1) this.block(text, at + 1, next);
      if (note !== undefined) this.note(this.filled(note));
      at = next;
    }
  }

  private block(header: string, first: number, end: number): void {
    const write = (): void => this.lines(first, end);
    if (/^(async )?def /.test(header)) this.context.functionBody({}, write);
    else this.context.block(write, { loop: /^(async for|for|while) /.test(header) });
  }

  private filled(text: string): string {
    const { context } = this;
    return text.replace(/\$([a-z]+|\d)/g, (_, hole: string) => {
      if (hole === 'n') return String(this.#number);
      if (hole === 'few') return String(context.choices.integer(1, 3));
      if (hole === 'key') return key(context);
      if (hole === 'cond') return `(${condition(context, 1)})`;
      if (KINDS.has(hole)) return expression(context, hole as Kind, 1);
      if (!/\d/.test(hole)) throw new Error(`a template has no hole $${hole}: ${text}`);
      const known = this.#names.get(hole);
      if (known !== undefined) return known;
      let fresh = context.freshName();
      while ([...this.#names.values()].includes(fresh)) fresh = `${fresh}_`;
      this.#names.set(hole, fresh);
      return fresh;
    });
  }

  private note(note: string): void {
    const { context } = this;
    const definition = /^(class|def) (\w+)\((.*)\)(.*)$/.exec(note);
    if (definition === null) {
      for (const [, name, kind] of note.matchAll(/(\w+): (\w+)/g)) context.bind({ name: name!, kind: kind as Kind });
      return;
    }
    const [, what, name, parameterText, more] = definition as unknown as [string, string, string, string, string];
    const parameters = [...parameterText.matchAll(/(\w+): (\w+)( =)?/g)].map(
      ([, name, kind, hasDefault]): Parameter => ({
        name: name!,
        kind: kind as Kind,
        hasDefault: hasDefault !== undefined,
        keywordOnly: false,
      }),
    );
    if (what === 'class') {
      const features = new Set(more.trim().split(' ') as ClassFeature[]);
      context.classes.push({ name, parameters, fields: parameters, methods: [], features });
      return;
    }
    const returns = more.replace('->', '').trim();
    const isGenerator = returns === 'yields';
    const signature: Signature = {
      name,
      parameters,
      takesMore: false,
      takesMoreKeywords: false,
      returns: isGenerator ? 'any' : (returns as Kind),
      isGenerator,
    };
    context.functions.push(signature);
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
