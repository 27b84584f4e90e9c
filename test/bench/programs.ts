import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A program to measure: its first line is `SIZE = N`, which sets how long it runs. */
export interface BenchProgram {
  readonly name: string;
  readonly source: string;
}

/** The programs of the benchmark, each about half a million steps, in order of names. */
export function benchPrograms(): BenchProgram[] {
  const directory = path.join(import.meta.dirname, 'programs');
  const files = readdirSync(directory).filter((file) => file.endsWith('.py'));
  return files.sort().map((file) => ({
    name: path.parse(file).name,
    source: readFileSync(path.join(directory, file), 'utf8'),
  }));
}

/** The program with a size a number of times as large. */
export function scaled(program: BenchProgram, factor: number): BenchProgram {
  const source = program.source.replace(
    /^SIZE = (\d+)/,
    (_, size: string) => `SIZE = ${Math.round(Number(size) * factor)}`,
  );
  return { name: program.name, source };
}
