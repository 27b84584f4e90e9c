/** Milliseconds from an edit to the annotations, printed as JSON. Bundled and run by `bench.ts`, so that the code is what ships. */
import { readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze.ts';
import { ProgramViews } from '../../src/analysis/explain/views.ts';
import { createParser } from '../../src/analysis/parse/parser.ts';
import { fileOfLines } from './file-of-lines.ts';

/** Lines that an editor shows at once, and a few more. */
const VISIBLE_LINES = 80;
const EDITS = 25;

async function main(): Promise<void> {
  const [runtime, grammar] = process.argv.slice(2);
  const parser = await createParser({ runtimeWasm: readFileSync(runtime!), grammarWasm: readFileSync(grammar!) });
  const results = [300, 5000].map((lines) => {
    const source = fileOfLines(lines);
    const times: { visible: number; all: number; steps: number }[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      // Each edit is another text, as when somebody types a comment.
      const edited = `${source}# ${'x'.repeat(edit)}\n`;
      const started = performance.now();
      const views = new ProgramViews(analyze(edited, { parser }));
      const count = views.annotations({ step: null, firstLine: 1, lastLine: VISIBLE_LINES }).length;
      const visible = performance.now() - started;
      views.annotations({ step: null, firstLine: 1, lastLine: lines });
      times.push({ visible, all: performance.now() - started, steps: views.trace.stepCount });
      if (count === 0) throw new Error('No annotations.');
    }
    const median = (values: readonly number[]) =>
      [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!;
    return {
      lines: source.split('\n').length,
      steps: times[0]!.steps,
      first: times[0]!.visible,
      visible: median(times.slice(5).map((time) => time.visible)),
      all: median(times.slice(5).map((time) => time.all)),
    };
  });
  console.log(JSON.stringify(results));
}

void main();
