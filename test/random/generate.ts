/**
 * Random programs: typed well enough to run long, full of what moves reference counts: aliases, closures, exceptions, generators, cycles,
 * deletions, containers in containers, classes with finalizers and slots, default arguments, context managers, weak references.
 */
import { Choices } from './choices.ts';
import { Context } from './context.ts';
import { defineClass, defineFunction } from './definitions.ts';
import { writeIdiom, writeStatements } from './statements.ts';

/** What every program begins with; unused parts are taken out when a program is made smaller. */
const PRELUDE: readonly string[] = [
  'log = []',
  'keep = []',
  'class Problem(Exception):',
  '    pass',
  'class Plain:',
  '    def __init__(self, v):',
  '        self.v = v',
  '    def __repr__(self):',
  "        return 'plain()'",
  'class Manager(Plain):',
  '    def __enter__(self):',
  '        return self.v',
  '    def __exit__(self, kind, problem, trace):',
  '        log.append(kind)',
  '        return kind is Problem',
  'def note(reference):',
  "    log.append('gone')",
  'def raiser(value):',
  '    held = [value]',
  '    raise Problem(held)',
  'def passing(function):',
  '    def inner(*more, **options):',
  '        return function(*more, **options)',
  '    return inner',
  'def islice3(iterator):',
  '    return [value for value, _ in zip(iterator, range(3))]',
];

/** The program of a seed. */
export function generateProgram(seed: number): string {
  const choices = new Choices(seed);
  const context = new Context(choices, choices.integer(15, 60));
  for (const line of PRELUDE) context.line(line);
  context.bind({ name: 'log', kind: 'list' }).stable = true;
  context.bind({ name: 'keep', kind: 'list' }).stable = true;
  writeStatements(context, choices.integer(0, 3));
  choices.several(0, 3, () => defineClass(context, writeStatements));
  choices.several(0, 4, () => defineFunction(context, writeStatements));
  choices.several(0, 2, () => writeIdiom(context));
  context.budget = Math.max(context.budget, choices.integer(6, 25));
  writeStatements(context, 1000);
  context.line('print(len(log), len(keep))');
  return imports(context.text) + context.text;
}

/** Only what the program uses: to import `weakref` takes longer than to run most programs. */
function imports(text: string): string {
  const used = ['gc', 'sys', 'weakref'].filter((module) => text.includes(`${module}.`));
  return used.length === 0 ? '' : `import ${used.join(', ')}\n`;
}
